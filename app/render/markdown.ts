import { LRUCache } from "lru-cache";
import MarkdownIt, { type Token } from "markdown-it";
import sanitize from "sanitize-html";

const readable = /^(https?:\/\/|mailto:)/i;

const markdown = new MarkdownIt({ html: false, linkify: true });
markdown.validateLink = (url) => readable.test(url.trim());
// Bare names such as README.md would become links to places that have nothing to do with the entry.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.core.ruler.push("lower headings", (state) => lowerHeadings(state.tokens));
markdown.core.ruler.push("pictures as links", (state) => {
  for (const token of state.tokens) if (token.children) token.children = withoutPictures(token.children, state.Token);
});

const kept: sanitize.IOptions = {
  allowedTags: [
    ...[
      "p",
      "h3",
      "h4",
      "h5",
      "h6",
      "ul",
      "ol",
      "li",
      "blockquote",
      "pre",
      "code",
      "em",
      "strong",
      "s",
      "a",
      "hr",
      "br",
    ],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  allowedAttributes: { a: ["href", "rel", "title"], ol: ["start"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: "nofollow ugc noopener" } }),
  },
};

/** Texts are read far more often than they change; what was rendered last is kept, up to some eight million letters. */
const rendered = new LRUCache<string, string>({
  maxSize: 8_000_000,
  sizeCalculation: (html, text) => html.length + text.length + 1,
});

/**
 * The HTML of a text somebody wrote. Raw HTML in it is shown as text; headings begin at h3, below those of the page;
 * pictures become links, so that no page loads anything from elsewhere; links lead only to http, https and mailto.
 */
export function renderMarkdown(text: string): string {
  const known = rendered.get(text);
  if (known !== undefined) return known;
  const html = sanitize(markdown.render(text), kept);
  rendered.set(text, html);
  return html;
}

/** The levels that a text uses become h3, h4 and so on, without a gap: authors begin at any level they like. */
function lowerHeadings(tokens: Token[]): void {
  const headings = tokens.filter(({ tag }) => /^h[1-6]$/.test(tag));
  const levels = [...new Set(headings.map(({ tag }) => tag))].sort();
  for (const token of headings) token.tag = `h${Math.min(6, levels.indexOf(token.tag) + 3)}`;
}

function withoutPictures(tokens: readonly Token[], TokenClass: typeof Token): Token[] {
  let insideLink = 0;
  return tokens.flatMap((token) => {
    insideLink += token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0;
    if (token.type !== "image") return token;
    const words = new TokenClass("text", "", 0);
    words.content = markdown.renderer.renderInlineAsText(token.children ?? [], markdown.options, {}) || "picture";
    if (insideLink > 0) return words;
    const open = new TokenClass("link_open", "a", 1);
    open.attrSet("href", token.attrGet("src") ?? "");
    return [open, words, new TokenClass("link_close", "a", -1)];
  });
}
