import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeAdministratorLink } from "#app/contest/account/make-administrator-link.ts";
import { asOperator } from "#app/contest/actors.ts";
import type { Store } from "#db/store.ts";

export type OfferedTo = { dataFolder: string; origin: string; secret: string; now: number };

/**
 * Writes the one-time link of the first administrator to a file of mode 600 in the data folder and answers its path, or
 * undefined once there is an administrator; the file is then removed. The link is good for a day: call this at every
 * start, and again before a day is over. Show the path, never the link: logs are read by more people than the folder.
 */
export async function offerAdministratorLink(
  store: Store,
  { dataFolder, origin, secret, now }: OfferedTo,
): Promise<string | undefined> {
  const file = join(dataFolder, "first-administrator");
  const made = await makeAdministratorLink({ db: store, now, by: asOperator() }, { secret });
  if (!made.ok) {
    rmSync(file, { force: true });
    return undefined;
  }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  // Written beside and moved over, so that nobody reads half a link or one in a file of another mode.
  const fresh = `${file}.new`;
  rmSync(fresh, { force: true });
  writeFileSync(fresh, `${origin}/first-administrator/${made.value.token}\n`, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
  return file;
}
