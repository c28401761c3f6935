import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asContestant, asPerson } from "#app/contest/actors.ts";
import { acceptRules } from "#app/contest/registration/accept-rules.ts";
import { formTeam } from "#app/contest/registration/form-team.ts";
import { inviteToTeam } from "#app/contest/registration/invite-to-team.ts";
import { joinTeam } from "#app/contest/registration/join-team.ts";
import { leaveTeam } from "#app/contest/registration/leave-team.ts";
import { acceptanceOf, acceptedBy, membersOf, ownTeamOf, rolesOf } from "#app/contest/registration/queries.ts";
import { removeMember } from "#app/contest/registration/remove-member.ts";
import { transferLead } from "#app/contest/registration/transfer-lead.ts";
import { withdrawTeamInvitation } from "#app/contest/registration/withdraw-team-invitation.ts";
import { linkToken } from "#db/link-token.ts";
import { entry, entryDraft } from "#db/schema/entries.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import { team } from "#db/schema/people.ts";
import { acceptance } from "#db/schema/setup.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, SECRET, serving, someone, withCloudPrize } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
const now = DURING.submission;

beforeEach(async () => {
  db = await openTestStore();
  ({ contestId } = await withCloudPrize(db));
});

async function accepting(accountId: string, at = now) {
  const { rules, affirmations } = await acceptanceOf(db.read, contestId, accountId);
  const ticked = affirmations.map(({ id }) => id);
  return acceptRules({ db, now: at, by: asPerson(accountId) }, { contestId, rulesVersionId: rules.id, ticked });
}

async function contestant(login: string) {
  const person = await someone(db, login);
  agreed(await accepting(person.accountId));
  return { ...person, context: { db, now, by: asContestant(contestId, person.accountId) } };
}
type Contestant = Awaited<ReturnType<typeof contestant>>;

async function linkOf(leader: Contestant, invited: { githubId: string; login: string } | null = null) {
  const { teamInvitationId } = agreed(await inviteToTeam(leader.context, { invited, secret: SECRET }));
  return { teamInvitationId, token: linkToken(SECRET, "team invitation", teamInvitationId) };
}

async function teamOfTwo() {
  const leader = await contestant("ada");
  const { teamId } = agreed(await formTeam(leader.context, { name: "Lanterns" }));
  const member = await contestant("grace");
  agreed(await joinTeam(member.context, await linkOf(leader)));
  return { leader, member, teamId };
}

const acts = async () => (await db.read.select({ act: journal.act }).from(journal)).map(({ act }) => act);

describe("accepting the rules", () => {
  it("keeps each yes with the hash of its text, once, and lets the person enter", async () => {
    const { accountId } = await contestant("ada");
    const { affirmations, complete } = await acceptanceOf(db.read, contestId, accountId);
    expect(complete).toBe(true);
    const rows = await db.read.select().from(acceptance).where(eq(acceptance.accountId, accountId));
    expect(rows.map(({ textHash }) => textHash).sort()).toEqual(affirmations.map(({ textHash }) => textHash).sort());
    expect(rows.every(({ acceptedAt }) => acceptedAt === now)).toBe(true);
    expect((await rolesOf(db.read, contestId, accountId)).contestant).toBe(true);
    agreed(await accepting(accountId, now + 5));
    expect(await db.read.$count(acceptance)).toBe(rows.length);
    expect(await acts()).toContain("accepted the rules, version 1");
  });

  it("refuses a missing tick and leaves no row", async () => {
    const { accountId } = await someone(db, "ada");
    const { rules, affirmations } = await acceptanceOf(db.read, contestId, accountId);
    const ticked = affirmations.slice(1).map(({ id }) => id);
    const context = { db, now, by: asPerson(accountId) };
    const outcome = await acceptRules(context, { contestId, rulesVersionId: rules.id, ticked });
    expect(refusedWith(outcome)).toBe("tick every affirmation");
    expect(await db.read.$count(acceptance)).toBe(0);
    expect((await rolesOf(db.read, contestId, accountId)).contestant).toBe(false);
  });

  it("refuses a version that is not the one in force", async () => {
    const { accountId } = await someone(db, "ada");
    const context = { db, now, by: asPerson(accountId) };
    const outcome = await acceptRules(context, { contestId, rulesVersionId: "an older one", ticked: [] });
    expect(refusedWith(outcome)).toBe("rules changed meanwhile");
  });

  it("refuses judges, nominators and organizers of the contest", async () => {
    for (const role of ["judge", "nominator", "organizer"] as const) {
      const { accountId } = await serving(db, contestId, role, `a-${role}`);
      expect(refusedWith(await accepting(accountId))).toBe("you decide in this contest");
    }
  });
});

describe("a team", () => {
  it("is formed with its leader and the empty draft of its one entry", async () => {
    const leader = await contestant("ada");
    const { teamId } = agreed(await formTeam(leader.context, { name: " Lanterns " }));
    expect(await membersOf(db.read, teamId)).toMatchObject([{ accountId: leader.accountId, leads: true }]);
    expect((await db.read.select().from(team))[0]?.name).toBe("Lanterns");
    expect(await db.read.$count(entry)).toBe(1);
    expect((await db.read.select().from(entryDraft))[0]?.revision).toBe(0);
    expect(await acts()).toContain("formed a team");
  });

  it("never shares its name with another of the contest", async () => {
    agreed(await formTeam((await contestant("ada")).context, { name: "The Lanterns" }));
    const other = await contestant("grace");
    expect(refusedWith(await formTeam(other.context, { name: "the  lanterns" }))).toBe("team name taken");
    expect(await db.read.$count(team)).toBe(1);
    expect(await ownTeamOf(db.read, contestId, other.accountId)).toBeUndefined();
  });

  it("is formed once by a person who presses twice", async () => {
    const { context } = await contestant("ada");
    const outcomes = await Promise.all([formTeam(context, { name: "One" }), formTeam(context, { name: "Two" })]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.read.$count(team)).toBe(1);
  });

  it("refuses who has not accepted the rules", async () => {
    const { accountId } = await someone(db, "ada");
    const context = { db, now, by: asContestant(contestId, accountId) };
    expect(refusedWith(await formTeam(context, { name: "Lanterns" }))).toBe("accept the rules first");
  });
});

