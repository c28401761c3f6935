import { type Answer, type Call, html } from "../http/call.ts";
import { dateText } from "../rest/show-account.ts";
import { fullName } from "../world/lookup.ts";
import type { Repository } from "../world/model.ts";
import { facts, link, pageOf, safe } from "./markup.ts";

/** One pull request; undefined where the repository has none of that number. */
export function pullRequestPage(call: Call, repository: Repository): Answer | undefined {
  const { world } = call.standin;
  const pull = repository.pullRequests.get(Number(call.params.number));
  if (!pull) return undefined;
  const name = fullName(world, repository);
  const author = pull.authorId === null ? undefined : world.accounts.get(pull.authorId);
  const rows: [string, string][] = [
    ["State", pull.state],
    ["Author", author ? link(`/${author.login}`, author.name) : "a deleted account"],
    ["Opened", dateText(pull.createdAt)],
    ["Ended", pull.endedAt === null ? "not yet" : dateText(pull.endedAt)],
    ["Changes", `${pull.additions} lines added, ${pull.deletions} removed, in ${pull.changedFiles} files`],
  ];
  if (pull.mergeSha) rows.push(["Merged as", link(`/${name}/commit/${pull.mergeSha}`, pull.mergeSha)]);
  const text = `<h1>${safe(pull.title)} <span class="muted">#${pull.number}</span></h1><p>In ${link(`/${name}`, name)}</p>${facts(rows)}`;
  return html(200, pageOf(`${name}#${pull.number}`, text));
}
