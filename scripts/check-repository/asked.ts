import { parseArgs } from "node:util";
import { acceptedWebUrls, parseAddress } from "#app/github/address.ts";
import type { GitHubConfiguration } from "#app/github/configuration.ts";
import type { PullRequestName } from "#app/github/query.ts";
import { stop } from "../command.ts";

const USAGE =
  "Write: npm run -s check-repository -- --contest SLUG [--team LOGIN,LOGIN] [--pull-request URL]… [--json] ADDRESS";

export type Words = { contest: string; team: string[]; pullRequests: string[]; json: boolean; address: string };

/** The words of the command line; ends the command when they are written wrongly. */
export function wordsAsked(args: string[]): Words {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        contest: { type: "string" },
        team: { type: "string", multiple: true, default: [] },
        "pull-request": { type: "string", multiple: true, default: [] },
        json: { type: "boolean", default: false },
      },
    });
    const [address, ...others] = positionals;
    if (!values.contest || address === undefined || others.length > 0) return stop(USAGE, 2);
    const team = values.team.flatMap((logins) => logins.split(",")).map((login) => login.trim().replace(/^@/, ""));
    const named = team.filter((login) => login !== "");
    return { contest: values.contest, team: named, pullRequests: values["pull-request"], json: values.json, address };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n${USAGE}`, 2);
  }
}

export type Addresses = {
  repository: { owner: string; name: string };
  pullRequests: PullRequestName[];
  team: string[];
};

const LOOPBACK = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/;

/** A GitHub on this machine stands in for the real one, so that what people copy from there is understood as well. */
function webUrls(configuration: GitHubConfiguration): readonly string[] {
  const { apiUrl } = configuration;
  const accepted = acceptedWebUrls(configuration);
  return LOOPBACK.test(apiUrl) ? [...accepted, new URL(apiUrl).origin, "https://github.com"] : accepted;
}

/** What the words name on the GitHub in use, or what is wrong with them. */
export function addressesAsked(
  { address, pullRequests, team }: Words,
  configuration: GitHubConfiguration,
): ({ ok: true } & Addresses) | { ok: false; problem: string } {
  const known = webUrls(configuration);
  const parsed = parseAddress(address, known);
  if (!parsed.ok) return { ok: false, problem: parsed.reason };
  if (parsed.address.kind !== "repository")
    return {
      ok: false,
      problem: `${address} is a pull request. Name it with --pull-request, and its repository alone.`,
    };
  const named: PullRequestName[] = [];
  for (const written of pullRequests) {
    const pull = parseAddress(written, known);
    if (!pull.ok) return { ok: false, problem: pull.reason };
    if (pull.address.kind !== "pull request") return { ok: false, problem: `${written} is no pull request.` };
    const { owner, name, number } = pull.address;
    named.push({ owner, name, number });
  }
  const { owner, name } = parsed.address;
  return { ok: true, repository: { owner, name }, pullRequests: named, team };
}
