import type { ImportPreview } from "#app/contest/setup/import-preview.ts";
import { STAGES } from "#app/contest/vocabulary.ts";
import { SubmitButton } from "./button.tsx";
import { DefinitionRows } from "./definition-rows.tsx";
import { plainField } from "./field.tsx";
import { Instant } from "./instant.tsx";
import { Notice } from "./notice.tsx";
import { Section } from "./section.tsx";
import { Table } from "./table.tsx";
import { TextField } from "./text-field.tsx";

export type FilePreview = ImportPreview & { stamp: string; unanswered: string[] };

function Opening({ preview, opening }: { preview: FilePreview; opening: NonNullable<ImportPreview["opening"]> }) {
  const { zone, slug } = preview;
  return (
    <div className="grid gap-8">
      <DefinitionRows rows={[{ term: "Address", detail: <code>{`/${slug}`}</code> }, ...opening.counts]} />
      <Table
        label="Calendar"
        rows={STAGES.map((stage) => ({ stage, ...opening.windows[stage] }))}
        rowKey={({ stage }) => stage}
        columns={[
          { key: "stage", label: "Stage", cell: ({ stage }) => <span className="capitalize">{stage}</span> },
          { key: "opens", label: "Opens", cell: ({ opensAt }) => <Instant at={opensAt} zone={zone} bare /> },
          {
            key: "closes",
            label: "Closes",
            cell: ({ closesAt }) => <Instant at={closesAt} zone={zone} bare closing />,
          },
        ]}
      />
    </div>
  );
}

function Changes({ changes }: Pick<FilePreview, "changes">) {
  if (changes.length === 0) return <p>Nothing: the contest is already as the file says.</p>;
  return (
    <div className="grid max-w-measure gap-6">
      {changes.map(({ section, lines }) => (
        <div key={section}>
          <h3 className="text-base capitalize">{section}</h3>
          <ul className="mt-2 border-t border-line">
            {lines.map((line) => (
              <li key={line} className="border-b border-line py-2 wrap-anywhere">
                {line}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** What an import would do, and the button that does it. Stands inside the form that posts the file. */
export function ImportPreviewSection({ preview, reason }: { preview: FilePreview; reason: string }) {
  const { opening, changes, moved, unanswered, name } = preview;
  const isSomething = opening !== undefined || changes.length > 0;
  return (
    <Section
      title={opening ? `A new contest: ${name}` : `What would change in ${name}`}
      id="changes"
      lead="Nothing has been changed yet."
    >
      {opening ? <Opening preview={preview} opening={opening} /> : <Changes changes={changes} />}
      <div className="mt-8 grid max-w-measure gap-6">
        {unanswered.length > 0 ? (
          <Notice tone="caution" title="GitHub did not answer for everyone">
            These people are invited by their login alone: {unanswered.join(", ")}. Read the file again in a minute to
            have each bound to one GitHub account.
          </Notice>
        ) : null}
        {moved.length > 0 ? (
          <TextField
            field={{ ...plainField("reason", reason), maxLength: 500 }}
            label="Why the dates change"
            description={`Needed, because the dates of ${moved.join(" and ")} change. Everybody can read it beside the new dates.`}
          />
        ) : null}
        {isSomething ? (
          <div>
            <SubmitButton>{opening ? "Open this contest" : "Make these changes"}</SubmitButton>
          </div>
        ) : null}
      </div>
    </Section>
  );
}
