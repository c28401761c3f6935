import type { ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DURING } from "#tests/support/contest.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";
import type { Entered } from "#tests/support/sessions.ts";
import { ACCESS, type Line, mayPost, postAnswer, ROLES, type Role, readAnswer, someFor } from "./access.ts";
import { addressOf, alike, contentOf, dataOf, enterAs, post, read, wordFor } from "./asking.ts";
import { type Planted, plant } from "./planted.ts";

const built = new URL("../../build/server/index.js", import.meta.url).href;

let portal: TestPortal;
let planted: Planted;
let entered: Record<Role, Entered>;
let planned: Record<string, string>;

beforeAll(async () => {
  portal = await startTestPortal({ now: DURING.judging });
  planted = await plant(portal.store);
  entered = await byRole((role) => enterAs(portal, planted, role));
  planned = await contentOf(portal);
});

afterAll(() => portal?.stop());

async function byRole<T>(tell: (role: Role) => Promise<T>, roles: readonly Role[] = ROLES): Promise<Record<Role, T>> {
  const told = await Promise.all(roles.map(async (role): Promise<[Role, T]> => [role, await tell(role)]));
  return Object.fromEntries(told) as Record<Role, T>;
}

const named = (lines: readonly Line[]) => lines.map((line): [string, Line] => [`/${line.path}`, line]);
const postable = ACCESS.filter(({ posts }) => posts !== "nobody");

/** The address of an object of the line for somebody, and the words that name it there. */
function addressFor(line: Line, role: Role, object = line.here) {
  const another: Role = role === "judge" ? "person" : "judge";
  const sessions = { "own-session": entered[role].session, "session-of-another": entered[another].session };
  return addressOf(line, object, { ...planted.words, ...sessions });
}

/** All hidden objects of the line as one role gets them, each in what it answers besides the object's own name. */
function hiddenAnswers(line: Line, role: Role, send: typeof read) {
  const answers = line.hidden.map(async (object) => {
    const { address, objects } = addressFor(line, role, object);
    return [object, alike(await send(portal, address, entered[role].cookie), objects)];
  });
  return Promise.all(answers).then(Object.fromEntries);
}

/** The same answer for every hidden object: that of the last, which does not exist. */
const sameForAll = (line: Line, answers: Record<string, string>) =>
  Object.fromEntries(line.hidden.map((object) => [object, answers[line.hidden.at(-1) ?? ""]]));

describe("the table of who may read and post what", () => {
  it("has a line for every address of the site, and no other", async () => {
    const { routes } = (await import(built)) as ServerBuild;
    const paths = Object.values(routes).filter(({ id }) => id !== "root" && id !== "doorway");
    expect(ACCESS.map(({ path }) => path).sort()).toEqual(paths.map(({ path = "" }) => path).sort());
  });
});

describe("opening an address", () => {
  it.each(named(ACCESS))("%s answers each role as the table says", async (_, line) => {
    const told = await byRole(async (role) => {
      const { address } = addressFor(line, role);
      return wordFor(await read(portal, address, entered[role].cookie));
    });
    expect(told).toEqual(await byRole(async (role) => readAnswer(line, role)));
  });

  it.each(named(ACCESS))("%s answers scripts that ask for its data alike", async (_, line) => {
    const told = await byRole(async (role) => {
      const { address } = addressFor(line, role);
      return wordFor(await read(portal, dataOf(address), entered[role].cookie));
    }, someFor(line));
    expect(told).toEqual(await byRole(async (role) => readAnswer(line, role), someFor(line)));
  });

  it.each(named(ACCESS.filter(({ hidden, reads }) => hidden.length > 0 && reads !== "nobody")))(
    "%s says of what is hidden just what it says of what does not exist",
    async (_, line) => {
      for (const role of someFor(line)) {
        const answers = await hiddenAnswers(line, role, read);
        expect(answers, role).toEqual(sameForAll(line, answers));
        if (readAnswer(line, role) === "page") expect(Object.values(answers).join(), role).toMatch(/^404/);
      }
    },
  );

  it.each(named(ACCESS.filter(({ path }) => path.startsWith(":contest"))))(
    "%s is nowhere for a contest that is not",
    async (_, line) => {
      const roles = someFor(line).slice(0, 3);
      const told = await byRole(async (role) => {
        const address = addressFor(line, role).address.replace("/cloud-prize", "/no-such-prize");
        return wordFor(await read(portal, address, entered[role].cookie));
      }, roles);
      expect(told).toEqual(await byRole(async () => "absent", roles));
    },
  );

  it("changes nothing", async () => {
    expect(await contentOf(portal)).toEqual(planned);
  });
});

describe("posting to an address", () => {
  it.each(named(ACCESS))("%s keeps out everybody who may not, and changes nothing", async (_, line) => {
    const kept = ROLES.filter((role) => !mayPost(line, role));
    const told = kept.map(async (role) => {
      const { address } = addressFor(line, role);
      return [role, wordFor(await post(portal, address, entered[role].cookie))];
    });
    const wanted = kept.map((role) => [role, postAnswer(line, role)]);
    expect(Object.fromEntries(await Promise.all(told))).toEqual(Object.fromEntries(wanted));
    expect(await contentOf(portal)).toEqual(planned);
  });

  it.each(named(postable.filter(({ hidden }) => hidden.length > 0)))(
    "%s says of what is hidden just what it says of what does not exist, and changes nothing",
    async (_, line) => {
      for (const role of ROLES.filter((each) => mayPost(line, each))) {
        const answers = await hiddenAnswers(line, role, post);
        expect(answers, role).toEqual(sameForAll(line, answers));
      }
      expect(await contentOf(portal)).toEqual(planned);
    },
  );

  it.each(named(postable))("%s refuses what another site sends", async (_, line) => {
    const senders: Record<string, string>[] = [
      { origin: "https://elsewhere.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ];
    const role = ROLES.find((each) => mayPost(line, each)) ?? "visitor";
    const { address } = addressFor(line, role);
    for (const target of [address, dataOf(address)])
      for (const sender of senders) {
        const { status } = await post(portal, target, entered[role].cookie, sender);
        expect(status, `${target} from ${JSON.stringify(sender)}`).toBe(403);
      }
    expect(await contentOf(portal)).toEqual(planned);
  });
});

describe("posting to an address, after all that may change nothing", () => {
  it.each(named(postable))("%s listens to everybody who may, and keeps nothing of what it refuses", async (_, line) => {
    for (const role of ROLES.filter((each) => mayPost(line, each))) {
      entered[role] = await enterAs(portal, planted, role);
      const before = await contentOf(portal);
      const given = await post(portal, addressFor(line, role).address, entered[role].cookie);
      expect(["page", "sent on", "not now"], `${role}: ${given.status}`).toContain(wordFor(given));
      if (given.status >= 400) expect(await contentOf(portal), role).toEqual(before);
    }
  });

  it("has not failed anywhere", () => {
    expect(portal.errors).toEqual([]);
  });
});
