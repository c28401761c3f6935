import { Button, PostButton } from "./button.tsx";
import { plainField } from "./field.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import { Table } from "./table.tsx";
import { TextField } from "./text-field.tsx";

type ChecklistProps = { awardId: string; at: string; mayWrite: boolean };
type DocumentRow = { id: string; name: string; state: "missing" | "received" | "waived" };

/** The documents that a winner sends, each missing, received or waived. */
export function DocumentChecklist({ awardId, at, mayWrite, rows }: ChecklistProps & { rows: readonly DocumentRow[] }) {
  const note = (id: string, name: string, waived: "yes" | "no") => (
    <PostButton small action={`${at}/documents`} values={{ awardId, kind: id, waived }} about={`: ${name}`}>
      {waived === "yes" ? "Waive" : "Received"}
    </PostButton>
  );
  return (
    <Table
      label="Documents"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: "Document", cell: ({ name }) => name },
        { key: "state", label: "State", cell: ({ state }) => state },
        ...(mayWrite
          ? [
              {
                key: "acts",
                label: "",
                cell: ({ id, name, state }: DocumentRow) => (
                  <span className="flex flex-wrap justify-end gap-2">
                    {state === "received" ? null : note(id, name, "no")}
                    {state === "waived" ? null : note(id, name, "yes")}
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

type PartRow = { id: string; text: string; handedOver: boolean; reference: string };

/** The parts of the prize, each with where to look up that it was handed over. */
export function PrizeChecklist({ awardId, at, mayWrite, rows }: ChecklistProps & { rows: readonly PartRow[] }) {
  return (
    <ul className="border-t border-line">
      {rows.map(({ id, text, handedOver, reference }) => (
        <li key={id} className="grid gap-3 border-b border-line py-4">
          <p>
            <span className="font-semibold">{text}</span>{" "}
            <span className="text-muted">
              {handedOver ? `handed over${reference ? `, ${reference}` : ""}` : "not handed over yet"}
            </span>
          </p>
          {mayWrite ? (
            <form method="post" action={`${at}/parts`} className="flex flex-wrap items-end gap-3">
              <HiddenFields values={{ awardId, prizePartId: id }} />
              <TextField
                field={{ ...plainField("reference", reference), id: `reference-${id}`, maxLength: 200 }}
                label="Reference"
                optional
              />
              <Button type="submit" small>
                {handedOver ? "Correct the reference" : "Note as handed over"}
                <span className="sr-only">: {text}</span>
              </Button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
