import { BID_VALUES } from "#app/contest/judging/assignment/planning/bids.ts";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";

type Row = { entryId: string; title: string; value: number };

const WORDS: Readonly<Record<number, string>> = { 10: "10: would love to", 0: "0: no matter", [-5]: "−5: rather not" };
const wordsFor = (value: number) => WORDS[value] ?? String(value).replace("-", "−");

/** A choice beside each entry of how gladly one would review it. */
export function BidTable({ entries }: { entries: readonly Row[] }) {
  return (
    <Table
      label="Entries and how gladly you would review them"
      rows={entries}
      rowKey={({ entryId }) => entryId}
      empty={<EmptyState title="Entries will stand here">There is none before the panel yet.</EmptyState>}
      columns={[
        { key: "title", label: "Entry", cell: ({ title }) => title },
        {
          key: "bid",
          label: "How gladly",
          cell: ({ entryId, title, value }) => (
            <select name={`bids.${entryId}`} defaultValue={String(value)} aria-label={title} className="input">
              {BID_VALUES.map((each) => (
                <option key={each} value={each}>
                  {wordsFor(each)}
                </option>
              ))}
            </select>
          ),
        },
      ]}
    />
  );
}
