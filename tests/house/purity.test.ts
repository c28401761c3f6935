import { describe, expect, it } from "vitest";
import { impurities } from "./purity.ts";
import { sourceOf, sourcesBelow } from "./sources.ts";

describe("below the porch", () => {
  it("nobody reads a clock, the environment or dice, and nouns do not wait", () => {
    expect(impurities(sourcesBelow("app", "db", "scripts"))).toEqual([]);
  });

  it.each([
    ["a clock in a noun", "app/contest/schedule.ts", "export const late = () => Date.now() > 5;"],
    ["a clock handed on", "app/contest/schedule.ts", "export const clock = { now: Date.now };"],
    ["a new Date in a job", "app/jobs/read.ts", "const at = new Date().getTime();"],
    ["the environment in a component", "app/ui/note.tsx", "const where = process.env.ORIGIN;"],
    ["dice in a noun", "app/contest/judging/order.ts", "const first = Math.random();"],
    ["a noun that waits", "app/contest/judging/order.ts", "export async function order(rows) {}"],
  ])("sees %s", (_, path, text) => {
    expect(impurities([sourceOf(path, text)])).toHaveLength(1);
  });

  it.each([
    ["a Date made from an instant", "app/contest/schedule.ts", "export const dayOf = (at) => new Date(at);"],
    ["the environment in the database's address", "db/url.ts", "export const url = process.env.DATABASE_URL;"],
    ["a clock on the porch", "app/web/session.ts", "export const at = Date.now();"],
  ])("allows %s", (_, path, text) => {
    expect(impurities([sourceOf(path, text)])).toEqual([]);
  });
});
