import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Post } from "#app/jobs/work.ts";
import type { MailboxLetter } from "#app/web/portal.ts";

/** The demo's mail: letters go to a file of the data folder and are read on a page, and nobody is ever written to. */
export function openDemoMailbox(dataFolder: string, clock: () => number): { post: Post; letters(): MailboxLetter[] } {
  const file = join(dataFolder, "mailbox.jsonl");
  return {
    post: async ({ to, subject, text }) => {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
      const letter: MailboxLetter = { to, subject, text, sentAt: clock() };
      appendFileSync(file, `${JSON.stringify(letter)}\n`, { mode: 0o600 });
      return { sent: true };
    },
    letters() {
      if (!existsSync(file)) return [];
      const lines = readFileSync(file, "utf8").trim().split("\n").filter(Boolean);
      return lines.map((line) => JSON.parse(line) as MailboxLetter).reverse();
    },
  };
}
