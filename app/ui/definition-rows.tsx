import type { ReactNode } from "react";

type DefinitionRowsProps = { rows: readonly { term: string; detail: ReactNode }[] };

/** Facts as term and detail, a line each; rows whose detail is null or false are left out. */
export function DefinitionRows({ rows }: DefinitionRowsProps) {
  return (
    <dl className="definition-rows">
      {rows
        .filter((row) => row.detail !== null && row.detail !== undefined && row.detail !== false)
        .map((row) => (
          <div key={row.term}>
            <dt>{row.term}</dt>
            <dd>{row.detail}</dd>
          </div>
        ))}
    </dl>
  );
}
