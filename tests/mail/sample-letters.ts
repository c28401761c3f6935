import type { FullLetter, LetterFacts, LetterKind } from "#app/mail/letter-facts.ts";

const at = Date.parse("2013-09-16T06:30:00Z");
const closesAt = Date.parse("2013-09-16T07:00:00Z");

/** One letter of each kind, with `name` wherever a person chose the words. */
export function sampleFacts(name: string): LetterFacts {
  const contest = { name, zone: "America/Los_Angeles" };
  const path = "/cloud-prize/somewhere";
  const version = {
    contest,
    entryTitle: name,
    number: 2,
    receivedAt: at,
    categories: [name],
    pins: [{ repository: name, commit: "c".repeat(40), tree: "d".repeat(40) }],
    digest: "e".repeat(64),
    path,
  };
  return {
    invitation: { contest, role: "judge", invitedBy: name, expiresAt: at, path },
    "sign-in link": { expiresAt: at, path },
    "address confirmation": { accountName: name, expiresAt: at, path },
    "team invitation": { contest, teamName: name, invitedBy: name, expiresAt: at, path },
    "joined the team": { contest, teamName: name, memberName: name, path },
    "left the team": { contest, teamName: name, memberName: name, how: "removed", toMember: true, path },
    receipt: { ...version, closesAt, late: false, missing: [name] },
    "second receipt": version,
    withdrawn: { contest, entryTitle: name, undone: false, at, closesAt, path },
    "repository changed": {
      contest,
      entryTitle: name,
      repository: name,
      renamedFrom: name,
      flips: [{ title: name, was: "pass", outcome: "fail", seen: name, fix: name }],
      path,
    },
    ruling: { contest, entryTitle: name, ruling: "disqualified", ended: false, reason: name, path },
    assigned: { contest, stage: "judging", entries: 12, closesAt, path },
    reminder: { contest, stage: "judging", left: 3, closesAt, path },
    overruled: { contest, entryTitle: name, check: "Licence", repository: name, ended: false, reason: name, path },
    recused: { contest, entryTitle: name, name, stage: "judging", reason: name, path },
    "conflicts found": { contest, waiting: 2, path },
    finalist: { contest, entryTitle: name, categories: [name], dueAt: at, path },
    award: {
      contest,
      entryTitle: name,
      category: name,
      prizes: [name],
      documents: [name],
      dueAt: at,
      announcedAt: closesAt,
      path,
    },
    "award answered": {
      contest,
      entryTitle: name,
      category: name,
      answer: "declined",
      by: name,
      toOrganizer: true,
      path,
    },
    forfeited: { contest, entryTitle: name, what: { kind: "award", category: name }, reason: name, path },
    published: { contest, publishedAt: at, path },
    retracted: { contest, retractedAt: at, reason: name, path },
  };
}

export function sampleLetters(name: string): FullLetter[] {
  const facts = sampleFacts(name);
  return (Object.keys(facts) as LetterKind[]).map((kind) => ({ kind, facts: facts[kind] }) as FullLetter);
}
