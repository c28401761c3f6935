import { Link } from "@remix-run/react";
import type { Missing } from "#app/contest/submission/missing.ts";
import { paths } from "../paths.ts";

const PLACES: Partial<Record<Missing["where"], string>> = {
  title: "#entry-title",
  summary: "#entry-summary",
  "write-up": "#entry-writeUp",
  "build-and-run": "#entry-buildAndRun",
};

function placeOf(where: Missing["where"], slug: string): string {
  if (where === "team") return paths.team(slug);
  if (where === "account") return paths.account;
  return PLACES[where] ?? `#${where}`;
}

function MissingPlaces({ missing, slug }: { missing: readonly Missing[]; slug: string }) {
  return (
    <ul className="mt-2 list-disc pl-5 text-sm">
      {missing.map(({ what, where }) => (
        <li key={what} className="mt-1">
          <Link to={placeOf(where, slug)}>{what}</Link>
        </li>
      ))}
    </ul>
  );
}

/** What is missing: what Submit waits for, and what can still be done until the close. */
export function EntryMissing({ missing, slug }: { missing: readonly Missing[]; slug: string }) {
  const needed = missing.filter(({ blocks }) => blocks);
  const advised = missing.filter(({ blocks }) => !blocks);
  return (
    <div className="grid gap-5">
      <h2 className="text-xl">What is missing</h2>
      {missing.length === 0 ? <p>Nothing. Everything is there.</p> : null}
      {needed.length > 0 ? (
        <div>
          <h3 className="text-base font-semibold">Needed to submit</h3>
          <MissingPlaces missing={needed} slug={slug} />
        </div>
      ) : null}
      {advised.length > 0 ? (
        <div>
          <h3 className="text-base font-semibold">Good to have before the close</h3>
          <MissingPlaces missing={advised} slug={slug} />
        </div>
      ) : null}
    </div>
  );
}
