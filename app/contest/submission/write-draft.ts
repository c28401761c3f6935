import { and, eq } from "drizzle-orm";
import { entryDraft } from "#db/schema/entries.ts";
import type { Writer } from "#db/store.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import type { DraftContent } from "./draft.ts";

export type DraftEdit = {
  content: DraftContent;
  /** The revision that the writer had before them. */
  revision: number;
};

/** Keeps what was typed if nobody has saved since the writer's revision; answers the new one, or undefined. */
export async function writeDraft(
  tx: Writer,
  { now, by }: Context<Contestant>,
  entryId: string,
  edit: DraftEdit,
): Promise<number | undefined> {
  const [saved] = await tx
    .update(entryDraft)
    .set({ content: edit.content, revision: edit.revision + 1, savedAt: now, savedBy: by.accountId })
    .where(and(eq(entryDraft.entryId, entryId), eq(entryDraft.revision, edit.revision)))
    .returning({ revision: entryDraft.revision });
  return saved?.revision;
}
