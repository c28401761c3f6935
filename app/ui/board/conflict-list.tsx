import { PostButton } from "../button.tsx";
import { ConflictDecision, ConflictFacts, type ConflictOnBoard, ConflictPair } from "./conflict-facts.tsx";

type ConflictListProps = {
  conflicts: readonly ConflictOnBoard[];
  page: string;
  mayWrite: boolean;
  zone: string;
  now: number;
};

function Undo({ conflict, page }: { conflict: ConflictOnBoard; page: string }) {
  const about = `about ${conflict.name} and ${conflict.title}`;
  const values = { conflictId: conflict.id };
  if (conflict.source === "pinned")
    return (
      <PostButton action={`${page}/lifted`} values={values} about={about} small>
        Lift it
      </PostButton>
    );
  return (
    <PostButton action={`${page}/decisions/taken-back`} values={values} about={about} small>
      Take the decision back
    </PostButton>
  );
}

/** Conflicts that are decided or pinned, each with the way back. */
export function ConflictList({ conflicts, page, mayWrite, zone, now }: ConflictListProps) {
  return (
    <ul className="border-t border-line">
      {conflicts.map((conflict) => (
        <li key={conflict.id} className="grid justify-items-start gap-2 border-b border-line py-4">
          <p className="font-semibold">
            <ConflictPair conflict={conflict} />
          </p>
          <ConflictFacts conflict={conflict} zone={zone} now={now} />
          <ConflictDecision conflict={conflict} zone={zone} now={now} />
          {mayWrite ? <Undo conflict={conflict} page={page} /> : null}
        </li>
      ))}
    </ul>
  );
}
