import { eq } from "drizzle-orm";
import { EMPTY_DRAFT } from "#app/contest/submission/draft.ts";
import { hashOfText } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { address, administrator, administratorLink, keptForm, signInLink } from "#db/schema/account.ts";
import { entry, entryDraft, entryVersion, ruling } from "#db/schema/entries.ts";
import { conflict, sealing } from "#db/schema/judging.ts";
import { auditor, invitation, membership, panelMember, participation } from "#db/schema/people.ts";
import { award, awardStep } from "#db/schema/results.ts";
import { teamInvitation } from "#db/schema/team-invitation.ts";
import type { Store, Writer } from "#db/store.ts";
import { DURING, serving, someone, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, anAssignment, anEntry, categoryIdOf, type MadeEntry } from "#tests/support/entries.ts";
import type { Role } from "./access.ts";
import { plantFacts } from "./planted-facts.ts";

type Person = { accountId: string; githubId: string; login: string };
type People = Record<Exclude<Role, "visitor">, Person>;

/** What stands behind the words of the table: codes, ids, tokens and numbers, as they occur in addresses. */
export type Planted = { people: People; words: Record<string, string> };

const at = DURING.submission;
const keptAt = DURING.judging - 60_000;
const later = DURING.judging + 864e5;

const rows = (db: Store, work: (tx: Writer) => Promise<unknown>) =>
  db.write(async (tx) => {
    await work(tx);
    return { ok: true as const };
  });

async function peopleOf(db: Store, contestId: string, elsewhereId: string): Promise<People> {
  const people = {
    person: await someone(db, "person"),
    leader: await someone(db, "leader"),
    contestant: await someone(db, "contestant"),
    nominator: await serving(db, contestId, "nominator", "nominator"),
    judge: await serving(db, contestId, "judge", "judge"),
    organizer: await serving(db, contestId, "organizer", "organizer"),
    auditor: await someone(db, "auditor"),
    administrator: await someone(db, "administrator"),
    "organizer elsewhere": await serving(db, elsewhereId, "organizer", "organizer-elsewhere"),
  };
  await rows(db, async (tx) => {
    await tx.insert(auditor).values({ contestId, accountId: people.auditor.accountId, since: at });
    await tx.insert(administrator).values({ accountId: people.administrator.accountId, namedAt: at });
  });
  return people;
}

/** Gives an entry's team its two members, and a draft. */
async function aTeam(db: Store, contestId: string, { entryId }: MadeEntry, leader: Person, member: Person) {
  await rows(db, async (tx) => {
    const [made] = await tx.select().from(entry).where(eq(entry.id, entryId));
    for (const { accountId } of [leader, member]) {
      const basis = { contestId, accountId, side: "enters" as const };
      await tx.insert(participation).values({ ...basis, since: at });
      const leads = accountId === leader.accountId;
      await tx.insert(membership).values({ ...basis, teamId: made?.teamId ?? "", leads, joinedAt: at });
    }
    const draft = { entryId, contestId, revision: 1, content: EMPTY_DRAFT, savedAt: at, savedBy: leader.accountId };
    await tx.insert(entryDraft).values(draft);
  });
}

async function aTeamInvitation(db: Store, contestId: string, { entryId }: MadeEntry, by: Person): Promise<string> {
  const token = newId();
  await rows(db, async (tx) => {
    const [made] = await tx.select().from(entry).where(eq(entry.id, entryId));
    const basis = { contestId, teamId: made?.teamId ?? "", tokenHash: hashOfText(token), invitedBy: by.accountId };
    await tx.insert(teamInvitation).values({ ...basis, createdAt: at, expiresAt: later });
  });
  return token;
}

async function anInvitation(db: Store, contestId: string, person: Person, by: Person) {
  const id = newId();
  const token = newId();
  const basis = { id, contestId, role: "auditor" as const, tokenHash: hashOfText(token), invitedBy: by.accountId };
  const bound = { githubId: person.githubId, login: person.login };
  await rows(db, (tx) => tx.insert(invitation).values({ ...basis, ...bound, createdAt: at, expiresAt: later }));
  return { id, token };
}

