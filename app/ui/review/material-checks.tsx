import { CheckList, CheckRow } from "../check-row.tsx";
import { Instant } from "../instant.tsx";
import { Outside } from "./outside.tsx";

export type CheckOnPage = {
  id: string;
  repository: string;
  kind: string;
  title: string;
  outcome: "pending" | "pass" | "warn" | "fail" | "unknown";
  seen: string;
  evidence: { label: string; url: string }[];
  checkedAt: number;
};

type MaterialChecksProps = { checks: readonly CheckOnPage[]; zone: string; now: number };

/** What the portal's checks found about an entry's repositories, each with its pages on GitHub. */
export function MaterialChecks({ checks, zone, now }: MaterialChecksProps) {
  return (
    <CheckList label="Checks of the repositories">
      {checks.map((check) => (
        <CheckRow
          key={check.id}
          outcome={check.outcome}
          title={check.title}
          seen={check.seen}
          when={
            <>
              {check.repository}, <Instant at={check.checkedAt} zone={zone} now={now} />
            </>
          }
          evidence={check.evidence.length > 0 ? <Evidence evidence={check.evidence} /> : undefined}
        />
      ))}
    </CheckList>
  );
}

function Evidence({ evidence }: Pick<CheckOnPage, "evidence">) {
  return (
    <ul>
      {evidence.map(({ label, url }) => (
        <li key={url}>
          <Outside to={url}>{label}</Outside>
        </li>
      ))}
    </ul>
  );
}
