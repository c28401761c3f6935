import { useEffect, useState } from "react";
import { LIMITS } from "#app/contest/submission/limits.ts";
import { Button } from "./button.tsx";
import { type Field, FieldErrors, plainField, ties } from "./field.tsx";

export type Rows = readonly Record<string, Field>[];

/** A row's fields: those of the form where it has the row, fresh ones for a spare row. */
export function rowsWithSpare(known: Rows, list: string, names: readonly string[], count: number): Rows {
  return Array.from({ length: count }, (_, place) => {
    const fresh = names.map((name) => [name, plainField(`${list}[${place}].${name}`)]);
    return known[place] ?? Object.fromEntries(fresh);
  });
}

/** How many rows are in use, up to the last one with something written in `name`. */
function rowsInUse(known: Rows, name: string): number {
  return 1 + known.findLastIndex((row) => row[name]?.initialValue);
}

/** How many rows to draw: those in use, some to spare, and one more with each press of the button. */
export function useRowCount(used: number, spare: number, most: number) {
  const [added, setAdded] = useState(0);
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const count = Math.min(used + spare + added, most);
  return { count, alive: alive && count < most, add: () => setAdded(added + 1) };
}

/** One control of a row, its label read out but not drawn again on each line. */
export function RowText({ field, label, mono = false }: { field: Field; label: string; mono?: boolean }) {
  return (
    <div className="min-w-0 grow">
      <label htmlFor={field.id} className="sr-only">
        {label}
      </label>
      <input
        key={field.key}
        id={field.id}
        name={field.name}
        defaultValue={typeof field.initialValue === "string" ? field.initialValue : ""}
        maxLength={LIMITS.address}
        spellCheck={mono ? false : undefined}
        className={mono ? "input input-mono" : "input"}
        {...ties(field, false)}
      />
      <FieldErrors field={field} />
    </div>
  );
}

const KINDS = [
  { value: "feature", label: "Feature" },
  { value: "quality", label: "Quality" },
  { value: "performance", label: "Performance" },
];

function KindChoice({ field, label }: { field: Field; label: string }) {
  const chosen = typeof field.initialValue === "string" ? field.initialValue : "feature";
  return (
    <div className="sm:w-44">
      <label htmlFor={field.id} className="sr-only">
        {label}
      </label>
      <select key={field.key} id={field.id} name={field.name} defaultValue={chosen} className="input">
        {KINDS.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

type RowsProps = { known: Rows };

export function PullRequestRows({ known }: RowsProps) {
  const { count, alive, add } = useRowCount(rowsInUse(known, "url"), 4, LIMITS.pullRequests);
  return (
    <div className="grid gap-2">
      <p className="text-sm text-muted">Address, then kind. An empty row counts for nothing; saving makes new ones.</p>
      {rowsWithSpare(known, "pullRequests", ["url", "kind"], count).map(({ url, kind }, place) =>
        url && kind ? (
          <div key={url.name} className="flex flex-col gap-2 sm:flex-row">
            <RowText field={url} label={`Address of pull request ${place + 1}`} mono />
            <KindChoice field={kind} label={`Kind of pull request ${place + 1}`} />
          </div>
        ) : null,
      )}
      {alive ? (
        <div>
          <Button small onClick={add}>
            Add a row
          </Button>
        </div>
      ) : null}
    </div>
  );
}

export function LinkRows({ known }: RowsProps) {
  const { count, alive, add } = useRowCount(
    Math.max(rowsInUse(known, "label"), rowsInUse(known, "url")),
    2,
    LIMITS.links,
  );
  return (
    <div className="grid gap-2">
      <p className="text-sm text-muted">What it is, then its address.</p>
      {rowsWithSpare(known, "links", ["label", "url"], count).map(({ label, url }, place) =>
        label && url ? (
          <div key={url.name} className="flex flex-col gap-2 sm:flex-row">
            <RowText field={label} label={`What link ${place + 1} is`} />
            <RowText field={url} label={`Address of link ${place + 1}`} mono />
          </div>
        ) : null,
      )}
      {alive ? (
        <div>
          <Button small onClick={add}>
            Add a row
          </Button>
        </div>
      ) : null}
    </div>
  );
}
