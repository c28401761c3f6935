import { eq } from "drizzle-orm";
import { hashOfText } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { account, keptForm } from "#db/schema/account.ts";
import { entry } from "#db/schema/entries.ts";
import { membership } from "#db/schema/people.ts";
import { award } from "#db/schema/results.ts";
import type { Browser } from "#tests/support/browse.ts";
import type { TestPortal } from "#tests/support/portal.ts";

/** Finds addresses as a reader does, by following links; each reader signs in once. */
export class Wayfinder {
  readonly #portal: TestPortal;
  readonly #readers = new Map<string, Browser>();

  constructor(portal: TestPortal) {
    this.#portal = portal;
  }

  async reader(login: string): Promise<Browser> {
    const known = this.#readers.get(login);
    if (known) return known;
    const browser = this.#portal.browser();
    if (login !== "") await browser.signIn(login);
    this.#readers.set(login, browser);
    return browser;
  }

  /** Follows one link after another from a page: each time the first whose address fits. Answers where that leads. */
  async follow(login: string, from: string, ...signs: RegExp[]): Promise<string> {
    const reader = await this.reader(login);
    let path = from;
    for (const sign of signs) {
      const { html } = await reader.visit(path);
      const links = [...html.matchAll(/(?:href|action)="([^"#]+)/g)].map(([, href = ""]) =>
        href.replaceAll("&amp;", "&"),
      );
      const found = links.map((href) => new URL(href, this.#portal.url).pathname).find((href) => sign.test(href));
      if (!found) throw new Error(`${path} has no link like ${sign}`);
      path = found;
    }
    return path;
  }

  /** The account of somebody who has signed in, by the login on GitHub. */
  async accountOf(login: string): Promise<string> {
    const [found] = await this.#portal.store.read.select().from(account).where(eq(account.login, login));
    if (!found) throw new Error(`${login} has no account`);
    return found.id;
  }

  /** An award that the team of somebody has won. */
  async awardOf(login: string): Promise<string> {
    const accountId = await this.accountOf(login);
    const [found] = await this.#portal.store.read
      .select({ id: award.id })
      .from(award)
      .innerJoin(entry, eq(entry.id, award.entryId))
      .innerJoin(membership, eq(membership.teamId, entry.teamId))
      .where(eq(membership.accountId, accountId));
    if (!found) throw new Error(`${login} has won nothing`);
    return found.id;
  }

  /** A form that was kept for somebody whose session had expired when they sent it. */
  async keptFormOf(login: string): Promise<string> {
    const [token, accountId] = [newId(), await this.accountOf(login)];
    const form = { path: "/account/addresses", fields: [["address", "typed@work.example"] as [string, string]] };
    await this.#portal.store.write(async (tx) => {
      const keptAt = this.#portal.clock.now - 60_000;
      await tx.insert(keptForm).values({ ...form, tokenHash: hashOfText(token), accountId, keptAt });
      return { ok: true as const };
    });
    return token;
  }

  /** The path of the link in the newest letter. */
  async mailed(): Promise<string> {
    await this.#portal.work();
    const link = /https?:\/\/\S+/.exec(this.#portal.letters.at(-1)?.text ?? "")?.[0];
    if (!link) throw new Error("no letter with a link was sent");
    return new URL(link).pathname;
  }
}
