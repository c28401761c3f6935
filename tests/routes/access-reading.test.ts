import type { ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACCESS, readAnswer, someFor } from "./access.ts";
import { dataOf, read, wordFor } from "./asking.ts";
import { addressFor, byRole, type Doors, hiddenAnswers, named, openDoors, sameForAll } from "./doors.ts";

const built = new URL("../../build/server/index.js", import.meta.url).href;

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
      const { address } = addressFor(doors, line, role);
      return wordFor(await read(portal, address, entered[role].cookie));
    });
    expect(told).toEqual(await byRole(async (role) => readAnswer(line, role)));
  });

  it.each(named(ACCESS))("%s answers scripts that ask for its data alike", async (_, line) => {
    const told = await byRole(async (role) => {
      const { address } = addressFor(doors, line, role);
      return wordFor(await read(portal, dataOf(address), entered[role].cookie));
    }, someFor(line));
    expect(told).toEqual(await byRole(async (role) => readAnswer(line, role), someFor(line)));
  });

  it.each(named(ACCESS.filter(({ hidden, reads }) => hidden.length > 0 && reads !== "nobody")))(
    "%s says of what is hidden just what it says of what does not exist",
    async (_, line) => {
      for (const role of someFor(line)) {
        const answers = await hiddenAnswers(doors, line, role, read);
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
        const address = addressFor(doors, line, role).address.replace("/cloud-prize", "/no-such-prize");
        return wordFor(await read(portal, address, entered[role].cookie));
      }, roles);
      expect(told).toEqual(await byRole(async () => "absent", roles));
    },
  );

  it("changes nothing", async () => {
    expect(await contentNow()).toEqual(planned);
  });
});
