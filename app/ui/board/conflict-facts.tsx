import { Link } from "@remix-run/react";
import { Instant } from "../instant.tsx";

export type ConflictOnBoard = {
  id: string;
  name: string;
  title: string;
  path: string;
  source: "declared" | "found" | "pinned";
  reason: string;
  evidence: readonly { label: string; url: string }[];
  raisedAt: number;
  raisedByName: string | null;
  decision: "confirmed" | "dismissed" | null;
  decidedByName: string | null;
  decidedAt: number | null;
  decidedReason: string | null;
  /** A review of theirs was submitted, and does not count because of this. */
  leftOut: boolean;
};

type Place = { zone: string; now: number };

const RAISED = { declared: "Declared by them", found: "Found on GitHub", pinned: "Pinned" };

/** Who and what a conflict is about, where it comes from, and what it rests on. */
export function ConflictFacts({ conflict, zone, now }: { conflict: ConflictOnBoard } & Place) {
  const { source, reason, evidence, raisedByName } = conflict;
  return (
    <div className="grid min-w-0 gap-1">
      {evidence.length > 0 ? (
        <ul className="max-w-measure">
          {evidence.map(({ label, url }) => (
            <li key={`${label} ${url}`}>
              <a href={url}>{label}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="max-w-measure">{reason}</p>
      )}
      <p className="text-sm text-muted">
        {source === "pinned" && raisedByName ? `Pinned by ${raisedByName}` : RAISED[source]},{" "}
        <Instant at={conflict.raisedAt} zone={zone} now={now} />.
        {conflict.leftOut ? " Their review is submitted and does not count." : null}
      </p>
    </div>
  );
}

/** The person and the entry, as the heading of a conflict. */
export function ConflictPair({ conflict }: { conflict: Pick<ConflictOnBoard, "name" | "title" | "path"> }) {
  return (
    <>
      {conflict.name} and <Link to={conflict.path}>{conflict.title}</Link>
    </>
  );
}

/** What was decided on a conflict, by whom and why. */
export function ConflictDecision({ conflict, zone, now }: { conflict: ConflictOnBoard } & Place) {
  const { decision, decidedByName, decidedAt, decidedReason } = conflict;
  if (decision === null || decidedAt === null) return null;
  return (
    <p className="max-w-measure">
      <span className="font-semibold">{decision === "confirmed" ? "Confirmed" : "Dismissed"}</span> by {decidedByName},{" "}
      <Instant at={decidedAt} zone={zone} now={now} />: {decidedReason}
    </p>
  );
}
