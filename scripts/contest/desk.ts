import type { Store } from "#db/store.ts";

/** What somebody at the command line has before them. */
export type Desk = {
  store: Store;
  now: number;
  secret: string;
  /** Asks GitHub who has a login; left out where GitHub is not configured. */
  findPerson?: (login: string) => Promise<FoundPerson>;
  say: (line: string) => void;
  complain: (line: string) => void;
};

export type FoundPerson = { answer: "found"; githubId: string } | { answer: "missing" | "no answer" };

/** How a command ended, as its exit code: done, or refused. */
export type Ending = 0 | 1;
