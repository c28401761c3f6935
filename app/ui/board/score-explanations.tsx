import type { PanelNumbers } from "#app/contest/judging/tally/tally.ts";
import { Table } from "../table.tsx";
import type { TitledRow } from "./category-tally.tsx";

type Contribution = PanelNumbers["explanation"]["contributions"][number];

type ExplanationProps = { title: string; panel: PanelNumbers; precision: number; judgeOf: (judgeId: string) => string };

const signed = (value: number, precision: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(precision)}`;

function Explanation({ title, panel, precision, judgeOf }: ExplanationProps) {
  const { level, pull, contributions } = panel.explanation;
  const points = (value: number) => value.toFixed(precision);
  const share = (value: number) => `${(value * 100).toFixed(0)} %`;
  return (
    <>
      <Table<Contribution>
        label={`How the score of ${title} came about`}
        rows={contributions}
        rowKey={({ judgeId }) => judgeId}
        dense
        columns={[
          { key: "judge", label: "Judge", cell: ({ judgeId }) => judgeOf(judgeId) },
          { key: "mark", label: "Marks, weighted", numeric: true, cell: ({ mark }) => points(mark) },
          { key: "beyond", label: "End of scale", numeric: true, cell: ({ beyond }) => signed(beyond, precision) },
          { key: "harsh", label: "Harshness", numeric: true, cell: ({ harshness }) => signed(harshness, precision) },
          { key: "spread", label: "Over spread", numeric: true, cell: ({ spread }) => `÷ ${spread.toFixed(2)}` },
          { key: "corrected", label: "Corrected", numeric: true, cell: ({ corrected }) => points(corrected) },
          { key: "share", label: "Share", numeric: true, cell: (each) => share(each.share) },
        ]}
      />
      <p className="mt-2 text-sm text-muted">
        The score is the corrected marks by their shares, and for {share(pull)} the category's level of {points(level)}.
      </p>
    </>
  );
}

/** For each entry, how its score came about: every review's mark, what was corrected, and its share. */
export function ScoreExplanations({
  rows,
  ...how
}: { rows: readonly TitledRow[] } & Omit<ExplanationProps, "title" | "panel">) {
  return (
    <div className="mt-4 grid gap-2">
      {rows.map(({ entryId, title, panel }) =>
        panel ? (
          <details key={entryId}>
            <summary>How the score of “{title}” came about</summary>
            <Explanation title={title} panel={panel} {...how} />
          </details>
        ) : null,
      )}
    </div>
  );
}
