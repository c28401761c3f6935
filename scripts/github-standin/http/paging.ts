import { type Answer, type Call, json } from "./call.ts";

/** One page of a list as GitHub gives it: `per_page` (30, at most 100), `page`, and a Link header to the others. */
export function page<T>(call: Call, all: readonly T[], show: (one: T) => unknown): Answer {
  const size = Math.min(100, wholeNumber(call.url.searchParams.get("per_page"), 30));
  const here = wholeNumber(call.url.searchParams.get("page"), 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const links: string[] = [];
  const link = (page: number, rel: string) => {
    const url = new URL(call.url.pathname + call.url.search, call.standin.url);
    url.searchParams.set("page", String(page));
    links.push(`<${url}>; rel="${rel}"`);
  };
  if (here > 1) link(here - 1, "prev");
  if (here < last) link(here + 1, "next");
  if (here < last) link(last, "last");
  if (here > 1) link(1, "first");
  const headers: Record<string, string> = links.length > 0 ? { link: links.join(", ") } : {};
  return json(200, all.slice((here - 1) * size, here * size).map(show), headers);
}

// GitHub falls back to the default for anything that is not a positive whole number.
function wholeNumber(text: string | null, otherwise: number): number {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : otherwise;
}
