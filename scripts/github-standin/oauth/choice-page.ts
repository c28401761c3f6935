import { pageOf, safe } from "../pages/markup.ts";
import type { Account, World } from "../world/model.ts";
import type { Asked } from "./authorize.ts";

const order = ["Newcomers", "Judges", "Nominators", "Organizers", "Auditor", "Administrator", "Contestants", "Others"];

/** The page "choose who you are". It works without scripts: one form searches, each name is a button of the other. */
export function choicePage(world: World, asked: Asked, sought: string): string {
  const people = [...world.accounts.values()].filter((account) => account.kind === "User" && fits(account, sought));
  const jumps = order
    .filter((group) => people.some((account) => account.group === group))
    .map((group) => `<a href="#${group.toLowerCase()}">${group}</a>`);
  const groups = order.map((group) => groupOf(group, people)).join("");
  const wants = asked.scope ? `It asks for <code>${safe(asked.scope)}</code>.` : "It asks for public data only.";
  return pageOf(
    "Choose who you are",
    `<h1>Choose who you are</h1>
<p>“${safe(asked.client_id)}” wants to sign you in. ${wants} You return to <code>${safe(new URL(asked.redirect_uri).origin)}</code>. All names are invented.</p>
<form method="get" action="/login/oauth/authorize" class="row" role="search">
${hidden(asked)}
<label>Search by name, login or team <input type="search" name="q" value="${safe(sought)}"></label>
<button>Search</button>
</form>
<nav class="jumps" aria-label="Groups">${jumps.join("\n")}</nav>
<form method="post" action="/login/oauth/authorize">
${hidden(asked)}
${groups || `<p>Nobody fits “${safe(sought)}”. Empty the search field and search again to see everyone.</p>`}
<p class="row"><button name="cancel" value="yes">Cancel and go back</button></p>
</form>`,
  );
}

function fits({ login, name, group, note }: Account, sought: string): boolean {
  const text = `${login} ${name} ${group} ${note}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function groupOf(group: string, people: Account[]): string {
  const members = people.filter((account) => account.group === group);
  if (members.length === 0) return "";
  const buttons = members.map(({ login, name, note }) => {
    const about = [login, note].filter(Boolean).join(" · ");
    return `<li><button name="login" value="${safe(login)}">${safe(name)} <span class="muted">${safe(about)}</span></button></li>`;
  });
  return `<section id="${group.toLowerCase()}"><h2>${group} (${members.length})</h2><ul class="people">${buttons.join("\n")}</ul></section>`;
}

function hidden(asked: Asked): string {
  return Object.entries(asked)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${safe(value)}">`)
    .join("\n");
}
