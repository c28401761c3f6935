import { writeFileSync } from "node:fs";
import { writeContestFile } from "#app/contest/setup/contest-file-writing.ts";
import { findStanding } from "#app/contest/setup/queries.ts";
import type { Desk, Ending } from "./desk.ts";

/** Writes a contest as a file that can be imported again: to a new file at `path`, or to the output. */
export async function exportFile(desk: Desk, slug: string, path: string | undefined): Promise<Ending> {
  const standing = await findStanding(desk.store.read, slug);
  if (!standing) {
    desk.complain(`There is no contest /${slug} here. "npm run contest -- list" names those there are.`);
    return 1;
  }
  const text = writeContestFile(standing.file);
  if (path === undefined) {
    desk.say(text.trimEnd());
    return 0;
  }
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    const why = error instanceof Error && "code" in error && error.code === "EEXIST" ? "it is there already" : error;
    desk.complain(`${path} was not written: ${why}.`);
    return 1;
  }
  desk.say(`/${slug} was written to ${path}.`);
  return 0;
}
