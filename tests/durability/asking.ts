/** Sends a form as a page of the portal would, and stays where it was answered. */
export function sendForm(
  url: string,
  path: string,
  cookie: string,
  fields: Record<string, string>,
  origin = url,
): Promise<Response> {
  const headers = { cookie, origin, accept: "application/json", "sec-fetch-site": "same-origin" };
  return fetch(`${url}${path}`, { method: "POST", body: new URLSearchParams(fields), headers, redirect: "manual" });
}

/** An entry that lacks nothing. */
export const aWholeEntry = (title: string): Record<string, string> => ({
  title,
  summary: `${title}, in a sentence.`,
  writeUp: `## ${title}\n\nA longer text about it.`,
  buildAndRun: "Run `make`.",
  "categories[0].slug": "best-new-monkey",
  "categories[0].chosen": "on",
  "categories[0].reason": "It is one.",
});
