import { type Call, html } from "../http/call.ts";
import type { Standin } from "../standin.ts";
import { fullName } from "../world/lookup.ts";
import type { Repository, World } from "../world/model.ts";
import { actForms, faultForm, showForm } from "./act-forms.ts";
import { facts, link, pageOf, safe } from "./markup.ts";

function stateOf({ archivedAt, isPrivate, blocked, head, licence, parentId }: Repository): string {
  const words = [
    head === null && "empty",
    archivedAt !== null && "archived",
    isPrivate && "private",
    blocked !== null && `blocked (${blocked})`,
    parentId !== null && "fork",
    licence ?? "no licence",
  ];
  return words.filter((word) => word !== false).join(", ");
}

function row(world: World, repository: Repository): string {
  const name = fullName(world, repository);
  return `<li>${link(`/__world/${repository.id}`, name)} <span class="muted">${safe(stateOf(repository))}</span></li>`;
}

function told({ hooks, deliveries }: Standin): string {
  const addresses = hooks.map(({ url }) => `<code>${safe(url)}</code>`).join(", ") || "nobody";
  const rows = deliveries
    .slice(0, 10)
    .map(
      ({ event, status, id }) => `<li>${safe(event)}: ${status ?? "no answer"} <span class="muted">${id}</span></li>`,
    );
  const list = rows.length > 0 ? `<ul>${rows.join("\n")}</ul>` : "<p>Nothing was told yet.</p>";
  return `<h2>Webhooks</h2><p>What happens is told to ${addresses}.</p>${list}`;
}

function wrong({ faults }: Standin): string {
  const rows = faults.map(
    ({ kind, prefix, times }) => `<li>${kind}: the next ${times} below <code>${safe(prefix)}</code></li>`,
  );
  const list = rows.length > 0 ? `<ul>${rows.join("\n")}</ul>` : "<p>Nothing goes wrong.</p>";
  const heal = { act: "heal", button: "Let nothing go wrong any more", fields: [] };
  return `<h2>Faults</h2>${list}${showForm(faultForm, "/__world")}${rows.length > 0 ? showForm(heal, "/__world") : ""}`;
}

/** Everything there is, what goes wrong, and who is told. */
export function worldPage({ standin, url }: Call) {
  const { world } = standin;
  const sought = url.searchParams.get("q") ?? "";
  const all = [...world.repositories.values()].filter((one) =>
    `${fullName(world, one)} ${stateOf(one)}`.toLowerCase().includes(sought.toLowerCase()),
  );
  const reset = { act: "reset", button: "Begin afresh", fields: [] };
  return html(
    200,
    pageOf(
      "The world",
      `<h1>The world of the stand-in</h1>
<p>Choose a repository to change it. A portal that is told of it follows within seconds.</p>
<form method="get" action="/__world" class="row" role="search">
<label>Search by owner, name or state <input type="search" name="q" value="${safe(sought)}"></label><button>Search</button></form>
<h2>Repositories (${all.length})</h2><ul>${all.map((one) => row(world, one)).join("\n")}</ul>
${wrong(standin)}${told(standin)}
<h2>All of it</h2><p>${link("/__control/world", "The world as JSON")}</p>${showForm(reset, "/__world")}`,
    ),
  );
}

/** One repository and everything that may be done to it. */
export function changePage({ standin }: Call, repository: Repository) {
  const name = fullName(standin.world, repository);
  const forms = actForms(repository).map((form) => showForm(form, `/__world/${repository.id}`));
  const rows: [string, string][] = [
    ["Id", String(repository.id)],
    ["State", safe(stateOf(repository))],
    ["Head", `<code>${repository.head ?? "none"}</code> of ${repository.commits.size} commits`],
    ["Pull requests", String(repository.pullRequests.size)],
    ["Page", link(`/${name}`, name)],
  ];
  return html(
    200,
    pageOf(
      `Change ${name}`,
      `<p>${link("/__world", "The world")}</p><h1>${safe(name)}</h1>${facts(rows)}<h2>Change it</h2>${forms.join("\n")}${told(standin)}`,
    ),
  );
}
