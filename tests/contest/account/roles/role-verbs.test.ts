import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { peopleOf, rolesEverywhere, unacceptedInvitationsOf } from "#app/contest/account/people/queries.ts";
import { acceptInvitation } from "#app/contest/account/roles/accept-invitation.ts";
import { declineInvitation } from "#app/contest/account/roles/decline-invitation.ts";
import { endRole } from "#app/contest/account/roles/end-role.ts";
import { grantGithubWaiver } from "#app/contest/account/roles/grant-github-waiver.ts";
import { type InvitePerson, invitePerson } from "#app/contest/account/roles/invite-person.ts";
import { openInvitationsFor, seesEntries, sideOf } from "#app/contest/account/roles/queries.ts";
import { withdrawInvitation } from "#app/contest/account/roles/withdraw-invitation.ts";
import { asOrganizer, asPerson } from "#app/contest/actors.ts";
import { rolesOf } from "#app/contest/registration/queries.ts";
import { linkToken } from "#db/link-token.ts";
import { account } from "#db/schema/account.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import { invitation, participation } from "#db/schema/people.ts";
import { contest } from "#db/schema/setup.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, SECRET, serving, someone, withCloudPrize } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

const now = DURING.submission;

let db: Store;
let contestId: string;
let organizerId: string;
beforeEach(async () => {
  db = await openTestStore();
  const nobody = { organizers: [], nominators: [], judges: [], auditors: [] };
  ({ contestId } = await withCloudPrize(db, (file) => ({ ...file, people: nobody })));
  organizerId = (await serving(db, contestId, "organizer", "olga")).accountId;
});

const organizer = () => ({ db, now, by: asOrganizer(contestId, organizerId) });
const person = (accountId: string, at = now) => ({ db, now: at, by: asPerson(accountId) });
const invite = (asked: Partial<InvitePerson>) =>
  invitePerson(organizer(), { role: "nominator", secret: SECRET, ...asked });
const acts = async () => {
  const lines = await db.read.select().from(journal).where(eq(journal.contestId, contestId));
  return lines.map(({ act }) => act).filter((act) => act !== "opened the contest from a file");
};

async function invited(asked: Partial<InvitePerson>) {
  return agreed(await invite(asked)).invitationId;
}

describe("inviting a person", () => {
  it("mails the link to the address, binds it, and names nobody in the journal", async () => {
    const invitationId = await invited({ role: "judge", kind: "sponsor", address: " Jo@Example.org", name: "Jo" });
    const [row] = await db.read.select().from(invitation);
    expect(row).toMatchObject({ address: "jo@example.org", role: "judge", kind: "sponsor", invitedBy: organizerId });
    const letters = await db.read.select().from(mail);
    expect(letters).toMatchObject([{ recipient: "jo@example.org", letter: { facts: { invitationId } } }]);
    expect(JSON.stringify([row, letters])).not.toContain(linkToken(SECRET, "invitation", invitationId));
    expect(await acts()).toEqual(["invited a person as judge"]);
    expect(JSON.stringify(await db.read.select().from(journal))).not.toContain("jo@example.org");
  });

  it("mails it to the confirmed address of a known GitHub account", async () => {
    const { githubId, login } = await someone(db, "jo");
    await invited({ login, githubId });
    expect(await db.read.select({ to: mail.recipient }).from(mail)).toEqual([{ to: "jo@example.org" }]);
  });

  it("refuses a second open invitation to the same role, and allows one to another", async () => {
    await invited({ address: "jo@example.org" });
    expect(refusedWith(await invite({ address: "JO@example.org" }))).toBe("already invited");
    await invited({ address: "jo@example.org", role: "auditor" });
    expect(await db.read.$count(invitation)).toBe(2);
    expect(await db.read.$count(mail)).toBe(2);
  });

  it("refuses whoever has the role, and categories the contest lacks", async () => {
    const judge = await serving(db, contestId, "judge", "jo");
    expect(refusedWith(await invite({ role: "judge", githubId: judge.githubId, login: "jo" }))).toBe(
      "has the role already",
    );
    const strange = {
      role: "judge",
      kind: "independent",
      address: "x@example.org",
      categories: ["best-cake"],
    } as const;
    expect(refusedWith(await invite({ ...strange, categories: [...strange.categories] }))).toBe(
      "category not in contest",
    );
    expect(await db.read.$count(invitation)).toBe(0);
  });
});

