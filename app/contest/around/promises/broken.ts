import { type RulingKind, versionInForce } from "../../submission/rulings.ts";
import { type EntryFacts, type EntryInstants, instantsOf } from "../../submission/standing.ts";

export type KeptVersion = {
  id: string;
  number: number;
  receivedAt: number;
  late: boolean;
  contentHash: string;
  /** The receipt's hash, computed again out of the stored rows. */
  recomputedHash: string;
  /** The hash of the row as it is now, and those under which the journal knows it. */
  rowHash: string;
  journalHashes: readonly string[];
};

export type KeptEntry = {
  code: string;
  row: EntryInstants & { versionInForceId: string | null };
  versions: readonly KeptVersion[];
  facts: Omit<EntryFacts, "rulings"> & {
    rulings: readonly { kind: RulingKind; ruledAt: number; endedAt: number | null }[];
  };
};

/** A number that the contest file bounds. */
export type Bounded = { what: string; count: number; limit: number };
export type PromiseFacts = {
  entries: readonly KeptEntry[];
  bounds: readonly Bounded[];
  /** Versions that the journal says were submitted. */
  journaledVersions: readonly string[];
  /** Rows of acts that no line of the journal points at. */
  unrecorded: readonly { table: string; id: string }[];
  /** Accounts and teams that stand where nobody may: on two teams, on both sides, without exactly one leader. */
  misplaced: readonly { what: string; id: string }[];
  awards: readonly { id: string; proposedBy: string; approvedBy: string | null; isPublic: boolean }[];
};

const sentences = (lines: (string | false)[]): string[] => lines.filter((line) => line !== false);

function brokenVersions({ code, versions }: KeptEntry): string[] {
  return versions.flatMap((version, place) =>
    sentences([
      version.number !== place + 1 && `Entry ${code} has no version ${place + 1}.`,
      version.contentHash !== version.recomputedHash &&
        `The receipt of version ${version.number} of entry ${code} does not match what is stored.`,
      !version.journalHashes.includes(version.rowHash) &&
        `The journal does not know version ${version.number} of entry ${code} as it is stored.`,
    ]),
  );
}

const KINDS: readonly (keyof EntryInstants)[] = [
  "submittedAt",
  "withdrawnAt",
  "lateAt",
  "ineligibleAt",
  "eligibleAt",
  "finalistAt",
  "notSelectedAt",
  "wonAt",
  "disqualifiedAt",
];

function brokenStanding({ code, row, versions, facts }: KeptEntry): string[] {
  const instants = instantsOf(facts);
  const admitted = facts.rulings.some(({ kind, endedAt }) => kind === "late admitted" && endedAt === null);
  return sentences([
    ...KINDS.map(
      (kind) => instants[kind] !== row[kind] && `The row of entry ${code} has another ${kind} than its facts.`,
    ),
    versionInForce(versions, admitted) !== row.versionInForceId &&
      `Entry ${code} has another version in force than its versions and rulings say.`,
  ]);
}

/** Everything in a contest that breaks what was promised to the people in it, each in a sentence; none when all is well. */
export function brokenIn(facts: PromiseFacts): string[] {
  const kept = new Set(facts.entries.flatMap(({ versions }) => versions.map(({ id }) => id)));
  return [
    ...facts.entries.flatMap((each) => [...brokenVersions(each), ...brokenStanding(each)]),
    ...facts.journaledVersions.filter((id) => !kept.has(id)).map((id) => `Version ${id} was submitted and is lost.`),
    ...facts.bounds
      .filter(({ count, limit }) => count > limit)
      .map(({ what, count, limit }) => `There are ${count} ${what}, and at most ${limit} are allowed.`),
    ...facts.unrecorded.map(({ table, id }) => `The journal has no line about ${table} ${id}.`),
    ...facts.misplaced.map(({ what, id }) => `${what}: ${id}.`),
    ...facts.awards.flatMap(({ id, proposedBy, approvedBy, isPublic }) =>
      sentences([
        proposedBy === approvedBy && `Award ${id} was approved by the person who proposed it.`,
        isPublic && approvedBy === null && `Award ${id} is public and nobody has approved it.`,
      ]),
    ),
  ];
}
