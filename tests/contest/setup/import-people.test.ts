import { beforeEach, describe, expect, it } from "vitest";
import { acceptInvitation } from "#app/contest/account/roles/accept-invitation.ts";
import { asOperator, asPerson } from "#app/contest/actors.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import { importContest } from "#app/contest/setup/import-contest.ts";
import { loginsToAsk, missingLogins } from "#app/contest/setup/people-of-file.ts";
import { findStanding } from "#app/contest/setup/queries.ts";
import { mail } from "#db/schema/machinery.ts";
import { invitation, panelMember } from "#db/schema/people.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, SECRET, someone, withCloudPrize } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

type People = ContestFile["people"];

const nobody: People = { organizers: [], nominators: [], judges: [], auditors: [] };
const jude = { login: "Jude", address: "jude@example.org", kind: "independent" as const };
const people = (change: Partial<People>): People => ({ ...nobody, ...change });

let db: Store;
let file: ContestFile;

beforeEach(async () => {
  db = await openTestStore();
  ({ file } = await withCloudPrize(db, (given) => ({ ...given, people: nobody })));
});

async function naming(change: Partial<People>, githubIds = new Map<string, string>()) {
  const asked = { file: { ...file, people: people(change) }, reason: "", secret: SECRET, githubIds };
  agreed(await importContest({ db, now: DURING.submission, by: asOperator() }, asked));
}

const invited = () => db.read.select().from(invitation);
const open = async () => (await invited()).filter((each) => each.withdrawnAt === null);

describe("the people of a contest file", () => {
  it("are invited once, by the numeric id that GitHub knows them by", async () => {
    await naming({ judges: [jude] }, new Map([["jude", "77"]]));
    await naming({ judges: [jude] });
    expect(await invited()).toMatchObject([{ role: "judge", login: "Jude", githubId: "77", address: jude.address }]);
    expect(await db.read.$count(mail)).toBe(1);
  });

  it("are bound to their GitHub account as soon as GitHub has told its id", async () => {
    await naming({ judges: [jude] });
    expect((await findStanding(db.read, file.slug))?.logins).toEqual([]);
    await naming({ judges: [jude] }, new Map([["jude", "77"]]));
    await naming({ judges: [jude] }, new Map([["jude", "78"]]));
    expect(await invited()).toMatchObject([{ login: "Jude", githubId: "77" }]);
    expect((await findStanding(db.read, file.slug))?.logins).toEqual(["jude"]);
  });

  it("keep their invitation, brought in line, when what they are asked for changes", async () => {
    await naming({ judges: [jude] });
    const [before] = await invited();
    await naming({ judges: [{ ...jude, kind: "sponsor", categories: ["best-new-monkey"] }] });
    expect(await invited()).toMatchObject([
      { id: before?.id, kind: "sponsor", categorySlugs: "best-new-monkey", withdrawnAt: null },
    ]);
  });

  it("get a new invitation in place of the old one when their address changes", async () => {
    await naming({ judges: [jude] }, new Map([["jude", "77"]]));
    await naming({ judges: [{ ...jude, address: "j@example.net" }] });
    expect(await invited()).toHaveLength(2);
    expect(await open()).toMatchObject([{ address: "j@example.net", githubId: "77" }]);
    expect((await db.read.select().from(mail)).map(({ recipient }) => recipient)).toContain("j@example.net");
  });

  it("lose an open invitation when the file no longer names them", async () => {
    await naming({ judges: [jude], auditors: [{ address: "aud@example.org" }] });
    await naming({ auditors: [{ address: "aud@example.org" }] });
    expect(await open()).toMatchObject([{ role: "auditor" }]);
  });

  it("keep a role that they have accepted, and are not invited to it again", async () => {
    await naming({ judges: [jude] });
    const { accountId } = await someone(db, "jude");
    const [first] = await invited();
    const context = { db, now: DURING.submission, by: asPerson(accountId) };
    agreed(await acceptInvitation(context, { invitationId: first?.id ?? "" }));
    await naming({});
    await naming({ judges: [jude] });
    expect(await invited()).toHaveLength(1);
    expect((await db.read.select().from(panelMember)).map(({ endedAt }) => endedAt)).toEqual([null]);
  });

  it("are asked for at GitHub once each, unless they are known already", () => {
    const both = people({
      judges: [jude],
      auditors: [{ login: "jude" }, { login: "Ann" }, { address: "x@example.org" }],
    });
    expect(loginsToAsk(both, [])).toEqual(["jude", "ann"]);
    expect(loginsToAsk(both, ["jude"])).toEqual(["ann"]);
  });

  it("are told with line and column when GitHub has no such account", () => {
    const text = "people:\n  judges:\n    - { login: Jude, kind: sponsor }\n    - { kind: sponsor, login: ann }\n";
    const named = people({ judges: [jude, { login: "ann", kind: "sponsor" }] });
    expect(missingLogins(text, named, ["ann"])).toEqual([
      {
        line: 4,
        column: 31,
        path: "people › judges › 2 › login",
        wrong: "GitHub has no person's account named ann.",
        instead: "Correct the login, or name the person by address instead.",
      },
    ]);
  });
});
