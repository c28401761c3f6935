import type { Client } from "#app/github/client.ts";
import { readLimits } from "#app/github/limits.ts";
import { listRepositories } from "#app/github/own-repositories.ts";
import { findPerson } from "#app/github/person.ts";
import type { AskGitHub } from "#app/web/portal.ts";

const PATIENCE_MS = 3_000;

/** The answer of a question, or `otherwise` after three seconds; the question itself goes on and harms nobody. */
async function withinPatience<T>(question: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE_MS);
  });
  return Promise.race([question, late]).finally(() => clearTimeout(timer));
}

/** What pages may ask GitHub themselves, through the portal's one client. */
export function askGitHubBy(client: Client): AskGitHub {
  const person: AskGitHub["person"] = async (login) => {
    const found = await findPerson(client, login);
    if (found.ok) return { answer: "found", ...found.person };
    return { answer: found.problem.kind === "notFound" ? "missing" : "no answer" };
  };
  const ownRepositories: AskGitHub["ownRepositories"] = async (login) => {
    const found = await listRepositories(client, login);
    return found.ok ? { answer: "found", repositories: found.repositories } : { answer: "no answer" };
  };
  const limits: AskGitHub["limits"] = async () => {
    const found = await readLimits(client);
    return found.ok
      ? { answer: "found", allowances: found.value }
      : { answer: "no answer", detail: `${found.problem.kind}: ${found.problem.detail}` };
  };
  return {
    limits: () => withinPatience(limits(), { answer: "no answer", detail: "GitHub did not answer within 3 seconds." }),
    person: (login) => withinPatience(person(login), { answer: "no answer" }),
    ownRepositories: (login) => withinPatience(ownRepositories(login), { answer: "no answer" }),
  };
}