describe("accepting an invitation", () => {
  it("puts the person on the side that decides and into the role, once", async () => {
    const jo = await someone(db, "jo");
    const invitationId = await invited({ address: "jo@example.org" });
    const before = (await db.read.select().from(contest))[0]?.publicVersion ?? 0;
    expect(await openInvitationsFor(db.read, jo.accountId, now)).toMatchObject([{ id: invitationId }]);
    expect(agreed(await acceptInvitation(person(jo.accountId), { invitationId }))).toEqual({
      contestId,
      role: "nominator",
    });
    expect(await rolesOf(db.read, contestId, jo.accountId)).toMatchObject({ nominator: true, judge: false });
    expect(await sideOf(db.read, contestId, jo.accountId)).toBe("decides");
    expect(await openInvitationsFor(db.read, jo.accountId, now)).toEqual([]);
    expect(await rolesEverywhere(db.read, jo.accountId)).toMatchObject([{ role: "nominator", slug: "cloud-prize" }]);
    expect((await db.read.select().from(contest))[0]?.publicVersion).toBe(before + 1);
    expect(await acts()).toEqual(["invited a person as nominator", "accepted an invitation as nominator"]);
    expect(refusedWith(await acceptInvitation(person(jo.accountId), { invitationId }))).toBe("invitation used");
  });

  it("is done by the link's token too", async () => {
    const jo = await someone(db, "jo");
    const token = linkToken(SECRET, "invitation", await invited({ address: "jo@example.org", role: "organizer" }));
    expect(refusedWith(await acceptInvitation(person(jo.accountId), { token: "guess" }))).toBe("not found");
    agreed(await acceptInvitation(person(jo.accountId), { token }));
    expect((await rolesOf(db.read, contestId, jo.accountId)).organizer).toBe(true);
  });

  it("gives a judge the kind and the categories that were named", async () => {
    const jo = await someone(db, "jo");
    const categories = ["best-new-monkey", "judges-choice"];
    const invitationId = await invited({ role: "judge", kind: "independent", address: "jo@example.org", categories });
    agreed(await acceptInvitation(person(jo.accountId), { invitationId }));
    const [judge] = (await peopleOf(db.read, contestId)).filter(({ role }) => role === "judge");
    expect(judge).toMatchObject({ kind: "independent", name: "jo", hasGitHub: true });
    expect(judge?.covers).toHaveLength(2);
  });

  it("is refused to anybody else, token or not, and leaves no row", async () => {
    const eve = await someone(db, "eve");
    const invitationId = await invited({ address: "jo@example.org" });
    const token = linkToken(SECRET, "invitation", invitationId);
    expect(refusedWith(await acceptInvitation(person(eve.accountId), { token }))).toBe("invitation for another person");
    expect(refusedWith(await declineInvitation(person(eve.accountId), { token }))).toBe(
      "invitation for another person",
    );
    expect(await openInvitationsFor(db.read, eve.accountId, now)).toEqual([]);
    expect(await db.read.$count(participation)).toBe(0);
  });

  it("is open to a login only until GitHub's id is known", async () => {
    const jo = await someone(db, "jo");
    await invited({ login: "JO" });
    await invited({ login: "jo", githubId: "1", role: "auditor" });
    expect((await openInvitationsFor(db.read, jo.accountId, now)).map(({ role }) => role)).toEqual(["nominator"]);
  });

  it("is possible until the millisecond it ends", async () => {
    const jo = await someone(db, "jo");
    const invitationId = await invited({ address: "jo@example.org" });
    const [row] = await db.read.select().from(invitation);
    const end = row?.expiresAt ?? 0;
    expect(refusedWith(await acceptInvitation(person(jo.accountId, end), { invitationId }))).toBe("invitation expired");
    agreed(await acceptInvitation(person(jo.accountId, end - 1), { invitationId }));
  });

  it("is refused to a contestant, for every role", async () => {
    const jo = await someone(db, "jo");
    await db.write(async (tx) => {
      await tx.insert(participation).values({ contestId, accountId: jo.accountId, side: "enters", since: now });
      return { ok: true };
    });
    for (const role of ["organizer", "auditor", "nominator", "judge"] as const) {
      const invitationId = await invited({ role, address: "jo@example.org", kind: "independent" });
      expect(refusedWith(await acceptInvitation(person(jo.accountId), { invitationId }))).toBe(
        "contestant of this contest",
      );
    }
    expect(await rolesEverywhere(db.read, jo.accountId)).toEqual([]);
  });

  it("keeps the panel's caps when two accept the last place at once", async () => {
    const people = [await someone(db, "jo"), await someone(db, "kim")];
    const asked = { role: "judge", kind: "sponsor" } as const;
    const ids = [
      await invited({ ...asked, address: "jo@example.org" }),
      await invited({ ...asked, address: "kim@example.org" }),
    ];
    const both = await Promise.all(
      people.map(({ accountId }, place) => acceptInvitation(person(accountId), { invitationId: ids[place] ?? "" })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = both.find(({ ok }) => !ok);
    expect(refused && refusedWith(refused)).toBe("panel has enough of this kind");
    expect((await peopleOf(db.read, contestId)).filter(({ role }) => role === "judge")).toHaveLength(1);
  });
});

describe("an invitation that comes to nothing", () => {
  it("is declined by the person, and then neither accepted nor withdrawn", async () => {
    const jo = await someone(db, "jo");
    const invitationId = await invited({ address: "jo@example.org" });
    agreed(await declineInvitation(person(jo.accountId), { invitationId }));
    expect(refusedWith(await acceptInvitation(person(jo.accountId), { invitationId }))).toBe("invitation declined");
    expect(refusedWith(await withdrawInvitation(organizer(), { invitationId }))).toBe("invitation declined");
    expect(await unacceptedInvitationsOf(db.read, contestId, now)).toMatchObject([{ state: "declined" }]);
    expect((await acts()).at(-1)).toBe("declined an invitation as nominator");
  });

  it("is withdrawn by an organizer of that contest alone", async () => {
    const jo = await someone(db, "jo");
    const invitationId = await invited({ address: "jo@example.org" });
    const elsewhere = { ...organizer(), by: asOrganizer("another contest", organizerId) };
    expect(refusedWith(await withdrawInvitation(elsewhere, { invitationId }))).toBe("not found");
    agreed(await withdrawInvitation(organizer(), { invitationId }));
    expect(refusedWith(await acceptInvitation(person(jo.accountId), { invitationId }))).toBe("invitation withdrawn");
    expect((await acts()).at(-1)).toBe("withdrew an invitation as nominator");
  });
});

describe("ending a role", () => {
  const servingIdOf = async (accountId: string) =>
    (await peopleOf(db.read, contestId)).find((one) => one.accountId === accountId)?.id ?? "";

  it("takes it at once, keeps the person from entering, and can be followed by a new invitation", async () => {
    const judge = await serving(db, contestId, "judge", "jo");
    const servingId = await servingIdOf(judge.accountId);
    agreed(await endRole(organizer(), { role: "judge", servingId }));
    expect((await rolesOf(db.read, contestId, judge.accountId)).judge).toBe(false);
    expect(await sideOf(db.read, contestId, judge.accountId)).toBe("decides");
    expect(refusedWith(await endRole(organizer(), { role: "judge", servingId }))).toBe("role has ended");
    expect(await acts()).toEqual(["ended the role judge"]);
    const invitationId = await invited({ role: "judge", kind: "independent", address: "jo@example.org" });
    agreed(await acceptInvitation(person(judge.accountId), { invitationId }));
    expect((await rolesOf(db.read, contestId, judge.accountId)).judge).toBe(true);
  });

  it("is refused for the last organizer, and for another contest's people", async () => {
    const servingId = await servingIdOf(organizerId);
    expect(refusedWith(await endRole(organizer(), { role: "organizer", servingId }))).toBe("last organizer");
    const elsewhere = { ...organizer(), by: asOrganizer("another contest", organizerId) };
    expect(refusedWith(await endRole(elsewhere, { role: "organizer", servingId }))).toBe("not found");
    expect((await rolesOf(db.read, contestId, organizerId)).organizer).toBe(true);
  });
});

describe("seeing entries without GitHub", () => {
  async function withoutGithub(login: string) {
    const judge = await serving(db, contestId, "judge", login);
    await db.write(async (tx) => {
      await tx
        .update(account)
        .set({ githubId: null })
        .where(and(eq(account.id, judge.accountId)));
      return { ok: true };
    });
    return judge.accountId;
  }
  const grant = (accountId: string) =>
    grantGithubWaiver(organizer(), { accountId, reason: "No account for religious reasons." });

  it("takes a waiver, whose reason is kept and whose line names nobody", async () => {
    const accountId = await withoutGithub("jo");
    expect(await seesEntries(db.read, contestId, accountId)).toBe(false);
    agreed(await grant(accountId));
    expect(await seesEntries(db.read, contestId, accountId)).toBe(true);
    expect(await seesEntries(db.read, "another contest", accountId)).toBe(false);
    expect((await peopleOf(db.read, contestId)).find((one) => one.accountId === accountId)?.waiver).toContain(
      "religious",
    );
    expect(await acts()).toEqual(["waived GitHub"]);
    expect(JSON.stringify(await db.read.select().from(journal))).not.toContain("religious");
    expect(refusedWith(await grant(accountId))).toBe("waiver not needed");
  });

  it("is not waived for somebody who decides nothing, nor by oneself", async () => {
    const stranger = await someone(db, "eve");
    expect(refusedWith(await grant(stranger.accountId))).toBe("waiver is for those who decide");
    const accountId = await withoutGithub("jo");
    const oneself = { ...organizer(), by: asOrganizer(contestId, accountId) };
    expect(refusedWith(await grantGithubWaiver(oneself, { accountId, reason: "Because." }))).toBe("waiver for oneself");
    expect(await seesEntries(db.read, contestId, accountId)).toBe(false);
  });
});
