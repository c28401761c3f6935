import { Link } from "@remix-run/react";
import type { EntryPage } from "#app/contest/submission/own/entry-page.ts";
import { paths } from "../paths.ts";
import { Instant } from "./instant.tsx";

/** The versions submitted so far, newest first, each with its receipt. */
export function EntryVersions({ page }: { page: EntryPage }) {
  const { versions, contest, now } = page;
  return (
    <div>
      <h2 className="text-xl">Submitted versions</h2>
      {versions.length === 0 ? (
        <p className="mt-2 text-sm">None yet. A draft is seen by nobody but your team.</p>
      ) : null}
      <ul className="mt-2 text-sm">
        {versions.map(({ number, receivedAt, late, inForce }) => (
          <li key={number} className="border-b border-line py-2">
            <Link to={paths.receipt(contest.slug, number)}>Version {number}</Link>
            {inForce ? <span className="font-semibold"> in force</span> : null}
            {late ? <span className="font-semibold text-caution-ink"> late</span> : null}
            <span className="block text-muted">
              <Instant at={receivedAt} zone={contest.zone} now={now} bare seconds />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
