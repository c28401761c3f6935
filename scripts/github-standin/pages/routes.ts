import { readFileSync } from "node:fs";
import { type Answer, type Call, html, type Route } from "../http/call.ts";
import { findAccount, findRepository, fullName, repositoriesOf } from "../world/lookup.ts";
import type { Repository } from "../world/model.ts";
import { commitPage, treePage } from "./commit-pages.ts";
import { link, pageOf, safe } from "./markup.ts";
import { pullRequestPage } from "./pull-request-page.ts";
import { repositoryPage } from "./repository-page.ts";

const styles = readFileSync(new URL("./standin.css", import.meta.url), "utf8");

/** The few web pages that links from a portal lead to. */
export const pageRoutes: Route[] = [
  { method: "GET", pattern: "/", answer: front },
  { method: "GET", pattern: "/__standin.css", answer: styleSheet },
  { method: "GET", pattern: "/avatars/:id", answer: avatar },
  { method: "GET", pattern: "/:owner", answer: ownerPage },
  { method: "GET", pattern: "/:owner/:repo", answer: inRepository(repositoryPage) },
  { method: "GET", pattern: "/:owner/:repo/pull/:number", answer: inRepository(pullRequestPage) },
  { method: "GET", pattern: "/:owner/:repo/commit/:ref", answer: inRepository(commitPage) },
  { method: "GET", pattern: "/:owner/:repo/tree/*ref", answer: inRepository(treePage) },
];

/** A page that says that what one looks for is not here. */
export const missingPage = (what: string) =>
  html(404, pageOf("Not found", `<h1>Not found</h1><p>The stand-in has no ${safe(what)}, or it is private.</p>`));

function inRepository(answer: (call: Call, repository: Repository) => Answer | undefined): Route["answer"] {
  return (call) => {
    const { owner = "", repo = "" } = call.params;
    const found = findRepository(call.standin.world, owner, repo);
    if (!found || found.repository.isPrivate) return missingPage(`repository ${owner}/${repo}`);
    if (found.moved) {
      const rest = call.url.pathname.split("/").slice(3);
      const location = ["", fullName(call.standin.world, found.repository), ...rest].join("/");
      return { ...html(301, ""), headers: { location } };
    }
    if (found.repository.blocked) {
      const text = "<h1>Repository unavailable</h1><p>Access to this repository is blocked.</p>";
      return html(451, pageOf("Unavailable", text));
    }
    return answer(call, found.repository) ?? missingPage("such page in this repository");
  };
}

function styleSheet(): Answer {
  return { status: 200, type: "text/css; charset=utf-8", body: styles, headers: { "cache-control": "max-age=3600" } };
}

function front(call: Call): Answer {
  const { world } = call.standin;
  const platform = findAccount(world, "Netflix");
  const list = platform
    ? repositoriesOf(world, platform).map((one) => `<li>${link(`/${fullName(world, one)}`, one.name)}</li>`)
    : [];
  const text = `<h1>The GitHub stand-in</h1>
<p>A portal under test or in a demonstration talks to this program as if it were GitHub. People and figures are invented.</p>
<p>${link("/__world", "See the whole world, and change it")}</p>
<h2>Repositories of Netflix (sample)</h2><ul>${list.join("\n")}</ul>`;
  return html(200, pageOf("GitHub stand-in", text));
}

function ownerPage(call: Call): Answer {
  const { world } = call.standin;
  const account = findAccount(world, call.params.owner ?? "");
  if (!account) return missingPage(`account ${call.params.owner}`);
  const rows = repositoriesOf(world, account).map(
    (one) =>
      `<li>${link(`/${fullName(world, one)}`, one.name)} <span class="muted">${safe(one.description)}</span></li>`,
  );
  const list = rows.length > 0 ? `<ul>${rows.join("\n")}</ul>` : "<p>No public repository yet.</p>";
  const text = `<h1>${safe(account.name)} <span class="muted">${safe(account.login)}</span></h1><h2>Repositories</h2>${list}`;
  return html(200, pageOf(account.login, text));
}

// A plain picture with the first letter, in a colour that follows from the id.
function avatar(call: Call): Answer {
  const account = call.standin.world.accounts.get(Number(call.params.id));
  if (!account) return missingPage("such picture");
  const hue = (account.id * 47) % 360;
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="hsl(${hue} 35% 40%)"/><text x="32" y="43" font-family="sans-serif" font-size="32" text-anchor="middle" fill="#fff">${safe(account.name.slice(0, 1))}</text></svg>`;
  return { status: 200, type: "image/svg+xml", body, headers: { "cache-control": "max-age=3600" } };
}
