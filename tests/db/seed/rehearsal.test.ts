import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenPromises } from "#app/contest/around/promises/queries.ts";
import { entry } from "#db/schema/entries.ts";
import { rehearse } from "#db/seed/rehearsal/rehearse.ts";
import type { Setting } from "#db/seed/setting.ts";
import { openStage } from "./stage.ts";

const told: string[] = [];
let setting: Setting;
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await openStage();
  close = opened.close;
  setting = await rehearse(opened.stage, (stage) => told.push(stage), { teams: 16, cap: 6 });
});

afterAll(() => close());

describe("a short rehearsal", () => {
  it("goes through the whole life of the contest, to a result in each category", () => {
    const stages = ["announcement", "registration and submission", "screening", "nomination", "judging", "awards"];
    expect(told.filter((stage) => stage !== "published")).toEqual(stages);
    expect(told.filter((stage) => stage === "published")).toHaveLength(setting.file.categories.length);
  });

  it("ends with every promise kept", async () => {
    expect(await brokenPromises(setting.store.read, setting.contestId)).toEqual([]);
  });

  it("would notice a receipt that no longer matches its entry", async () => {
    const { store, contestId } = setting;
    const [found] = await store.read.select().from(entry).where(eq(entry.contestId, contestId)).limit(1);
    const { id, code } = found ?? { id: "", code: "" };
    const call = (name: string) =>
      store.write(async (tx) => {
        await tx.update(entry).set({ code: name }).where(eq(entry.id, id));
        return { ok: true as const };
      });
    await call("another");
    const broken = await brokenPromises(store.read, contestId);
    await call(code);
    expect(broken).toContain("The receipt of version 1 of entry another does not match what is stored.");
    expect(await brokenPromises(store.read, contestId)).toEqual([]);
  });

  it("would notice an entry whose row says something else than its facts", async () => {
    const { store, contestId } = setting;
    const [lost] = await store.read.select().from(entry).where(eq(entry.contestId, contestId)).limit(1);
    const put = (submittedAt: number | null) =>
      store.write(async (tx) => {
        await tx
          .update(entry)
          .set({ submittedAt })
          .where(eq(entry.id, lost?.id ?? ""));
        return { ok: true as const };
      });
    await put(null);
    const broken = await brokenPromises(store.read, contestId);
    await put(lost?.submittedAt ?? null);
    expect(broken).toEqual([`The row of entry ${lost?.code} has another submittedAt than its facts.`]);
  });
});
