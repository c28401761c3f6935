import type { Difference } from "#app/contest/repository/readings/differences.ts";
import { EmptyState } from "../empty-state.tsx";
import { Instant } from "../instant.tsx";
import { Section } from "../section.tsx";

type Reading = {
  id: string;
  fetchedAt: number;
  commit: string | null;
  source: "github" | "ghes" | "stand-in";
  requestsUsed: number;
  requestIds: readonly string[];
  unread: readonly string[];
  differences: readonly Difference[] | null;
  versions: readonly number[];
};

type ReadingsOfRepositoryProps = {
  repository: { id: string; fullName: string; isLinked: boolean; hasOlder: boolean; readings: readonly Reading[] };
  zone: string;
  now: number;
};

const SOURCES = { github: "github.com", ghes: "an Enterprise server", "stand-in": "demo data, not GitHub" };

function Differences({ differences }: Pick<Reading, "differences">) {
  if (differences === null) return <p className="text-muted">The first reading.</p>;
  if (differences.length === 0) return <p className="text-muted">Nothing that is compared was different.</p>;
  return (
    <dl className="grid gap-1">
      {differences.map(({ fact, before, after }) => (
        <div key={fact}>
          <dt className="inline font-semibold">{fact}: </dt>
          <dd className="inline break-words">
            <del>{before}</del> → <ins className="no-underline">{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Cost({ source, requestsUsed, requestIds }: Reading) {
  return (
    <details className="text-sm text-muted">
      <summary>
        From {SOURCES[source]}, {requestsUsed} {requestsUsed === 1 ? "request" : "requests"}
      </summary>
      <p className="font-mono text-xs break-all">{requestIds.join(" ") || "GitHub gave no request ids."}</p>
    </details>
  );
}

function OneReading({ reading, zone, now }: { reading: Reading; zone: string; now: number }) {
  const { fetchedAt, commit, versions, unread, differences } = reading;
  return (
    <li className="grid gap-2 border-t border-line py-4">
      <h3 className="font-semibold">
        <Instant at={fetchedAt} zone={zone} now={now} seconds />
      </h3>
      <p>
        {commit ? (
          <>
            Commit <code>{commit.slice(0, 12)}</code>
          </>
        ) : (
          "No commit"
        )}
        {versions.length > 0 ? <strong>, handed in with version {versions.join(", ")}</strong> : null}
      </p>
      <Differences differences={differences} />
      {unread.length > 0 ? <p>Not read this time, so not compared: {unread.join(", ")}.</p> : null}
      <Cost {...reading} />
    </li>
  );
}

/** The readings of one repository, newest first, each with what it tells otherwise than the one before. */
export function ReadingsOfRepository({ repository, zone, now }: ReadingsOfRepositoryProps) {
  const { id, fullName, isLinked, hasOlder, readings } = repository;
  return (
    <Section title={fullName} id={`repository-${id}`} lead={isLinked ? undefined : "No longer linked by the entry."}>
      {readings.length === 0 ? (
        <EmptyState title="Not read yet">GitHub has not shown this repository so far.</EmptyState>
      ) : (
        <ol>
          {readings.map((reading) => (
            <OneReading key={reading.id} reading={reading} zone={zone} now={now} />
          ))}
        </ol>
      )}
      {hasOlder ? <p className="text-muted">Older readings are kept, and not shown here.</p> : null}
    </Section>
  );
}
