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
    readAt: number;
    text: string;
    reason: string;
    problems: FileProblem[];
    refused?: { reason: string; remedy: string };
    preview?: FilePreview;
  };
};

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
          { key: "place", label: "Place", cell: ({ line, column }) => `Line ${line}, column ${column}` },
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
    // The key makes the fields anew when the server has read another text.
    <Form method="post" encType="multipart/form-data" key={answer?.readAt ?? 0}>
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
          <TextArea
            field={plainField("text", answer?.text ?? text)}
            label="Contest file"
            description="YAML, as the guide to the contest file describes it."
            rows={24}
            mono
          />
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
              <SubmitButton busy="Reading the file">Show what would change</SubmitButton>
            )}
          </div>
        </div>
      </Section>
    </Form>
  );
}
