import { harshnessInWords } from "#app/contest/judging/tally/headline.ts";
import type { PanelFacts } from "#app/contest/judging/tally/tally.ts";
import { Notice } from "../notice.tsx";
import { Section } from "../section.tsx";
import { Table } from "../table.tsx";

type PanelJudgesProps = {
  judges: PanelFacts["judges"];
  uncorrected: boolean;
  precision: number;
  judgeOf: (judgeId: string) => string;
};

/** How each judge marks beside the panel, in figures and words. Flags are for people to look into; nothing was dropped. */
export function PanelJudges({ judges, uncorrected, precision, judgeOf }: PanelJudgesProps) {
  const shown = (value: number | null) => (value === null ? "–" : value.toFixed(precision));
  return (
    <Section title="The judges" lead="How each marks beside the rest of the panel on the same entries.">
      {uncorrected ? (
        <Notice title="Hardly anything had to be corrected">
          <p>The judges differ so little in harshness that scores and plain means say nearly the same.</p>
        </Notice>
      ) : null}
      <Table
        label="Judges"
        rows={judges}
        rowKey={({ judgeId }) => judgeId}
        dense
        columns={[
          { key: "judge", label: "Judge", cell: ({ judgeId }) => judgeOf(judgeId) },
          { key: "reviews", label: "Reviews", numeric: true, cell: ({ reviews }) => reviews },
          {
            key: "harshness",
            label: "In words",
            cell: ({ judgeId, harshness }) => harshnessInWords(judgeOf(judgeId), harshness, precision),
          },
          { key: "spread", label: "Spread", numeric: true, cell: ({ spread }) => spread?.toFixed(2) ?? "–" },
          { key: "noise", label: "Noise", numeric: true, cell: ({ noise }) => shown(noise) },
          { key: "flags", label: "Worth a look", cell: ({ flags }) => flags.join(", ") },
        ]}
      />
    </Section>
  );
}
