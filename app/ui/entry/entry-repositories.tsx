import type { ReactNode } from "react";
import { CheckList, CheckRow } from "../check-row.tsx";
import { Section } from "../section.tsx";
import { formatInstant } from "../time.ts";

type Outcome = "pending" | "pass" | "warn" | "fail" | "unknown" | "overruled";

export type RepositoryCheckOnPage = {
  key: string;
  kind: string;
  /** `owner/name#number` of a pull request, otherwise empty. */
  subject: string;
  title: string;
  outcome: Outcome;
  seen: string;
  evidence: readonly { label: string; url: string }[];
  checkedAt: number | null;
  /** The organizer's reason, where one let it pass. */
  reason: string | null;
  overrulingId: string | null;
};

/** What may be done about one check, for those who may do something. */
export type CheckAct = (repositoryId: string, check: RepositoryCheckOnPage) => ReactNode;

export type RepositoryOnPage = {
  id: string;
  repositoryId: string;
  fullName: string;
  url: string;
  pin: { commit: string; url: string; late: boolean } | null;
  /** What GitHub last said, in a few words each: licence, language, stars. */
  facts: readonly string[];
  checks: readonly RepositoryCheckOnPage[];
};

function Pin({ pin }: Pick<RepositoryOnPage, "pin">): ReactNode {
  if (!pin) return "The commit is being read from GitHub.";
  return (
    <>
      Judged at commit{" "}
      <a href={pin.url} className="font-mono text-sm">
        {pin.commit.slice(0, 10)}
      </a>
      {pin.late ? ", pinned late" : null}
    </>
  );
}

function Evidence({ links }: { links: RepositoryCheckOnPage["evidence"] }) {
  return (
    <ul>
      {links.map(({ label, url }) => (
        <li key={url}>
          <a href={url}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

type ChecksProps = { repository: RepositoryOnPage; zone: string; act?: CheckAct | undefined };

function Checks({ repository, zone, act }: ChecksProps) {
  return (
    <details className="disclosure mt-3" open={act !== undefined}>
      <summary>{summaryOf(repository.checks)}</summary>
      <div className="mt-3">
        <CheckList label={`Checks of ${repository.fullName}`}>
          {repository.checks.map((check) => (
            <CheckRow
              key={check.key}
              outcome={check.outcome}
              title={check.title}
              seen={check.reason ? `${check.seen} Let pass: ${check.reason}` : check.seen}
              when={check.checkedAt === null ? undefined : formatInstant(check.checkedAt, zone)}
              evidence={check.evidence.length > 0 ? <Evidence links={check.evidence} /> : undefined}
              action={act?.(repository.repositoryId, check)}
            />
          ))}
        </CheckList>
      </div>
    </details>
  );
}

function summaryOf(checks: readonly RepositoryCheckOnPage[]): string {
  const passed = checks.filter(({ outcome }) => outcome === "pass" || outcome === "overruled").length;
  return `${passed} of ${checks.length} checks pass`;
}

/** The repositories of an entry: the commit that is judged, and what GitHub said of each. */
export function EntryRepositories({
  repositories,
  zone,
  act,
}: {
  repositories: readonly RepositoryOnPage[];
  zone: string;
  act?: CheckAct;
}) {
  return (
    <Section title="Repositories" id="repositories">
      <ul>
        {repositories.map((repository) => (
          <li key={repository.id} className="border-b border-line py-4 first:pt-0 last:border-0">
            <p className="text-lg break-words">
              <a href={repository.url}>{repository.fullName}</a>
            </p>
            <p>
              <Pin pin={repository.pin} />
            </p>
            {repository.facts.length > 0 ? <p className="text-sm text-muted">{repository.facts.join(" · ")}</p> : null}
            {repository.checks.length > 0 ? <Checks repository={repository} zone={zone} act={act} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
