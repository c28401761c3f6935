import { Link } from "@remix-run/react";
import { EmptyState } from "../empty-state.tsx";
import { Instant } from "../instant.tsx";

type RecusalListProps = {
  recusals: readonly {
    id: string;
    name: string;
    title: string;
    path: string;
    stage: string;
    reason: string;
    recusedAt: number;
  }[];
  zone: string;
  now: number;
};

/** Who stepped aside from what, and why. */
export function RecusalList({ recusals, zone, now }: RecusalListProps) {
  if (recusals.length === 0)
    return <EmptyState title="Nobody has stepped aside">A recusal stands here with its reason.</EmptyState>;
  return (
    <ul className="border-t border-line">
      {recusals.map(({ id, name, title, path, stage, reason, recusedAt }) => (
        <li key={id} className="grid gap-1 border-b border-line py-4">
          <p className="font-semibold">
            {name} from <Link to={path}>{title}</Link>
          </p>
          <p className="max-w-measure">{reason}</p>
          <p className="text-sm text-muted">
            In the {stage} stage, <Instant at={recusedAt} zone={zone} now={now} />
          </p>
        </li>
      ))}
    </ul>
  );
}
