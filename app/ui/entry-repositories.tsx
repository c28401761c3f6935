import { Link } from "@remix-run/react";
import type { EntryPage } from "#app/contest/submission/own/entry-page.ts";
import { paths } from "../paths.ts";
import { CheckList, CheckRow } from "./check-row.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Instant } from "./instant.tsx";

const SEEN = {
  pass: "All checks pass.",
  warn: "Some checks say that a look is worth it.",
  fail: "Something has to be mended before the entry is eligible.",
  unknown: "GitHub has not answered every question. It is asked again.",
  pending: "The checks have not run yet.",
} as const;

/** The linked repositories, each with its worst outcome and the commit that Submit pins. */
export function EntryRepositories({ contest, repositories, now }: EntryPage) {
  const page = paths.ownRepositories(contest.slug);
  if (repositories.length === 0)
    return (
      <EmptyState title="No repository is linked yet" action={<Link to={page}>Link a repository</Link>}>
        An entry has at least one repository on GitHub. Save the draft before you go there.
      </EmptyState>
    );
  return (
    <>
      <CheckList label="Linked repositories">
        {repositories.map(({ fullName, outcome, commit, readAt }) => (
          <CheckRow
            key={fullName}
            outcome={outcome}
            title={fullName}
            seen={SEEN[outcome]}
            when={
              commit && readAt ? (
                <>
                  Submit pins commit <code>{commit.slice(0, 12)}</code>, read{" "}
                  <Instant at={readAt} zone={contest.zone} now={now} />
                </>
              ) : (
                "GitHub has not answered yet. You can submit all the same; the commit is pinned as soon as it does."
              )
            }
          />
        ))}
      </CheckList>
      {repositories.map(({ readingId, fullName }) =>
        readingId ? <input key={fullName} type="hidden" name="readings" value={readingId} /> : null,
      )}
      <p className="mt-4">
        <Link to={page}>See every check, read again, or link another repository</Link>
      </p>
    </>
  );
}
