import type { CriterionKind } from "#app/contest/vocabulary.ts";

export type CategoryCriterion = {
  id: string;
  name: string;
  question: string;
  kind: CriterionKind;
  weight: number;
  /** The categories it belongs to; null for all. */
  only: string[] | null;
};

const KINDS: Record<Exclude<CriterionKind, "mark">, string> = {
  shown: "shown beside the total",
  gate: "yes or no",
};

/** The questions that judges answer, each with its weight; a share is of the weights on this list. */
export function CriteriaList({ criteria }: { criteria: readonly CategoryCriterion[] }) {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return (
    <ul className="max-w-3xl">
      {criteria.map(({ id, name, question, kind, weight }) => (
        <li key={id} className="flex items-baseline justify-between gap-x-8 border-t border-line py-3">
          <div>
            <p className="font-semibold">{name}</p>
            <p className="text-muted">{question}</p>
          </div>
          <p className="shrink-0 text-right text-sm text-muted tabular-nums">
            {kind === "mark" ? `${Math.round((100 * weight) / sum)} %` : KINDS[kind]}
          </p>
        </li>
      ))}
    </ul>
  );
}
