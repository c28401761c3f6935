import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { recordReading } from "#app/contest/repository/record-reading.ts";
import { settlePin } from "#app/contest/repository/settle-pin.ts";
import { submitEntry } from "#app/contest/submission/submit-entry.ts";
import { newId } from "#db/ids.ts";
import { job, mail } from "#db/schema/machinery.ts";
import { versionRepository } from "#db/schema/versions.ts";
import type { Store } from "#db/store.ts";
import { agreed } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";
import { sampleFacts } from "./facts.ts";
import { actsIn, aTeam, NOW, openJobs } from "./some-team.ts";

let db: Store;
let team: Awaited<ReturnType<typeof aTeam>>;
const content = {
  title: "Lantern",
  summary: "It turns red.",
  writeUp: "It does.",
  buildAndRun: "",
  evidence: "",
  links: [],
  categories: [],
  noCategoryFits: true,
  pullRequests: [],
};
const read = { fullName: "ada/engine", branch: "main", commit: "c".repeat(40), tree: "d".repeat(40), isLate: false };

beforeEach(async () => {
  db = await openTestStore();
  team = await aTeam(db);
});

async function submit(...names: string[]) {
  for (const name of names) await team.link(name);
  agreed(await submitEntry(team.at(), { content, pullRequests: [], idempotencyKey: newId() }));
  return pins();
}
const pins = () => db.read.select().from(versionRepository).orderBy(versionRepository.fullName);
const settle = (id: string | undefined, changes: Partial<typeof read> = {}) =>
  settlePin(team.portal(NOW + 9), { versionRepositoryId: id ?? "", ...read, ...changes });
const secondReceipts = async () =>
  (await db.read.select().from(mail)).filter(({ event }) => event.startsWith("second receipt"));

describe("a pin that waited for GitHub", () => {
  it("is settled to commit and tree, with a line in the journal and the second receipt", async () => {
    const [pending] = await submit("ada/engine");
    expect(pending?.pinState).toBe("pending");
    agreed(await settle(pending?.id));
    const { isLate: _, ...kept } = read;
    expect(await pins()).toMatchObject([{ ...kept, pinState: "pinned", readAt: NOW + 9 }]);
    expect((await actsIn(db)).at(-1)).toBe("pinned a commit");
    expect(await secondReceipts()).toMatchObject([{ recipient: "noor-vantongeren@example.org" }]);
  });

  it("is marked when GitHub could not tell where it stood", async () => {
    const [pending] = await submit("ada/engine");
    agreed(await settle(pending?.id, { isLate: true }));
    expect(await pins()).toMatchObject([{ pinState: "pinned late" }]);
  });

  it("holds the second receipt back until the last one of the version is settled", async () => {
    const [one, two] = await submit("ada/engine", "ada/loom");
    agreed(await settle(one?.id));
    expect(await secondReceipts()).toHaveLength(0);
    agreed(await settle(two?.id, { fullName: "ada/loom" }));
    expect(await secondReceipts()).toHaveLength(1);
  });

  it("is never moved once it is settled", async () => {
    const [pending] = await submit("ada/engine");
    await Promise.all([settle(pending?.id), settle(pending?.id, { commit: "e".repeat(40) })]);
    const [before] = await pins();
    agreed(await settle(pending?.id, { commit: "f".repeat(40) }));
    expect(await pins()).toEqual([before]);
    expect((await actsIn(db)).filter((act) => act === "pinned a commit")).toHaveLength(1);
    expect(await secondReceipts()).toHaveLength(1);
  });

  it("is tried again when the repository has been read after all", async () => {
    const [pending] = await submit("noor-vantongeren/hystrix-lantern");
    await db.write(async (tx) => {
      await tx.update(job).set({ stalledAt: NOW }).where(eq(job.kind, "settle pin"));
      return { ok: true as const };
    });
    const trace = { source: "stand-in" as const, requestIds: [], requestsUsed: 3 };
    const repositoryId = pending?.repositoryId ?? "";
    agreed(
      await recordReading(team.portal(NOW + 1), { repositoryId, facts: sampleFacts(), trace, forkOriginId: null }),
    );
    expect(await openJobs(db, "settle pin")).toMatchObject([{ subject: pending?.id, stalledAt: null, attempts: 0 }]);
  });
});