describe("an invitation to a team", () => {
  it("lets one person in, once, and tells those who are on the team", async () => {
    const { leader, member, teamId } = await teamOfTwo();
    expect((await membersOf(db.read, teamId)).map(({ login }) => login)).toEqual(["ada", "grace"]);
    const letters = await db.read.select().from(mail);
    expect(letters.map(({ recipient, letter }) => [recipient, letter.kind])).toContainEqual([
      "ada@example.org",
      "joined the team",
    ]);
    const both = [leader.accountId, member.accountId];
    expect(await acceptedBy(db.read, contestId, both)).toEqual(new Set(both));
  });

  it("serves one of two who open it at the same time", async () => {
    const leader = await contestant("ada");
    const { teamId } = agreed(await formTeam(leader.context, { name: "Lanterns" }));
    const { token } = await linkOf(leader);
    const [grace, mary] = [await contestant("grace"), await contestant("mary")];
    const outcomes = await Promise.all([joinTeam(grace.context, { token }), joinTeam(mary.context, { token })]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await membersOf(db.read, teamId)).toHaveLength(2);
  });

  it("is bound to the GitHub account that it names", async () => {
    const leader = await contestant("ada");
    agreed(await formTeam(leader.context, { name: "Lanterns" }));
    const [grace, mary] = [await contestant("grace"), await contestant("mary")];
    const { token } = await linkOf(leader, grace);
    expect(refusedWith(await joinTeam(mary.context, { token }))).toBe("invitation is for another");
    agreed(await joinTeam(grace.context, { token }));
  });

  it("opens nothing once it is withdrawn, used, or made up", async () => {
    const leader = await contestant("ada");
    agreed(await formTeam(leader.context, { name: "Lanterns" }));
    const grace = await contestant("grace");
    const { token, teamInvitationId } = await linkOf(leader);
    agreed(await withdrawTeamInvitation(leader.context, { teamInvitationId }));
    expect(refusedWith(await withdrawTeamInvitation(leader.context, { teamInvitationId }))).toBe("not found");
    expect(refusedWith(await joinTeam(grace.context, { token }))).toBe("invitation is over");
    expect(refusedWith(await joinTeam(grace.context, { token: "made up" }))).toBe("not found");
  });

  it("cannot be made for a member, by a member, or beyond the team's size", async () => {
    const { leader, member } = await teamOfTwo();
    expect(refusedWith(await inviteToTeam(leader.context, { invited: member, secret: SECRET }))).toBe(
      "already a member",
    );
    expect(refusedWith(await inviteToTeam(member.context, { invited: null, secret: SECRET }))).toBe("leader only");
    for (let open = 0; open < 3; open += 1) await linkOf(leader);
    expect(refusedWith(await inviteToTeam(leader.context, { invited: null, secret: SECRET }))).toBe("team is full");
  });
});

describe("leaving a team", () => {
  it("frees the member for another team and tells everyone", async () => {
    const { member, teamId } = await teamOfTwo();
    agreed(await leaveTeam(member.context));
    expect(await membersOf(db.read, teamId)).toHaveLength(1);
    agreed(await formTeam(member.context, { name: "Beacons" }));
    const told = (await db.read.select().from(mail)).filter(({ letter }) => letter.kind === "left the team");
    expect(told.map(({ recipient }) => recipient).sort()).toEqual(["ada@example.org", "grace@example.org"]);
  });

  it("takes a leader to hand the lead over first", async () => {
    const { leader, member, teamId } = await teamOfTwo();
    expect(refusedWith(await leaveTeam(leader.context))).toBe("hand over the lead first");
    expect(refusedWith(await transferLead(member.context, { accountId: member.accountId }))).toBe("leader only");
    agreed(await transferLead(leader.context, { accountId: member.accountId }));
    agreed(await leaveTeam(leader.context));
    expect(await membersOf(db.read, teamId)).toMatchObject([{ accountId: member.accountId, leads: true }]);
  });

  it("hands no lead to a stranger, and leaves the leader in place", async () => {
    const { leader, teamId } = await teamOfTwo();
    const stranger = await contestant("mary");
    expect(refusedWith(await transferLead(leader.context, { accountId: stranger.accountId }))).toBe("not found");
    expect((await membersOf(db.read, teamId)).filter(({ leads }) => leads)).toMatchObject([{ login: "ada" }]);
  });

  it("happens to a member whom the leader removes, and to nobody else", async () => {
    const { leader, member, teamId } = await teamOfTwo();
    expect(refusedWith(await removeMember(member.context, { accountId: leader.accountId }))).toBe("leader only");
    expect(refusedWith(await removeMember(leader.context, { accountId: leader.accountId }))).toBe(
      "hand over the lead first",
    );
    const stranger = await contestant("mary");
    expect(refusedWith(await removeMember(leader.context, { accountId: stranger.accountId }))).toBe("not found");
    agreed(await removeMember(leader.context, { accountId: member.accountId }));
    expect(await membersOf(db.read, teamId)).toHaveLength(1);
    expect(await acts()).toContain("removed a member from a team");
  });
});
