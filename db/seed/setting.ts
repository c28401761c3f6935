import { type Actor, asContestant, asOrganizer, asPerson } from "#app/contest/actors.ts";
import type { Outcome } from "#app/contest/outcome.ts";
import { refusalText } from "#app/contest/refusals.ts";
import type { RecordProblem } from "#app/contest/repository/record-problem.ts";
import type { RecordReading } from "#app/contest/repository/record-reading.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import type { Stage } from "#app/contest/vocabulary.ts";
import type { Store } from "../store.ts";
import type { Samples, SampleTeam } from "./samples.ts";

export type SampleReading =
  | (Omit<RecordReading, "repositoryId"> & { ok: true })
  | { ok: false; problem: RecordProblem["problem"] };

/** What GitHub says of a repository, with the commit at which it stood at the instant `at`. */
export type ReadRepository = (asked: {
  owner: string;
  name: string;
  at: number;
  window: { opensAt: number; closesAt: number };
  pullRequests: readonly { owner: string; name: string; number: number }[];
  /** The repository that the contest wants to be forked, if any. */
  forkOrigin: string | undefined;
}) => Promise<SampleReading>;

/** A sample contest while it is being played: where, with whom, and up to which instant. */
export type Setting = {
  store: Store;
  contestId: string;
  file: ContestFile;
  /** Nothing happens after it. Epoch ms. */
  until: number;
  secret: string;
  samples: Samples;
  teams: SampleTeam[];
  readRepository: ReadRepository;
  /** Teams whose entries the panel finds exactly equal, to play a tie. */
  equals?: readonly string[];
  /** Account ids by GitHub login; people without one by address. */
  accounts: Map<string, string>;
};

/** Whether an instant of the play has come. */
export function hasCome({ until }: Pick<Setting, "until">, at: number): boolean {
  return at <= until;
}

/** The instant at a fraction of a stage's window. */
export function momentIn({ file }: Pick<Setting, "file">, stage: Stage, fraction: number): number {
  const { opensAt, closesAt } = file.calendar[stage];
  return Math.floor(opensAt + fraction * (closesAt - opensAt));
}

export function accountIdOf({ accounts }: Pick<Setting, "accounts">, name: string): string {
  const found = accounts.get(name.toLowerCase());
  if (!found) throw new Error(`${name} has not signed in yet`);
  return found;
}

/** The value of what a verb answered. Throws with the refusal in words: in a sample everything is agreed to. */
export function agreed<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.ok) return outcome.value;
  const { reason, remedy } = refusalText(outcome.refusal);
  throw new Error(`Playing the sample, "${what}" was refused (${outcome.refusal.code}): ${reason} ${remedy}`);
}

export function asActor<By extends Actor>({ store }: Pick<Setting, "store">, by: By, now: number) {
  return { db: store, now, by };
}

export const personIn = (setting: Pick<Setting, "store" | "accounts">, login: string, now: number) =>
  asActor(setting, asPerson(accountIdOf(setting, login)), now);

export const contestantIn = (setting: Setting, login: string, now: number) =>
  asActor(setting, asContestant(setting.contestId, accountIdOf(setting, login)), now);

export type Named = { login?: string | undefined; address?: string | undefined };

/** How somebody in a contest file is called here: by login, or else by address. */
export function nameOf({ login, address }: Named): string {
  const name = login ?? address;
  if (!name) throw new Error("somebody in the contest file has neither login nor address");
  return name;
}

/** Those who organize: the file's, and where it names one alone, another of the samples, because awards take two. */
export function organizersOf({ file, samples }: Pick<Setting, "file" | "samples">): Named[] {
  const { organizers } = file.people;
  if (organizers.length > 1) return organizers;
  const isNamed = (login: string) => organizers.some((each) => each.login === login);
  return [...organizers, ...samples.people.organizers.filter(({ login }) => !isNamed(login)).slice(0, 1)];
}

/** The first organizer, who does most, or the second, who approves. */
export function organizerIn(setting: Setting, place: 0 | 1, now: number) {
  const accountId = accountIdOf(setting, nameOf(organizersOf(setting)[place] ?? {}));
  return asActor(setting, asOrganizer(setting.contestId, accountId), now);
}
