import { type FormOnPage, formsIn, readable } from "./forms-on-page.ts";

export type Hop = { status: number; url: string; headers: Headers };

export type Page = {
  status: number;
  /** Where one ended after redirects. */
  url: URL;
  headers: Headers;
  html: string;
  /** What a reader sees, in one line. */
  text: string;
  forms: FormOnPage[];
  /** Every answer on the way, the last one included. */
  hops: Hop[];
};

/** Fields to type or choose; a list chooses several, undefined leaves one out. */
export type Values = Record<string, string | readonly string[] | undefined>;

/** Which form: by the words of one of its buttons, or by where it is sent. */
export type Which = { button: string } | { action: string };

export type Browser = {
  /** Goes to a path of the portal, or to any address, and follows redirects. */
  visit(address: string): Promise<Page>;
  /** Sends a form of the page one is on, with what it held already and what is typed now. */
  submit(which: Which, values?: Values): Promise<Page>;
  /** Posts to an address without a form, as somebody would who made the request by hand. */
  post(address: string, values?: Values, headers?: Record<string, string>): Promise<Page>;
  /** Signs in with GitHub as one of the stand-in's people, and lands on `returnTo`. */
  signIn(login: string, returnTo?: string): Promise<Page>;
  /** Cookies by origin, then name. */
  readonly jar: Map<string, Map<string, string>>;
  readonly page: Page;
};

const MOST_REDIRECTS = 10;

function keepCookies(jar: Browser["jar"], { origin }: URL, headers: Headers): void {
  const kept = jar.get(origin) ?? new Map<string, string>();
  jar.set(origin, kept);
  for (const line of headers.getSetCookie()) {
    const [pair = "", ...rest] = line.split(";");
    const [, name = "", value = ""] = /^([^=]+)=(.*)$/.exec(pair.trim()) ?? [];
    const isOver = rest.some((part) => /^\s*max-age=0\s*$/i.test(part));
    if (isOver || value === "") kept.delete(name);
    else kept.set(name, value);
  }
}

function asFields(fields: readonly [string, string][], values: Values): URLSearchParams {
  const kept = fields.filter(([name]) => !(name in values));
  const typed = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams([...kept, ...typed]);
}

function buttonOf(form: FormOnPage, which: Which): FormOnPage["buttons"][number] | undefined {
  return "button" in which ? form.buttons.find(({ text }) => text.includes(which.button)) : undefined;
}

function formOf(page: Page, which: Which): FormOnPage {
  const form = page.forms.find((one) => ("button" in which ? buttonOf(one, which) : one.action === which.action));
  if (form) return form;
  const there = page.forms.map((one) => `${one.action} (${one.buttons.map(({ text }) => text).join(", ")})`);
  throw new Error(`${page.url.pathname} has no form ${JSON.stringify(which)}; it has: ${there.join("; ")}`);
}

class CookieBrowser implements Browser {
  readonly jar: Browser["jar"] = new Map();
  readonly #home: string;
  #page: Page | undefined;

  constructor(home: string) {
    this.#home = home;
  }

  get page(): Page {
    if (!this.#page) throw new Error("visit a page first");
    return this.#page;
  }

  visit(address: string): Promise<Page> {
    return this.#go(new URL(address, this.#home), { method: "GET" });
  }

  submit(which: Which, values: Values = {}): Promise<Page> {
    const form = formOf(this.page, which);
    const pressed = buttonOf(form, which);
    const target = new URL(pressed?.formAction || form.action || this.page.url, this.page.url);
    const own: [string, string][] = pressed?.name ? [[pressed.name, pressed.value]] : [];
    const body = asFields([...form.fields, ...own], values);
    if (form.method === "post") return this.#go(target, { method: "POST", body, headers: this.#senderHeaders() });
    target.search = body.toString();
    return this.#go(target, { method: "GET" });
  }

  post(address: string, values: Values = {}, headers: Record<string, string> = {}): Promise<Page> {
    return this.#go(new URL(address, this.#home), { method: "POST", body: asFields([], values), headers });
  }

  async signIn(login: string, returnTo = "/account"): Promise<Page> {
    await this.visit(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    await this.submit({ action: "/sign-in/github" });
    return this.submit({ button: "Cancel and go back" }, { login, cancel: undefined });
  }

  #senderHeaders(): Record<string, string> {
    return { origin: this.page.url.origin, "sec-fetch-site": "same-origin" };
  }

  async #go(start: URL, first: RequestInit): Promise<Page> {
    const hops: Hop[] = [];
    let url = start;
    let init = first;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const headers = new Headers(init.headers);
      const cookies = [...(this.jar.get(url.origin) ?? [])].map(([name, value]) => `${name}=${value}`);
      if (cookies.length > 0) headers.set("cookie", cookies.join("; "));
      const answer = await fetch(url, { ...init, headers, redirect: "manual" });
      keepCookies(this.jar, url, answer.headers);
      hops.push({ status: answer.status, url: url.href, headers: answer.headers });
      const location = answer.headers.get("location");
      if (answer.status < 300 || answer.status >= 400 || !location) return this.#arrive(url, answer, hops);
      await answer.body?.cancel();
      url = new URL(location, url);
      init = { method: "GET" };
    }
    throw new Error(`more than ${MOST_REDIRECTS} redirects from ${start.href}`);
  }

  async #arrive(url: URL, answer: Response, hops: Hop[]): Promise<Page> {
    const html = await answer.text();
    const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html;
    const { status, headers } = answer;
    this.#page = { status, url, headers, html, text: readable(main), forms: formsIn(html), hops };
    return this.#page;
  }
}

/** A browser without scripts: a cookie jar, the page one is on, and its forms. */
export function browse(home: string): Browser {
  return new CookieBrowser(home);
}
