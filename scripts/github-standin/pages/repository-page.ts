import { type Answer, type Call, html } from "../http/call.ts";
import { dateText } from "../rest/show-account.ts";
import { historyFrom } from "../world/history.ts";
import { fullName } from "../world/lookup.ts";
import type { Repository } from "../world/model.ts";
import { entryAt, resolveRef } from "../world/refs.ts";
import { facts, link, pageOf, safe } from "./markup.ts";

/** The front page of a repository: what it is, its README and its latest commits. */
export function repositoryPage(call: Call, repository: Repository): Answer {
  const { world } = call.standin;
  const name = fullName(world, repository);
  const parent = repository.parentId === null ? undefined : world.repositories.get(repository.parentId);
  const rows: [string, string][] = [
    ["Description", safe(repository.description)],
    ["Licence", safe(repository.licence ?? "no licence file")],
    ["Language", safe(repository.language)],
    ["Default branch", `<code>${safe(repository.branch)}</code>`],
    ["Stars, forks, watchers", `${repository.stars}, ${repository.forks}, ${repository.watchers}`],
    ["Archived", repository.archivedAt === null ? "no" : `since ${dateText(repository.archivedAt)}`],
  ];
  if (parent) rows.push(["Fork of", link(`/${fullName(world, parent)}`, fullName(world, parent))]);
  const text = `<h1>${safe(name)}</h1>${facts(rows)}${readme(call, repository)}${latest(name, repository)}`;
  return html(200, pageOf(name, text));
}

function readme(call: Call, repository: Repository): string {
  const head = resolveRef(repository, "HEAD");
  const entry = head && entryAt(call.standin.world, head.tree, "README.md");
  const text = entry && call.standin.world.blobs.get(entry.sha);
  return text ? `<h2>README.md</h2><pre>${safe(text)}</pre>` : "<h2>README</h2><p>There is no README.</p>";
}

function latest(name: string, repository: Repository): string {
  const line = historyFrom(repository, repository.head);
  if (line.length === 0) return "<h2>Commits</h2><p>This repository is empty.</p>";
  const rows = line
    .slice(0, 20)
    .map(
      ({ sha, message, author, committedAt }) =>
        `<li>${link(`/${name}/commit/${sha}`, sha.slice(0, 7))} ${safe(message)} <span class="muted">${safe(author.name)}, ${dateText(committedAt)}</span></li>`,
    );
  return `<h2>Latest of ${line.length} commits</h2><ul>${rows.join("\n")}</ul>`;
}
