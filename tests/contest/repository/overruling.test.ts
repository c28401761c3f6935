import { beforeEach, describe, expect, it } from "vitest";
import { asOrganizer } from "#app/contest/actors.ts";
import { endOverruling } from "#app/contest/repository/end-overruling.ts";
import { overruleCheck } from "#app/contest/repository/overrule-check.ts";
import { recordReading } from "#app/contest/repository/record-reading.ts";
import { mail } from "#db/schema/machinery.ts";
import { overruling } from "#db/schema/repositories.ts";
import type { Store } from "#db/store.ts";
import { agreed, refusedWith, serving } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";
import { sampleFacts } from "./facts.ts";
import { actsIn, aTeam, NOW } from "./some-team.ts";

let db: Store;
let team: Awaited<ReturnType<typeof aTeam>>;
let repositoryId: string;
let organizer: { db: Store; now: number; by: ReturnType<typeof asOrganizer> };
const reason = "The licence text is that of Apache, with the year filled in.";

beforeEach(async () => {
  db = await openTestStore();
  team = await aTeam(db, (file) => ({ ...file, fork: { required: "off" } }), { login: "ada", githubId: "11" });
  repositoryId = await team.link("ada/circuit-painter");
  const trace = { source: "stand-in" as const, requestIds: [], requestsUsed: 3 };
  const reading = { repositoryId, facts: sampleFacts({ licence: null, licenceFile: null }), trace, forkOriginId: null };
  agreed(await recordReading(team.portal(), reading));
  const { accountId } = await serving(db, team.contestId, "organizer", "olga");
  organizer = { db, now: NOW + 1, by: asOrganizer(team.contestId, accountId) };
});

const overrule = (kind: string, context = organizer) =>
  overruleCheck(context, { repositoryId, kind, subject: "", reason });

async function licence() {
  return (await team.checked())[0]?.checks.find(({ kind }) => kind === "licence");
}

describe("overruling a check", () => {
  it("lets it pass with the reason, until that is ended", async () => {
    const { overrulingId } = agreed(await overrule("licence"));
    expect(await licence()).toMatchObject({ outcome: "overruled", overruling: { reason } });
    agreed(await endOverruling(organizer, { overrulingId }));
    expect(await licence()).toMatchObject({ outcome: "fail", overruling: null });
    expect((await actsIn(db)).slice(-2).sort()).toEqual(["ended the overruling of a check", "overruled a check"]);
    agreed(await overrule("licence"));
  });

  it("tells the team in a letter, and again when it is ended", async () => {
    const { overrulingId } = agreed(await overrule("licence"));
    agreed(await endOverruling(organizer, { overrulingId }));
    const letters = (await db.read.select().from(mail)).flatMap(({ letter, recipient }) =>
      letter.kind === "overruled" ? [[recipient, letter.facts.ended]] : [],
    );
    expect(letters.sort()).toEqual([
      ["ada@example.org", false],
      ["ada@example.org", true],
    ]);
  });

  it("stands through a new reading", async () => {
    agreed(await overrule("licence"));
    const trace = { source: "stand-in" as const, requestIds: [], requestsUsed: 3 };
    const facts = sampleFacts({ licence: null, licenceFile: null });
    agreed(await recordReading(team.portal(NOW + 2), { repositoryId, facts, trace, forkOriginId: null }));
    expect((await licence())?.outcome).toBe("overruled");
  });

  it("refuses what passes, what is not tested, a second time, and other contests' organizers", async () => {
    expect(refusedWith(await overrule("public"))).toBe("nothing to overrule");
    expect(refusedWith(await overrule("pull request"))).toBe("nothing to overrule");
    const elsewhere = { ...organizer, by: asOrganizer("another contest", organizer.by.accountId) };
    expect(refusedWith(await overrule("licence", elsewhere))).toBe("repository is not linked");
    agreed(await overrule("licence"));
    expect(refusedWith(await overrule("licence"))).toBe("overruled already");
    expect(await db.read.$count(overruling)).toBe(1);
  });

  it("keeps one of two words that are given at the same moment", async () => {
    const answers = await Promise.all([overrule("licence"), overrule("licence")]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("refuses to end twice, or from another contest", async () => {
    const { overrulingId } = agreed(await overrule("licence"));
    const elsewhere = { ...organizer, by: asOrganizer("another contest", organizer.by.accountId) };
    expect(refusedWith(await endOverruling(elsewhere, { overrulingId }))).toBe("overruling is over");
    agreed(await endOverruling(organizer, { overrulingId }));
    expect(refusedWith(await endOverruling(organizer, { overrulingId }))).toBe("overruling is over");
  });
});
