export type Encoding = "plain" | "gzip" | "br";

const chosen = new Map<string, Encoding>();
const remembered = 200;

/** The best encoding that an Accept-Encoding header allows. Browsers send few different headers, so answers are remembered. */
export function pickEncoding(header: string | string[] | undefined): Encoding {
  if (header === undefined) return "plain";
  const text = typeof header === "string" ? header : header.join(",");
  const known = chosen.get(text);
  if (known !== undefined) return known;
  const encoding = readAcceptEncoding(text);
  if (chosen.size >= remembered) chosen.clear();
  chosen.set(text, encoding);
  return encoding;
}

function readAcceptEncoding(text: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of text.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const allows = (name: string) => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  if (allows("br")) return "br";
  return allows("gzip") ? "gzip" : "plain";
}
