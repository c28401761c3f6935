import { githubError } from "./schema.ts";

/** A variable that was given as null arrives here as null. */
export type Slice = { first?: number | null; last?: number | null; after?: string | null; before?: string | null };

/** A GitHub connection over a whole list. The count is free; nodes need `first` or `last`, at most 100. */
export function connection<T>(name: string, all: readonly T[], asked: Slice, show: (one: T) => object) {
  const part = () => sliced(name, all.length, asked);
  return {
    totalCount: all.length,
    nodes: () => {
      const { start, end } = part();
      return all.slice(start, end).map(show);
    },
    pageInfo: () => {
      const { start, end } = part();
      return {
        hasNextPage: end < all.length,
        hasPreviousPage: start > 0,
        startCursor: end > start ? cursorAt(start) : null,
        endCursor: end > start ? cursorAt(end - 1) : null,
      };
    },
  };
}

const cursorAt = (place: number) => Buffer.from(`cursor:v2:${place}`).toString("base64");

function placeOf(cursor: string): number {
  const [, place] = /^cursor:v2:(\d+)$/.exec(Buffer.from(cursor, "base64").toString()) ?? [];
  if (place === undefined)
    throw githubError("INVALID_CURSOR_ARGUMENTS", `\`${cursor}\` does not appear to be a valid cursor.`);
  return Number(place);
}

function sliced(name: string, count: number, { first, last, after, before }: Slice): { start: number; end: number } {
  const size = first ?? last ?? undefined;
  if (size === undefined) {
    throw githubError(
      "MISSING_PAGINATION_BOUNDARIES",
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  if (size > 100) {
    throw githubError(
      "EXCESSIVE_PAGINATION",
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`${first == null ? "last" : "first"}\` limit of 100 records.`,
    );
  }
  const from = after == null ? 0 : placeOf(after) + 1;
  const to = before == null ? count : placeOf(before);
  if (first != null) return { start: from, end: Math.max(from, Math.min(to, from + first)) };
  return { start: Math.max(from, to - size), end: Math.max(from, to) };
}
