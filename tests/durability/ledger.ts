import { eq } from "drizzle-orm";
import { brokenPromises } from "#app/contest/around/promises/queries.ts";
import { publicationsOf } from "#app/contest/publication/queries.ts";
import { draftOf, partsOfVersion, versionsOf } from "#app/contest/submission/queries.ts";
import { review } from "#db/schema/judging.ts";
import type { Store } from "#db/store.ts";
import type { Scene } from "./scene.ts";

type Saved = { revision: number; text: string };

/** What the portal has said yes to. Everybody who writes waits for each answer. */
export type Ledger = {
  /** By entry; the text is the title. */
  drafts: Map<string, Saved>;
  /** Titles by entry, the first version first. */
  versions: Map<string, string[]>;
  /** By the version that is reviewed; the text is the private note. */
  reviews: Map<string, Saved>;
  /** Publications and retractions, which take turns. */
  publicActs: number;
  /** Answers that are neither a yes nor the portal's end. */
  odd: string[];
};

async function reviewOf({ read }: Store, versionId: string): Promise<Saved | undefined> {
  const [row] = await read.select().from(review).where(eq(review.seenVersionId, versionId));
  return row && { revision: row.revision, text: row.privateNote };
}

/** The ledger as the database has it. */
export async function storedLedger(store: Store, scene: Scene): Promise<Ledger> {
  const ledger: Ledger = { drafts: new Map(), versions: new Map(), reviews: new Map(), publicActs: 0, odd: [] };
  for (const { entryId } of scene.contestants) {
    const { revision, content } = await draftOf(store.read, entryId);
    ledger.drafts.set(entryId, { revision, text: content.title });
    ledger.versions.set(entryId, (await versionsOf(store.read, entryId)).map(({ title }) => title).reverse());
  }
  for (const { versionId } of scene.judges)
    ledger.reviews.set(versionId, (await reviewOf(store, versionId)) ?? { revision: 0, text: "" });
  const publications = await publicationsOf(store.read, scene.decidedId);
  ledger.publicActs = publications.length + publications.filter(({ retractedAt }) => retractedAt !== null).length;
  return ledger;
}

/** One act may have been stored that was on its way when the portal ended; its answer was lost, nothing else. */
const mayBe = (stored: number, told: number) => stored === told || stored === told + 1;

function lostSaves(what: string, told: Map<string, Saved>, stored: Map<string, Saved>): string[] {
  return [...told].flatMap(([id, { revision, text }]) => {
    const kept = stored.get(id) ?? { revision: -1, text: "" };
    if (!mayBe(kept.revision, revision))
      return [`${what} has revision ${kept.revision} where ${revision} was answered`];
    return kept.revision === revision && kept.text !== text ? [`${what} has another text than was answered`] : [];
  });
}

function lostVersions(told: Ledger["versions"], stored: Ledger["versions"]): string[] {
  return [...told].flatMap(([entryId, titles]) => {
    const kept = stored.get(entryId) ?? [];
    const same = titles.every((title, place) => kept[place] === title);
    return same && mayBe(kept.length, titles.length) ? [] : [`${titles} were submitted, and ${kept} are there`];
  });
}

async function halfVersions({ read }: Store, scene: Scene): Promise<string[]> {
  const half: string[] = [];
  for (const { entryId } of scene.contestants)
    for (const { id, number } of await versionsOf(read, entryId)) {
      const { members, categories, repositories } = await partsOfVersion(read, id);
      const isWhole = [members, categories, repositories].every(({ length }) => length === 1);
      if (!isWhole) half.push(`version ${number} is there in part`);
    }
  return half;
}

/** Every promise of the portal that is broken, in words. */
export async function brokenIn({ read }: Store, scene: Pick<Scene, "contestId" | "decidedId">): Promise<string[]> {
  const { contestId, decidedId } = scene;
  return [...(await brokenPromises(read, contestId)), ...(await brokenPromises(read, decidedId))];
}

/** What the ledger says and the database does not, in words; what is there by halves; every promise that is broken. */
export async function lostFrom(store: Store, scene: Scene, told: Ledger): Promise<string[]> {
  const stored = await storedLedger(store, scene);
  const acts = mayBe(stored.publicActs, told.publicActs);
  return [
    ...told.odd.map((answer) => `an answer was not expected: ${answer}`),
    ...lostSaves("a draft", told.drafts, stored.drafts),
    ...lostSaves("a review", told.reviews, stored.reviews),
    ...lostVersions(told.versions, stored.versions),
    ...(acts ? [] : [`${told.publicActs} publications and retractions were answered, ${stored.publicActs} are there`]),
    ...(await halfVersions(store, scene)),
    ...(await brokenIn(store, scene)).filter((promise) => !scene.brokenBefore.includes(promise)),
  ];
}