async function aMailedLink(db: Store, purpose: "sign in" | "confirm address", person: Person): Promise<string> {
  const token = newId();
  const { accountId } = person;
  const mailedTo = purpose === "sign in" ? `${person.login}@example.org` : "another@example.org";
  const basis = { tokenHash: hashOfText(token), purpose, address: mailedTo, returnTo: "/" };
  await rows(db, async (tx) => {
    await tx.insert(signInLink).values({ ...basis, accountId, createdAt: at, expiresAt: later });
    if (purpose === "confirm address") await tx.insert(address).values({ accountId, address: mailedTo, addedAt: at });
  });
  return token;
}

async function aRuling(db: Store, contestId: string, { entryId }: MadeEntry, by: Person): Promise<string> {
  const id = newId();
  const kind = "eligible" as const;
  const made = { id, contestId, entryId, kind, reason: "Its papers are there.", ruledBy: by.accountId, ruledAt: at };
  await rows(db, (tx) => tx.insert(ruling).values(made));
  return id;
}

async function entriesOf(db: Store, contestId: string, elsewhereId: string) {
  return {
    finalist: await anEntry(db, contestId),
    plain: await anEntry(db, contestId),
    unassigned: await anEntry(db, contestId),
    conflicted: await anEntry(db, contestId),
    draft: await anEntry(db, contestId),
    withdrawn: await anEntry(db, contestId),
    elsewhere: await anEntry(db, elsewhereId),
  };
}

type Entries = Awaited<ReturnType<typeof entriesOf>>;

async function placeEntries(db: Store, contestId: string, entries: Entries, people: People) {
  const by = people.organizer.accountId;
  const place = await aFinalist(db, contestId, entries.finalist, by);
  for (const each of [entries.unassigned, entries.conflicted, entries.withdrawn])
    await aFinalist(db, contestId, each, by);
  for (const each of [entries.finalist, entries.conflicted, entries.withdrawn, entries.plain])
    await anAssignment(db, contestId, "judging", people.judge, each);
  await anAssignment(db, contestId, "nomination", people.nominator, entries.finalist);
  await rows(db, async (tx) => {
    await tx.update(entry).set({ withdrawnAt: at }).where(eq(entry.id, entries.withdrawn.entryId));
    const undone = { versionInForceId: null, submittedAt: null };
    await tx.update(entry).set(undone).where(eq(entry.id, entries.draft.entryId));
    await tx
      .delete(entryVersion)
      .where(eq(entryVersion.id, entries.draft.versionId))
      .catch(() => undefined);
    for (const { accountId } of [people.judge, people.nominator]) {
      const tied = { contestId, accountId, entryId: entries.conflicted.entryId, source: "declared" as const };
      await tx.insert(conflict).values({ ...tied, reason: "A colleague.", evidence: [], raisedAt: at });
    }
  });
  return place;
}

/** Awards that one organizer proposed and another approved, two of them told, and the sealed stage before the judging. */
async function decide(db: Store, contestId: string, { finalist, plain }: Entries, people: People) {
  const { accountId } = people.organizer;
  const second = await serving(db, contestId, "organizer", "second");
  const anAward = async (tx: Writer, category: string, { entryId }: MadeEntry, told: boolean) => {
    const id = newId();
    const categoryId = await categoryIdOf(tx, contestId, category);
    const proposed = { reason: "The best marks.", proposedBy: accountId, proposedAt: at };
    const approved = { approvedBy: second.accountId, approvedAt: at };
    await tx.insert(award).values({ id, contestId, categoryId, entryId, ...proposed, ...approved });
    const notified = { awardId: id, kind: "notified" as const, at, dueAt: later, by: accountId, note: "" };
    if (told) await tx.insert(awardStep).values(notified);
    return id;
  };
  const words: Record<string, string> = {};
  await rows(db, async (tx) => {
    words["award-untold"] = await anAward(tx, "best-new-feature", finalist, false);
    words["award-told"] = await anAward(tx, "best-new-monkey", finalist, true);
    words["award-of-another"] = await anAward(tx, "best-usability", plain, true);
    await tx.insert(sealing).values({ contestId, stage: "nomination", sealedBy: accountId, sealedAt: at });
  });
  return words;
}

