import { createHash } from "node:crypto";

const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;

/**
 * Turns a page rendered with a nonce into one that can be kept: nonce attributes go, and the hashes of the inline
 * scripts that carried the nonce come back as policy sources. Undefined when the nonce is anywhere else in the page,
 * since that page would differ at every rendering.
 */
export function settleScripts(html: string, nonce: string): { html: string; sources: string[] } | undefined {
  const attribute = ` nonce="${nonce}"`;
  const sources = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(scriptElement)) {
    if (!attributes.includes(attribute) || /\ssrc=/.test(attributes)) continue;
    sources.add(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
  const settled = html.replaceAll(attribute, "");
  return settled.includes(nonce) ? undefined : { html: settled, sources: [...sources] };
}
