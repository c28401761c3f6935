import { describe, expect, it } from "vitest";
import type { Asked } from "#app/web/portal.ts";
import { safeReturn } from "#app/web/respond.ts";
import { beginSession, endSession } from "#app/web/session.ts";
import { comingBack, newRound } from "#app/web/sign-in.ts";
import { someone } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

const now = Date.UTC(2013, 5, 1);

async function asked(origin: string, path = "/", cookie = ""): Promise<Asked> {
  const context = { store: await openTestStore(), receivedAt: now, configuration: { origin, demo: false } };
  const request = new Request(`${origin}${path}`, { headers: { cookie } });
  return { request, context: context as unknown as Asked["context"], params: {} };
}

const flags = (line: string) =>
  line
    .split("; ")
    .slice(1)
    .map((flag) => flag.replace(/=.*$/, (value) => (/samesite|path/i.test(flag) ? value : "")))
    .sort();

describe("cookies on https", () => {
  it("are bound to the host, secure, hidden from scripts and not sent by other sites' forms", async () => {
    const here = await asked("https://prizes.example.org");
    const portal = here.context as unknown as { store: Parameters<typeof someone>[0] };
    const { accountId } = await someone(portal.store, "ada");
    const session = await beginSession(here, accountId);
    const { cookie: round } = await newRound(here);
    const cleared = await endSession(here);
    expect(session).toMatch(/^__Host-laurels-session=\w{40};/);
    expect(round).toMatch(/^__Host-laurels-github=/);
    for (const line of [session, round, cleared]) {
      expect(flags(line)).toEqual(expect.arrayContaining(["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]));
      expect(line).not.toMatch(/domain/i);
    }
    expect(round).toMatch(/Max-Age=600/);
  });
});

describe("coming back from GitHub", () => {
  const origin = "https://prizes.example.org";

  async function backWith(query: (state: string) => string, keepsCookie = true) {
    const { state, cookie } = await newRound(await asked(origin));
    return { state, came: await comingBack(await asked(origin, `/?${query(state)}`, keepsCookie ? cookie : "")) };
  }

  it("needs the cookie and the state to be the same", async () => {
    const { state, came } = await backWith((own) => `code=c&state=${own}`);
    expect(came).toEqual({ came: "back", state, code: "c" });
    expect((await backWith((own) => `code=c&state=${own}x`)).came).toEqual({ came: "unasked" });
    expect((await backWith((own) => `code=c&state=${own}`, false)).came).toEqual({ came: "unasked" });
    expect((await backWith(() => "code=c&state=")).came).toEqual({ came: "unasked" });
    expect((await backWith(() => "code=c", false)).came).toEqual({ came: "unasked" });
  });

  it("tells a cancel from an answer that says nothing", async () => {
    const { state, came } = await backWith((own) => `error=access_denied&state=${own}`);
    expect(came).toEqual({ came: "declined", state });
    expect((await backWith((own) => `error=server_error&state=${own}`)).came).toEqual({ came: "unasked" });
  });
});

describe("where one returns after signing in", () => {
  it.each(["/", "/cloud-prize/team", "/cloud-prize/entries?q=a%20b&page=2", "/invitations/abc"])(
    "may be %s",
    (path) => {
      expect(safeReturn(path)).toBe(path);
    },
  );

  it.each(["", null, "https://evil.example", "//evil.example", "/\\evil.example", "/a\\b", "/a\nb", "cloud-prize"])(
    "is never %j",
    (path) => {
      expect(safeReturn(path)).toBe("/");
    },
  );
});
