/** One judge and one entry, by their ids. */
export type Pairing = { judge: string; entry: string };

/** The question of who reviews what. Ids are unique in their list; their order never matters. */
export type AssignmentProblem = {
  reviewsPerEntry: number;
  entries: readonly { id: string; categories: readonly string[]; topics: readonly string[] }[];
  judges: readonly {
    id: string;
    /** The most reviews this judge writes, those begun included. */
    capacity: number;
    topics: readonly string[];
    /** When present, the judge may only be asked for entries in one of these. */
    categories?: readonly string[] | undefined;
  }[];
  conflicts: readonly Pairing[];
  /** From -5 to 10; a pair that is not listed counts 0. */
  preferences: readonly (Pairing & { value: number })[];
  /** Reviews that are begun: they stay, whatever else holds. */
  begun?: readonly Pairing[];
  /** Pairs that were sent out and not begun: kept as long as coverage and loads allow. */
  sentOut?: readonly Pairing[];
  /** All off unless asked for. */
  options?: AssignmentOptions;
};

export type AssignmentOptions = {
  /** Raises the least preference of any pair before the sum of all. */
  fair?: boolean | undefined;
  /** Where reviews are short: no entry gets its second before every entry has its first, if that can be. */
  even?: boolean | undefined;
  /** One review in eight of each judge lies outside the category or topic that most of theirs are in. */
  mixed?: boolean | undefined;
};

export const LEAST_PREFERENCE = -5;
export const MOST_PREFERENCE = 10;
