import type { Browser } from "#tests/support/browse.ts";
import type { TestPortal } from "#tests/support/portal.ts";

const HOME = "/lantern-prize";
export const ENTRY = `${HOME}/entry`;

/** Signs in with GitHub and accepts the rules, every statement ticked. */
export async function acceptTheRules(portal: TestPortal, login: string): Promise<Browser> {
  const browser = portal.browser();
  await browser.signIn(login, `${HOME}/enter`);
  const statements = [...browser.page.html.matchAll(/name="ticked"[^>]*value="([^"]+)"/g)].map(([, id = ""]) => id);
  await browser.submit({ button: "Accept the rules" }, { ticked: statements });
  return browser;
}

export async function formTeam(leader: Browser, name: string): Promise<void> {
  await leader.visit(`${HOME}/team`);
  await leader.submit({ button: "Form the team" }, { name });
}

/** The link of a new invitation, as the leader reads it off the team's page. */
export async function linkToJoin(leader: Browser): Promise<string> {
  await leader.visit(`${HOME}/team`);
  await leader.submit({ button: "Make the invitation" });
  return /https?:[^\s<]+\/team\/join\/[^\s<]+/.exec(leader.page.html)?.[0] ?? "";
}

/** Links a repository, and lets the portal read it on GitHub. */
export async function linkRepository(portal: TestPortal, leader: Browser, address: string): Promise<void> {
  await leader.visit(`${ENTRY}/repositories`);
  await leader.submit({ button: "Link the repository" }, { address });
  await portal.work();
  await leader.visit(`${ENTRY}/repositories`);
}

export const fieldsOfEntry = ({ page }: Browser): Record<string, string> =>
  Object.fromEntries(page.forms.find(({ action }) => action === ENTRY)?.fields ?? []);

export const aTool = (title: string) => ({
  title,
  summary: `${title} shows what a running system does.`,
  writeUp: "## How\n\nIt *watches*.",
  buildAndRun: "`./gradlew build`",
  "categories[0].chosen": "on",
  "categories[0].reason": "It is a tool.",
});

/** Writes a draft, reads it again, and hands it in; answers the receipt's page. */
export async function handIn(leader: Browser, title: string) {
  await leader.visit(ENTRY);
  await leader.submit({ button: "Save draft" }, aTool(title));
  await leader.visit(ENTRY);
  return leader.submit({ button: "Submit entry" });
}

/** The same submission sent many times at once, as an impatient reader's browser does; answers where each was led. */
export async function submitAtOnce(portal: TestPortal, leader: Browser, times: number): Promise<(string | null)[]> {
  await leader.visit(ENTRY);
  const body = new URLSearchParams({ ...fieldsOfEntry(leader), title: "Sixteen at once" });
  const cookie = [...(leader.jar.get(portal.url) ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
  const sent = Array.from({ length: times }, () =>
    fetch(`${portal.url}${ENTRY}/submissions`, {
      method: "POST",
      body,
      headers: { cookie, origin: portal.url },
      redirect: "manual",
    }),
  );
  return (await Promise.all(sent)).map(({ headers }) => headers.get("location"));
}
