import { id, index, instant, int, json, table, text } from "../columns.server.ts";
import { contest } from "./setup.ts";

/** One search of GitHub for public links between those who decide and those who enter. Never changed. */
export const conflictSearch = table(
  "conflict_search",
  {
    id: id(),
    contestId: text()
      .notNull()
      .references(() => contest.id),
    searchedAt: instant().notNull(),
    requestsUsed: int().notNull(),
    /** How many of those who decide, and of the entries, were looked at. */
    people: int().notNull(),
    entries: int().notNull(),
    /** What GitHub gave no answer about; nothing was concluded from it. */
    unanswered: json<string[]>().notNull(),
  },
  (row) => [index("conflict_search_newest").on(row.contestId, row.searchedAt)],
);
