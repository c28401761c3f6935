import { desc, eq } from "drizzle-orm";
import { contentHash, hashOfText } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { affirmation, rulesVersion } from "#db/schema/setup.ts";
import type { Writer } from "#db/store.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import type { ContestFile } from "./contest-file.ts";

type Rules = ContestFile["rules"];

function hashOfRules(rules: Rules): string {
  return contentHash({ title: rules.title, text: rules.text, affirmations: rules.affirmations });
}

/** Adds the file's rules as a new version when they are new. A version that stands is never rewritten. */
export async function writeRules(tx: Writer, contestId: string, rules: Rules, now: number): Promise<Outcome<boolean>> {
  const [current] = await tx
    .select()
    .from(rulesVersion)
    .where(eq(rulesVersion.contestId, contestId))
    .orderBy(desc(rulesVersion.number))
    .limit(1);
  const textHash = hashOfRules(rules);
  if (current && rules.version < current.number)
    return refuse("rules version too low", { version: rules.version, current: current.number });
  if (current && rules.version === current.number)
    return current.textHash === textHash
      ? done(false)
      : refuse("rules changed without a new version", { version: rules.version });
  const id = newId();
  const { title, text } = rules;
  await tx
    .insert(rulesVersion)
    .values({ id, contestId, number: rules.version, title, text, textHash, publishedAt: now });
  const statements = rules.affirmations.map((each, position) => ({
    contestId,
    rulesVersionId: id,
    key: each.id,
    text: each.text,
    textHash: hashOfText(each.text),
    position,
  }));
  await tx.insert(affirmation).values(statements);
  return done(true);
}
