import type { Browser, Page } from "#tests/support/browse.ts";
import type { SentLetter, TestPortal } from "#tests/support/portal.ts";

export const linkIn = (letter: SentLetter | undefined) => /https?:\/\/\S+/.exec(letter?.text ?? "")?.[0] ?? "";

/** Somebody who was invited by mail follows the link, signs in with GitHub, and accepts. */
export async function acceptByMail(portal: TestPortal, login: string, address: string): Promise<Browser> {
  const link = linkIn(portal.letters.find(({ to }) => to === address));
  const browser = portal.browser();
  await browser.signIn(login, new URL(link).pathname);
  await browser.submit({ button: "Accept the invitation" });
  return browser;
}

/** Somebody who was invited by their GitHub login finds the invitation on the account page. */
export async function acceptOnAccount(portal: TestPortal, login: string): Promise<Browser> {
  const browser = portal.browser();
  await browser.signIn(login);
  await browser.submit({ button: "Accept the invitation" });
  return browser;
}

/** Addresses on the page below a path, each once, in order. */
export function linksBelow({ html }: Page, path: string): string[] {
  const found = [...html.matchAll(/href="([^"?#]+)/g)].map(([, href = ""]) => href);
  return [...new Set(found.filter((href) => href.startsWith(`${path}/`) && !/(conflicts|preferences)$/.test(href)))];
}

/** Gives the same mark for every criterion of the review that one has open. */
export function mark(browser: Browser, value: number): Promise<Page> {
  const names = [...browser.page.html.matchAll(/name="(marks\.[^"]+)"/g)].map(([, name = ""]) => name);
  const marks = Object.fromEntries(names.map((name) => [name, String(value)]));
  return browser.submit({ button: "Submit and go on" }, { ...marks, confidence: "4" });
}

/** The address on a desk of the entry that has this title. */
export async function pathOfEntry(browser: Browser, desk: string, title: string): Promise<string> {
  await browser.visit(desk);
  for (const path of linksBelow(browser.page, desk)) if ((await browser.visit(path)).text.includes(title)) return path;
  throw new Error(`${desk} leads to no entry called ${title}`);
}

/** The value of the choice on the page one is on whose label begins with a title. */
function choice({ html }: Page, title: string): string {
  const radio = /id="([^"]+)"[^>]*type="radio"|type="radio"[^>]*id="([^"]+)"/g;
  for (const [input, one, other] of html.matchAll(radio)) {
    const id = one ?? other ?? "";
    const tag = html.slice(html.lastIndexOf("<input", html.indexOf(input)), html.indexOf(">", html.indexOf(input)));
    if (html.includes(`for="${id}">${title}`)) return /value="([^"]+)"/.exec(tag)?.[1] ?? "";
  }
  const option = new RegExp(`<option value="([^"]+)"[^>]*>${title}<`).exec(html)?.[1];
  if (!option) throw new Error(`there is no choice called ${title}`);
  return option;
}

/** A judge proposes a finalist for a category that is decided by vote. */
export async function proposeForVote(browser: Browser, ballots: string, category: string, title: string) {
  await browser.visit(`${ballots}/proposals/${category}`);
  const entryId = choice(browser.page, title);
  return browser.submit({ button: "Propose the entry" }, { entryId, reason: "It made me smile." });
}

/** A judge casts the one ballot that is open to them, or changes it. */
export async function vote(browser: Browser, ballots: string, title: string): Promise<Page> {
  await browser.visit(ballots);
  return browser.submit({ button: "our ballot" }, { entryId: choice(browser.page, title) });
}
