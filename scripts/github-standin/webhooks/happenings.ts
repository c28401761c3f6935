import { dateText, showSimpleAccount } from "../rest/show-account.ts";
import { showRepository } from "../rest/show-repository.ts";
import type { Standin } from "../standin.ts";
import { ownerOf } from "../world/lookup.ts";
import type { Repository } from "../world/model.ts";

/** An event as GitHub names it, and what its delivery says. */
export type Happening = { event: string; payload: object };

/** A repository as it was before an act. */
export type Before = Pick<Repository, "name" | "ownerId" | "head">;

type Telling = { standin: Standin; repository: Repository; before: Before; outcome: Record<string, unknown> };

const nothing = "0".repeat(40);

function base({ standin: { world, url }, repository }: Telling) {
  const sender = showSimpleAccount(ownerOf(world, repository), url);
  return { repository: showRepository(world, repository, url), sender };
}

function pushed(telling: Telling): Happening[] {
  const { repository, before, standin } = telling;
  const { name, email } = ownerOf(standin.world, repository);
  const after = repository.head ?? nothing;
  const line = { ref: `refs/heads/${repository.branch}`, before: before.head ?? nothing, after };
  const kept = before.head !== null && repository.commits.get(after)?.parents.includes(before.head);
  const flags = { created: before.head === null, deleted: false, forced: !kept && before.head !== null };
  return [{ event: "push", payload: { ...line, ...flags, ...base(telling), pusher: { name, email }, commits: [] } }];
}

const changed = (telling: Telling, action: string, changes?: object): Happening => ({
  event: "repository",
  payload: { action, ...(changes && { changes }), ...base(telling) },
});

function transferred(telling: Telling): Happening[] {
  const { world, url } = telling.standin;
  const former = world.accounts.get(telling.before.ownerId);
  const from = former && { [former.kind === "User" ? "user" : "organization"]: showSimpleAccount(former, url) };
  return [changed(telling, "transferred", { owner: { from } })];
}

function shownOrHidden(telling: Telling): Happening[] {
  if (telling.repository.isPrivate) return [changed(telling, "privatized")];
  return [changed(telling, "publicized"), { event: "public", payload: base(telling) }];
}

function proposed(telling: Telling): Happening[] {
  const { number, action } = telling.outcome;
  const pull = telling.repository.pullRequests.get(Number(number));
  const author = telling.standin.world.accounts.get(pull?.authorId ?? -1);
  const user = author ? showSimpleAccount(author, telling.standin.url) : null;
  const pull_request = { number, title: pull?.title, user, state: action === "closed" ? "closed" : "open" };
  return [{ event: "pull_request", payload: { action, number, pull_request, ...base(telling) } }];
}

function released(telling: Telling): Happening[] {
  const [newest] = telling.repository.releases;
  const release = newest && { id: newest.id, tag_name: newest.tag, published_at: dateText(newest.publishedAt) };
  return [{ event: "release", payload: { action: "published", release, ...base(telling) } }];
}

const told: Record<string, (telling: Telling) => Happening[]> = {
  push: pushed,
  "force-push": pushed,
  "change-license": pushed,
  rename: (telling) => [changed(telling, "renamed", { repository: { name: { from: telling.before.name } } })],
  transfer: transferred,
  archive: (telling) => [changed(telling, telling.repository.archivedAt === null ? "unarchived" : "archived")],
  privatize: shownOrHidden,
  delete: (telling) => [changed(telling, "deleted")],
  create: (telling) => [changed(telling, "created")],
  "pull-request": proposed,
  release: released,
};

/** What GitHub would send after an act; a block is told to nobody. */
export function happeningsAfter(act: string, telling: Telling): Happening[] {
  return told[act]?.(telling) ?? [];
}
