import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACCESS, mayPost, postAnswer, ROLES } from "./access.ts";
import { dataOf, enterAs, post, wordFor } from "./asking.ts";
import { addressFor, type Doors, hiddenAnswers, named, openDoors, sameForAll } from "./doors.ts";

const postable = ACCESS.filter(({ posts }) => posts !== "nobody");

let doors: Doors;
let portal: Doors["portal"];
let entered: Doors["entered"];
let contentNow: Doors["contentNow"];
let planned: Record<string, string>;

beforeAll(async () => {
  doors = await openDoors();
  ({ portal, entered, contentNow } = doors);
  planned = await contentNow();
});

afterAll(() => portal?.stop());

describe("posting to an address", () => {
  it.each(named(ACCESS))("%s keeps out everybody who may not, and changes nothing", async (_, line) => {
    const kept = ROLES.filter((role) => !mayPost(line, role));
    const told = kept.map(async (role) => {
      const { address } = addressFor(doors, line, role);
      return [role, wordFor(await post(portal, address, entered[role].cookie))];
    });
    const wanted = kept.map((role) => [role, postAnswer(line, role)]);
    expect(Object.fromEntries(await Promise.all(told))).toEqual(Object.fromEntries(wanted));
    expect(await contentNow()).toEqual(planned);
  });

  it.each(named(postable.filter(({ hidden }) => hidden.length > 0)))(
    "%s says of what is hidden just what it says of what does not exist, and changes nothing",
    async (_, line) => {
      for (const role of ROLES.filter((each) => mayPost(line, each))) {
        const answers = await hiddenAnswers(doors, line, role, post);
        expect(answers, role).toEqual(sameForAll(line, answers));
      }
      expect(await contentNow()).toEqual(planned);
    },
  );

  it.each(named(postable))("%s refuses what another site sends", async (_, line) => {
    const senders: Record<string, string>[] = [
      { origin: "https://elsewhere.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ];
    const role = ROLES.find((each) => mayPost(line, each)) ?? "visitor";
    const { address } = addressFor(doors, line, role);
    for (const target of [address, dataOf(address)])
      for (const sender of senders) {
        const { status } = await post(portal, target, entered[role].cookie, sender);
        expect(status, `${target} from ${JSON.stringify(sender)}`).toBe(403);
      }
    expect(await contentNow()).toEqual(planned);
  });
});

describe("posting to an address, after all that may change nothing", () => {
  it.each(named(postable))("%s listens to everybody who may, and keeps nothing of what it refuses", async (_, line) => {
    for (const role of ROLES.filter((each) => mayPost(line, each))) {
      entered[role] = await enterAs(portal, doors.planted, role);
      const before = await contentNow();
      const given = await post(portal, addressFor(doors, line, role).address, entered[role].cookie);
      expect(["page", "sent on", "not now"], `${role}: ${given.status}`).toContain(wordFor(given));
      if (given.status >= 400) expect(await contentNow(), role).toEqual(before);
    }
  });

  it("has not failed anywhere", () => {
    expect(portal.errors).toEqual([]);
  });
});
