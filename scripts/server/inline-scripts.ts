import { createHash } from "node:crypto";

const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;

/** The words that differ at every rendering: the nonce, and the number of the request. */
export interface OwnWords {
  nonce: string;
  requestId: string;
}

/** The text without the words of one rendering, wherever they stand; nobody can guess them, so nothing else is hit. */
export function withoutOwnWords(text: string, own: OwnWords): string {
  return text.replaceAll(own.nonce, "").replaceAll(own.requestId, "");
}

/**
 * Turns a page rendered with a nonce into one that can be kept: nonce attributes go, and the hashes of the inline
 * scripts that carried the nonce come back as policy sources.
 */
export function settleScripts(html: string, own: OwnWords): { html: string; sources: string[] } {
  const attribute = ` nonce="${own.nonce}"`;
  const sources = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(scriptElement)) {
    if (!attributes.includes(attribute) || /\ssrc=/.test(attributes)) continue;
    const settled = withoutOwnWords(text, own);
    sources.add(`'sha256-${createHash("sha256").update(settled).digest("base64")}'`);
  }
  return { html: withoutOwnWords(html.replaceAll(attribute, ""), own), sources: [...sources] };
}
