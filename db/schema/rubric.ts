import { sql } from "drizzle-orm";
import type { CriterionKind, ReviewStage } from "#app/contest/vocabulary.ts";
import { check, float, foreignKey, id, int, table, text, unique } from "../columns.server.ts";
import { category, contest } from "./setup.ts";

/** What is weighed in one stage. Without a category it is shared by all; a rule for two categories is two rows. */
export const criterion = table(
  "criterion",
  {
    id: id(),
    contestId: text()
      .notNull()
      .references(() => contest.id),
    stage: text().$type<ReviewStage>().notNull(),
    categoryId: text(),
    key: text().notNull(),
    name: text().notNull(),
    question: text().notNull(),
    kind: text().$type<CriterionKind>().notNull(),
    weight: float().notNull(),
    min: float().notNull(),
    max: float().notNull(),
    step: float().notNull(),
    position: int().notNull(),
  },
  (row) => [
    unique("criterion_key").on(row.contestId, row.stage, row.key, row.categoryId),
    unique("criterion_in_contest").on(row.contestId, row.id),
    foreignKey({ columns: [row.contestId, row.categoryId], foreignColumns: [category.contestId, category.id] }),
    check("criterion_kind", sql`kind in ('mark', 'shown', 'gate')`),
    check("criterion_weight", sql`weight >= 0`),
    check("criterion_scale", sql`min < max`),
    check("criterion_step", sql`step > 0`),
  ],
);

/** The text of one value on a criterion's scale. */
export const anchor = table(
  "anchor",
  {
    id: id(),
    criterionId: text()
      .notNull()
      .references(() => criterion.id),
    value: float().notNull(),
    text: text().notNull(),
  },
  (row) => [unique("anchor_value").on(row.criterionId, row.value)],
);
