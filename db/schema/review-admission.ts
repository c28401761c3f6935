import { sql } from "drizzle-orm";
import { foreignKey, id, instant, table, text, uniqueIndex } from "../columns.server.ts";
import { account } from "./account.ts";
import { entryVersion } from "./entries.ts";
import { review } from "./judging.ts";

/** An organizer lets a review of an earlier version of the entry count for a later one, with a reason. */
export const reviewAdmission = table(
  "review_admission",
  {
    id: id(),
    contestId: text().notNull(),
    reviewId: text().notNull(),
    versionId: text().notNull(),
    reason: text().notNull(),
    admittedBy: text()
      .notNull()
      .references(() => account.id),
    admittedAt: instant().notNull(),
    endedAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.reviewId], foreignColumns: [review.contestId, review.id] }),
    foreignKey({ columns: [row.contestId, row.versionId], foreignColumns: [entryVersion.contestId, entryVersion.id] }),
    uniqueIndex("review_admission_alive").on(row.reviewId, row.versionId).where(sql`ended_at is null`),
  ],
);
