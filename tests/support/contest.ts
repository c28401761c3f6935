import { readFileSync } from "node:fs";
import { asOperator } from "#app/contest/actors.ts";
import type { Outcome } from "#app/contest/outcome.ts";
import { type ContestFile, readContestFile } from "#app/contest/setup/contest-file.ts";
import { importContest } from "#app/contest/setup/import-contest.ts";
import { newId } from "#db/ids.ts";
import { account, address } from "#db/schema/account.ts";
import { nominator, organizer, panelMember, participation } from "#db/schema/people.ts";
import type { Store } from "#db/store.ts";

export const SECRET = "a secret of the tests, long enough to be one";

/** The value of an outcome that must be one; fails the test with the refusal otherwise. */
export function agreed<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** The code of a refusal that must be one. */
export function refusedWith(outcome: Outcome<unknown>): string {
  if (outcome.ok) throw new Error(`not refused: ${JSON.stringify(outcome.value)}`);
  return outcome.refusal.code;
}

/** The Cloud Prize as the sample file has it, in 2013. */
export function cloudPrize(): ContestFile {
  const reading = readContestFile(readFileSync(new URL("../../samples/cloud-prize.yaml", import.meta.url), "utf8"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.contest;
}

/** Instants within the Cloud Prize's calendar. */
export const DURING = {
  submission: Date.UTC(2013, 5, 1, 12),
  nomination: Date.UTC(2013, 8, 20, 12),
  judging: Date.UTC(2013, 9, 8, 12),
};

export async function withCloudPrize(db: Store, change: (file: ContestFile) => ContestFile = (file) => file) {
  const file = change(cloudPrize());
  const context = { db, now: Date.UTC(2013, 2, 1), by: asOperator() };
  const { contestId } = agreed(
    await importContest(context, { file, reason: "", secret: SECRET, githubIds: new Map() }),
  );
  return { contestId, file };
}

let nextGithubId = 900_000;

/** An account that has signed in with GitHub and confirmed an address. */
export async function someone(db: Store, login: string, now = DURING.submission) {
  const accountId = newId();
  const githubId = String(nextGithubId++);
  await db.write(async (tx) => {
    await tx.insert(account).values({ id: accountId, githubId, login, name: login, createdAt: now });
    const confirmed = { accountId, address: `${login}@example.org`, addedAt: now, confirmedAt: now };
    await tx.insert(address).values(confirmed);
    return { ok: true as const };
  });
  return { accountId, githubId, login };
}

/** Puts an account into a role that decides or organizes, without the invitation's way. */
export async function serving(
  db: Store,
  contestId: string,
  role: "nominator" | "organizer" | "judge",
  login: string,
  kind: "sponsor" | "independent" = "independent",
) {
  const person = await someone(db, login);
  const since = DURING.submission;
  const basis = { contestId, accountId: person.accountId, since };
  await db.write(async (tx) => {
    if (role === "organizer") await tx.insert(organizer).values(basis);
    else {
      await tx.insert(participation).values({ ...basis, side: "decides" });
      if (role === "nominator") await tx.insert(nominator).values({ ...basis, side: "decides" });
      else await tx.insert(panelMember).values({ ...basis, side: "decides", kind });
    }
    return { ok: true as const };
  });
  return person;
}
