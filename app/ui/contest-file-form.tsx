import { Form } from "@remix-run/react";
import type { FileProblem } from "#app/contest/setup/contest-file-yaml.ts";
import { Button, SubmitButton } from "./button.tsx";
import { type FilePreview, ImportPreviewSection } from "./contest-file-preview.tsx";
import { FieldFrame, plainField } from "./field.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { Section } from "./section.tsx";
import { Table } from "./table.tsx";
import { TextArea } from "./text-field.tsx";

type ContestFileFormProps = {
  /** The text to begin with. */
  text: string;
  /** What came of the file that was sent last. */
  answer?: {
    text: string;
    reason: string;
    problems: FileProblem[];
    refused?: { reason: string; remedy: string };
    preview?: FilePreview;
  };
};

const placeOf = ({ line, column }: FileProblem) => (
  <span className="whitespace-nowrap">
    Line {line}, column {column}
  </span>
);

function Problems({ problems }: { problems: readonly FileProblem[] }) {
  const title = problems.length === 1 ? "One thing to correct" : `${problems.length} things to correct`;
  return (
    <Section
      title={title}
      id="problems"
      lead="Nothing was changed. Correct these in the text below, or choose the corrected file."
    >
      <Table
        label="What is wrong in the file"
        rows={problems}
        rowKey={({ line, column, path, wrong }) => `${line} ${column} ${path} ${wrong}`}
        columns={[
          { key: "place", label: "Place", cell: placeOf },
          { key: "key", label: "Key", cell: ({ path }) => (path ? <code>{path}</code> : "the file") },
          { key: "wrong", label: "What is wrong", cell: ({ wrong }) => wrong },
          { key: "instead", label: "What to do", cell: ({ instead }) => instead },
        ]}
      />
    </Section>
  );
}

/** A contest file, pasted or chosen: its problems, then what it would change, then the import. Each step is one POST. */
export function ContestFileForm({ text, answer }: ContestFileFormProps) {
  const preview = answer?.preview;
  const upload = plainField("upload");
  return (
    // As a document of its own the answer begins at the top, where what has to be read stands.
    <Form method="post" encType="multipart/form-data" reloadDocument>
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      {answer && answer.problems.length > 0 ? <Problems problems={answer.problems} /> : null}
      {preview ? (
        <>
          <HiddenFields values={{ seen: preview.stamp }} />
          <ImportPreviewSection preview={preview} reason={answer.reason} />
        </>
      ) : null}
      <Section title={preview ? "The file that was read" : "The file"} id="file">
        <div className="grid gap-6">
          <div className="[&_textarea]:field-sizing-fixed">
            <TextArea
              field={plainField("text", answer?.text ?? text)}
              label="Contest file"
              description="YAML; docs/contest-file.md in the portal's source explains every key."
              rows={24}
              mono
            />
          </div>
          <FieldFrame
            field={upload}
            label="Or choose a file"
            description="It takes the place of the text above. At most 1 MB."
            optional
          >
            <input
              id={upload.id}
              name={upload.name}
              type="file"
              accept=".yaml,.yml,application/yaml,text/yaml,text/plain"
              aria-describedby={upload.descriptionId}
              className="input"
            />
          </FieldFrame>
          <div>
            {preview ? (
              <Button type="submit">Read the file again</Button>
            ) : (
              <SubmitButton>Show what would change</SubmitButton>
            )}
          </div>
        </div>
      </Section>
    </Form>
  );
}
