import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import type { PortalServerOptions } from "./configuration.ts";
import type { PreparedAnswer } from "./prepared-answer.ts";

export interface KeptPage {
  answer: PreparedAnswer;
  version: number;
  bornAt: number;
  dieAt: number;
}

/** Where a page would be kept: the path and the values of the query keys its route listed. */
export interface Slot {
  path: string;
  key: string;
  /** False when the query holds a key the route did not list: a page made from it may show what others did not ask for. */
  clean: boolean;
}

/** Whole public pages, by address and data version, within a bound of bytes. */
export class PageCache {
  readonly #pages: LRUCache<string, KeptPage>;
  readonly #listed = new LRUCache<string, readonly string[]>({ max: 10_000 });
  readonly #clock: () => number;

  constructor(bytes: number, clock: () => number) {
    this.#clock = clock;
    // Two compressed forms and the headers come on top of the plain bytes.
    this.#pages = new LRUCache({ maxSize: bytes, sizeCalculation: (page) => Math.ceil(page.answer.size * 1.5) + 4096 });
  }

  /** Undefined while no public page has been seen at this path. */
  slot(url: string): Slot | undefined {
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    const listed = this.#listed.get(path);
    if (listed === undefined) return undefined;
    return mark < 0 ? { path, key: path, clean: true } : slotOf(path, url.slice(mark + 1), listed);
  }

  find(slot: Slot, version: number): PreparedAnswer | undefined {
    const page = this.#pages.get(slot.key);
    if (page === undefined || page.version !== version) return undefined;
    const now = this.#clock();
    return now < page.dieAt && now >= page.bornAt ? page.answer : undefined;
  }

  /** Keeps the page unless its query held keys that are not listed. */
  keep(url: string, listed: readonly string[], page: KeptPage): void {
    const path = url.split("?", 1)[0] ?? url;
    this.#listed.set(path, listed);
    const slot = this.slot(url);
    if (slot?.clean) this.#pages.set(slot.key, page);
  }
}

function slotOf(path: string, query: string, listed: readonly string[]): Slot {
  const asked = new URLSearchParams(query);
  const counted = new URLSearchParams();
  // The client router asks for the data of some routes only; that choice is part of the answer.
  for (const name of ["_routes", ...listed]) for (const value of asked.getAll(name)) counted.append(name, value);
  const key = counted.size === 0 ? path : `${path}?${counted}`;
  return { path, key, clean: counted.size === asked.size };
}

/** True when the answer cannot depend on who asks. */
export function isAnonymous(request: IncomingMessage, sessionCookie: string | undefined): boolean {
  const { cookie, authorization } = request.headers;
  if (authorization !== undefined) return false;
  return cookie === undefined || (sessionCookie !== undefined && !cookie.includes(`${sessionCookie}=`));
}

export function openCache(options: Pick<PortalServerOptions, "cache" | "clock">): PageCache | undefined {
  return options.cache && new PageCache(options.cache.bytes ?? 64 * 1024 * 1024, options.clock);
}
