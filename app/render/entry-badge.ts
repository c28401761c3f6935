const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** A letter of the badge's 11 px type is about this wide; the text is then fitted to the room by the renderer. */
const LETTER = 6.4;
const PADDING = 9;
const HEIGHT = 24;

const GREEN = "#1f5f3d";
const GOLD = "#7a5c00";

export type Badge = {
  /** The contest's name. */
  label: string;
  /** What the entry is in it: "entered", "winner: Best new feature". */
  words: string;
  gold: boolean;
};

/** A small picture for a README: the contest's name, and what the entry is in it. Texts may hold anything. */
export function drawBadge({ label, words, gold }: Badge): string {
  const left = Math.round(label.length * LETTER) + 2 * PADDING;
  const right = Math.round(words.length * LETTER) + 2 * PADDING;
  const width = left + right;
  const text = (middle: number, room: number, content: string) =>
    `<text x="${middle}" y="16" text-anchor="middle" textLength="${room - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${escaped(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${escaped(`${label}: ${words}`)}">`,
    `<title>${escaped(`${label}: ${words}`)}</title>`,
    `<clipPath id="round"><rect width="${width}" height="${HEIGHT}" rx="6"/></clipPath>`,
    `<g clip-path="url(#round)"><rect width="${left}" height="${HEIGHT}" fill="#27312b"/><rect x="${left}" width="${right}" height="${HEIGHT}" fill="${gold ? GOLD : GREEN}"/></g>`,
    `<g fill="#fff" font-family="Inter,Verdana,sans-serif" font-size="11">${text(left / 2, left, label)}${text(left + right / 2, right, words)}</g>`,
    "</svg>",
    "",
  ].join("\n");
}
