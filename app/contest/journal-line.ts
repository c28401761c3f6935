/** Points at a row as it was at one time: its table, its id, and the SHA-256 of its content. Holds no content. */
export type JournalReference = { table: string; id: string; hash: string };