async function receiptOf(db: Store, { versionId }: MadeEntry): Promise<string> {
  const [version] = await db.read.select().from(entryVersion).where(eq(entryVersion.id, versionId));
  return version?.receiptCode ?? "";
}

async function servingOf(db: Store, { accountId }: Person): Promise<string> {
  const [member] = await db.read.select().from(panelMember).where(eq(panelMember.accountId, accountId));
  return member?.id ?? "";
}

async function invitationsOf(db: Store, contestId: string, elsewhereId: string, people: People) {
  const { organizer, person } = people;
  const open = await anInvitation(db, contestId, person, organizer);
  return {
    "invitation-token": open.token,
    invitation: (await anInvitation(db, contestId, person, organizer)).id,
    "invitation-too": (await anInvitation(db, contestId, person, organizer)).id,
    "invitation-to-withdraw": (await anInvitation(db, contestId, person, organizer)).id,
    "invitation-elsewhere": (await anInvitation(db, elsewhereId, person, people["organizer elsewhere"])).id,
  };
}

async function linksOf(db: Store, person: Person) {
  const administratorToken = newId();
  const link = { tokenHash: hashOfText(administratorToken), createdAt: at, expiresAt: later };
  await rows(db, (tx) => tx.insert(administratorLink).values(link));
  const keptToken = newId();
  const form = { path: "/account/addresses", fields: [["address", "typed@example.org"]] as [string, string][] };
  await rows(db, (tx) =>
    tx.insert(keptForm).values({ ...form, tokenHash: hashOfText(keptToken), accountId: person.accountId, keptAt }),
  );
  return {
    "kept-form": keptToken,
    "sign-in-token": await aMailedLink(db, "sign in", person),
    "address-token": await aMailedLink(db, "confirm address", person),
    "administrator-token": administratorToken,
  };
}

/** The sample contest in its judging, another one beside it, and somebody in every role. */
export async function plant(db: Store): Promise<Planted> {
  const { contestId } = await withCloudPrize(db);
  const { contestId: elsewhereId } = await withCloudPrize(db, (file) => ({ ...file, slug: "other-prize" }));
  const people = await peopleOf(db, contestId, elsewhereId);
  const entries = await entriesOf(db, contestId, elsewhereId);
  await aTeam(db, contestId, entries.finalist, people.leader, people.contestant);
  const place = await placeEntries(db, contestId, entries, people);
  const awards = await decide(db, contestId, entries, people);
  const stranger = people["organizer elsewhere"];
  const facts = await plantFacts(db, { contestId, elsewhereId }, entries, people);
  const judgeElsewhere = await serving(db, elsewhereId, "judge", "judge-elsewhere");
  const words = {
    absent: "no-such-thing",
    ...awards,
    ...Object.fromEntries(Object.entries(entries).map(([name, { code }]) => [`entry-${name}`, code])),
    finalist: entries.finalist.code,
    place,
    "place-elsewhere": await aFinalist(db, elsewhereId, entries.elsewhere, stranger.accountId),
    receipt: await receiptOf(db, entries.finalist),
    "receipt-elsewhere": await receiptOf(db, entries.elsewhere),
    ruling: await aRuling(db, contestId, entries.finalist, people.organizer),
    ...facts,
    "ruling-elsewhere": await aRuling(db, elsewhereId, entries.elsewhere, stranger),
    "account-of-judge": people.judge.accountId,
    "account-of-person": people.person.accountId,
    "account-elsewhere": judgeElsewhere.accountId,
    "serving-second": await servingOf(db, await serving(db, contestId, "judge", "second-judge")),
    "serving-elsewhere": await servingOf(db, judgeElsewhere),
    "team-token": await aTeamInvitation(db, contestId, entries.finalist, people.leader),
    "team-token-elsewhere": await aTeamInvitation(db, elsewhereId, entries.elsewhere, stranger),
    ...(await invitationsOf(db, contestId, elsewhereId, people)),
    ...(await linksOf(db, people.person)),
  };
  return { people, words };
}
