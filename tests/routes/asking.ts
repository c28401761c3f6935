import BetterSqlite3 from "better-sqlite3";
import { getTableName, is, Table } from "drizzle-orm";
import { contentHash } from "#db/content-hash.ts";
import { sqliteFile } from "#db/open.ts";
import type { session } from "#db/schema/account.ts";
import * as schema from "#db/schema/all.ts";
import { clearAfterwards } from "#tests/support/leftovers.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { type Entered, sessionFor } from "#tests/support/sessions.ts";
import type { Answer, Line, Role } from "./access.ts";
import type { Planted } from "./planted.ts";

export type Given = { status: number; location: string; body: string; headers: Headers };

/** A new session of a role's person. */
export async function enterAs(portal: TestPortal, { people }: Planted, role: Role): Promise<Entered> {
  if (role === "visitor") return { cookie: "", session: "" };
  return sessionFor(portal.store, people[role].accountId, portal.clock.now);
}

async function ask(address: string, init: RequestInit): Promise<Given> {
  const answer = await fetch(address, { redirect: "manual", ...init });
  const { status, headers } = answer;
  return { status, headers, location: headers.get("location") ?? "", body: await answer.text() };
}

/** Opens an address, with the cookie of a role. */
export const read = (portal: TestPortal, path: string, cookie: string) =>
  ask(`${portal.url}${path}`, { headers: cookie ? { cookie } : {} });

/** Posts an empty form, as a page of the portal would send it unless other headers are given. */
export function post(portal: TestPortal, path: string, cookie: string, sender: Record<string, string> = {}) {
  const headers = { origin: portal.url, "sec-fetch-site": "same-origin", ...sender, ...(cookie && { cookie }) };
  return ask(`${portal.url}${path}`, { method: "POST", body: new URLSearchParams(), headers });
}

/** An answer in one word. Data for a page that scripts go to redirects by its body. */
export function wordFor({ status, location, body }: Given): Answer | "failed" {
  const target = status === 202 ? body : location;
  if ((status === 202 || (status >= 300 && status < 400)) && target.includes("/sign-in?returnTo=")) return "sign in";
  if (status === 202 || (status >= 300 && status < 400)) return "sent on";
  if (status < 300) return "page";
  if (status === 403 && /of this contest, and you are not one/.test(body)) return "refused";
  if (status === 404) return "absent";
  if (status === 405) return "no such act";
  return status >= 500 ? "failed" : "not now";
}

/** An answer with everything taken out that must differ between two requests, the object's own name included. */
export function alike({ body, headers, status }: Given, objects: readonly string[]): string {
  const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "";
  const own = [nonce, headers.get("x-request-id") ?? "", ...objects].filter((word) => word !== "");
  return [String(status), own.reduce((text, word) => text.replaceAll(word, "·"), body)].join("\n");
}

/** A line's path with its objects filled in, and those that were planted. */
export function addressOf({ path }: Line, object: string, words: Record<string, string>) {
  const named = object.split("/");
  const wanted = named.map((word) => words[word] ?? word);
  const filled = path.split("/").map((part) => {
    if (part === ":contest") return "cloud-prize";
    return part.startsWith(":") ? (wanted.shift() ?? "") : part;
  });
  return { address: `/${filled.join("/")}`, objects: named.flatMap((word) => words[word] ?? []) };
}

export const dataOf = (address: string) => (address === "/" ? "/_root.data" : `${address}.data`);

const tables = Object.values(schema).filter((each): each is Table & typeof session => is(each, Table));

/** Reading notes when a session was last seen, and a round to GitHub begins with a row: neither says anything of a contest. */
const ofVisits = ["session", "github_round"];

/** The content of each table, as a hash. */
async function contentOf({ store }: TestPortal): Promise<Record<string, string>> {
  const told = tables.filter((each) => !ofVisits.includes(getTableName(each)));
  const hashes = told.map(async (each) => [getTableName(each), contentHash(await store.read.select().from(each))]);
  return Object.fromEntries(await Promise.all(hashes));
}

/**
 * Tells the content of each table, as a hash; rows are read only when SQLite says that somebody has written since the last
 * time. Call it outside a test: it looks until the file ends.
 */
export function watchContent(portal: TestPortal): () => Promise<Record<string, string>> {
  const file = sqliteFile({ databaseUrl: undefined, dataFolder: portal.dataFolder });
  const connection = new BetterSqlite3(file, { readonly: true });
  clearAfterwards(async () => void connection.close());
  let known: { version: unknown; content: Record<string, string> } | undefined;
  return async () => {
    const version = connection.pragma("data_version", { simple: true });
    if (known === undefined || known.version !== version) known = { version, content: await contentOf(portal) };
    return known.content;
  };
}
