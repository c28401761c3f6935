import type { GitHubConfiguration } from "./configuration.ts";

export type GitHubAddress =
  | { owner: string; name: string; kind: "repository" }
  | { owner: string; name: string; kind: "pull request"; number: number };

export type AddressParse = { ok: true; address: GitHubAddress } | { ok: false; reason: string };

const EXAMPLE = "Write owner/name, for example Netflix/Hystrix.";
const LONGEST = 2_000;
const OWNER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/;
const NAME = /^[A-Za-z0-9._-]{1,100}$/;
const NUMBER = /^[1-9]\d{0,8}$/;
const SCHEME = /^(?:git\+)?(?:https?|ssh|git):\/\//i;
const SCP = /^[\w.-]+@([^\s:/@]+):(?!\/\/)\/*(.*)$/;
const SHORT_PULL_REQUEST = /^([\w-]+\/[^\s#?/]+)#(\d+)$/;

/** First path segments of github.com that are pages, never accounts. */
const PAGES = new Set(
  "about apps collections enterprise explore features join login marketplace new notifications orgs search settings sponsors stars topics trending users".split(
    " ",
  ),
);

/** Web addresses a contestant may paste: in the demo those of github.com too, because people copy what they know. */
export function acceptedWebUrls(configuration: GitHubConfiguration): readonly string[] {
  return configuration.source === "stand-in" ? [configuration.webUrl, "https://github.com"] : [configuration.webUrl];
}

/**
 * Reads any form in which people write a GitHub repository or pull request: web address, clone address over https or ssh,
 * `git@host:…`, `owner/name`, `owner/name#12`, with whatever page, query or fragment hangs on it. Never throws, never fetches.
 *
 * `webUrls` are the web addresses of the GitHub in use; an address on any other host is refused by name.
 */
export function parseAddress(text: string, webUrls: readonly string[] = ["https://github.com"]): AddressParse {
  if (text.length > LONGEST) return refused(`The address is longer than ${LONGEST} characters. ${EXAMPLE}`);
  const written = unwrapped(text);
  if (written === "") return refused(`The address is empty. ${EXAMPLE}`);
  const hosts = webUrls.map(hostOf).filter((host) => host !== "");
  const short = SHORT_PULL_REQUEST.exec(written);
  if (short) return fromPath(`${short[1]}/pull/${short[2]}`);
  const { host, path } = located(written, hosts);
  if (host !== undefined && !isKnown(host, hosts)) {
    return refused(`This address is on ${host}, not on ${hosts[0] ?? "github.com"}. ${EXAMPLE}`);
  }
  return fromPath(path);
}

function refused(reason: string): AddressParse {
  return { ok: false, reason };
}

function unwrapped(text: string): string {
  return text
    .trim()
    .replace(/^[<("'`\s]+/, "")
    .replace(/[>)"'`,\s]+$/, "");
}

function hostOf(webUrl: string): string {
  return webUrl
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/\/.*$/s, "")
    .toLowerCase();
}

function located(written: string, hosts: readonly string[]): { host: string | undefined; path: string } {
  if (SCHEME.test(written)) {
    const rest = written.replace(SCHEME, "");
    const end = rest.search(/[/?#]/);
    const authority = end === -1 ? rest : rest.slice(0, end);
    return {
      host: authority.slice(authority.lastIndexOf("@") + 1).toLowerCase(),
      path: end === -1 ? "" : rest.slice(end),
    };
  }
  const scp = SCP.exec(written);
  if (scp) return { host: (scp[1] ?? "").toLowerCase(), path: scp[2] ?? "" };
  const slash = written.search(/[/?#]/);
  const first = (slash === -1 ? written : written.slice(0, slash)).toLowerCase();
  // An account name holds neither dot nor colon, so such a beginning can only be a host.
  if (isKnown(first, hosts) || /[.:]/.test(first))
    return { host: first, path: slash === -1 ? "" : written.slice(slash) };
  return { host: undefined, path: written };
}

function isKnown(host: string, hosts: readonly string[]): boolean {
  const bare = host.replace(/^www\./, "").replace(/:\d*$/, "");
  return hosts.some((known) => known === host || known.replace(/:\d+$/, "") === bare);
}

function fromPath(path: string): AddressParse {
  const segments = decoded(path.replace(/[?#].*$/s, "")).filter((segment) => segment !== "");
  const [owner, written, page, number] = segments;
  if (owner === undefined) return refused(`The address names no repository. ${EXAMPLE}`);
  if (PAGES.has(owner.toLowerCase())) return refused(`This is a page of GitHub, not a repository. ${EXAMPLE}`);
  if (!OWNER.test(owner)) {
    return refused(
      `An account on GitHub cannot be called "${shortened(owner)}": only letters, digits and hyphens. ${EXAMPLE}`,
    );
  }
  if (written === undefined)
    return refused(`"${owner}" is an account, not a repository. Add the repository's name: ${owner}/name.`);
  const name = written.replace(/\.git$/i, "");
  if (!NAME.test(name) || name === "." || name === "..") {
    return refused(
      `A repository cannot be called "${shortened(written)}": only letters, digits, dots, hyphens and underscores. ${EXAMPLE}`,
    );
  }
  if (page?.toLowerCase() === "pull" && number !== undefined && NUMBER.test(number)) {
    return { ok: true, address: { owner, name, kind: "pull request", number: Number(number) } };
  }
  return { ok: true, address: { owner, name, kind: "repository" } };
}

function decoded(path: string): string[] {
  return path.split("/").map((segment) => {
    try {
      return decodeURIComponent(segment);
    } catch {
      return segment;
    }
  });
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
