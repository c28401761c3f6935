import { PULL_REQUEST_KINDS, type PullRequestKind } from "#app/contest/vocabulary.ts";
import { Section } from "../section.tsx";

export type PullRequestOnPage = {
  key: string;
  kind: PullRequestKind;
  /** owner/name#number */
  name: string;
  url: string;
  /** What GitHub said of it; null while it has not. */
  title: string | null;
  state: string | null;
};

const TITLES: Record<PullRequestKind, string> = {
  feature: "Features",
  quality: "Code quality",
  performance: "Performance",
};

/** The pull requests of an entry, by kind, with what GitHub says became of each. */
export function EntryPullRequests({ pullRequests }: { pullRequests: readonly PullRequestOnPage[] }) {
  if (pullRequests.length === 0) return null;
  return (
    <Section title="Pull requests" id="pull-requests">
      {PULL_REQUEST_KINDS.map((kind) => {
        const ofKind = pullRequests.filter((each) => each.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <div key={kind} className="mb-6">
            <h3 className="text-lg">{TITLES[kind]}</h3>
            <ul className="mt-2">
              {ofKind.map(({ key, name, url, title, state }) => (
                <li key={key} className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-2">
                  <a href={url}>{title ?? name}</a>
                  {title === null ? null : <span className="font-mono text-xs text-muted">{name}</span>}
                  {state === null ? null : <span className="ml-auto text-sm text-muted">{state}</span>}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
