import type { SubmissionResult } from "@conform-to/react";
import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { EntryPage } from "#app/contest/submission/own/entry-page.ts";
import { paths } from "../paths.ts";
import { Button } from "./button.tsx";
import { EntryCategories } from "./entry-categories.tsx";
import { EntryRepositories } from "./entry-repositories.tsx";
import { LinkRows, PullRequestRows } from "./entry-rows.tsx";
import { EntrySaving } from "./entry-saving.tsx";
import { type EntryValues, valuesOf } from "./entry-values.ts";
import { FormErrors } from "./form-errors.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { RevisionField } from "./revision-field.tsx";
import { Section } from "./section.tsx";
import { TextArea, TextField } from "./text-field.tsx";

export type EntryAnswer = {
  result: SubmissionResult<string[]>;
  refused?: { reason: string; remedy: string } | undefined;
};

const ID = "entry";
const LABELS = { title: "Title", summary: "Summary", writeUp: "Write-up", buildAndRun: "Build and run" };

type EntryFormProps = {
  page: EntryPage;
  /** Names this rendering of the form: sent twice, it makes one version. */
  idempotencyKey: string;
  answer?: EntryAnswer | undefined;
};

type Fields = ReturnType<typeof useForm<EntryValues>>[1];

function Texts({ fields, preview }: { fields: Fields; preview: string }) {
  return (
    <div className="form">
      <TextField field={fields.title} label="Title" description="What the entry is called, in up to 120 letters." />
      <TextArea
        field={fields.summary}
        label="Summary"
        description="One or two sentences for lists and cards."
        rows={2}
      />
      <TextArea
        field={fields.writeUp}
        label="Write-up"
        description="In Markdown: what it does, how it works, what is new about it. Links are welcome."
        rows={14}
      />
      <div>
        <Button type="submit" formAction={preview}>
          Preview the texts
        </Button>
      </div>
    </div>
  );
}

function Proofs({ fields }: { fields: Fields }) {
  return (
    <div className="form">
      <TextArea
        field={fields.buildAndRun}
        label="Build and run"
        description="In Markdown: what a judge types to see it work."
      />
      <TextArea
        field={fields.evidence}
        label="Evidence of use"
        description="In Markdown: who uses it, and where that can be seen."
        optional
      />
    </div>
  );
}

/** The entry to fill in. Its own button saves the draft; others of its buttons preview and submit what is on screen. */
export function EntryForm({ page, idempotencyKey, answer }: EntryFormProps) {
  const { contest, draft, now, categories } = page;
  const { slug } = contest;
  const slugs = categories.map((category) => category.slug);
  const [form, fields] = useForm<EntryValues>({
    id: ID,
    lastResult: answer?.result,
    defaultValue: valuesOf(draft.content, slugs),
  });
  const rowsOf = (list: "pullRequests" | "links") =>
    fields[list]
      .getFieldList()
      .map((row) => row.getFieldset() as Record<string, ReturnType<typeof row.getFieldset>["url"]>);
  return (
    <Form method="post" action={paths.ownEntry(slug)} reloadDocument {...getFormProps(form)} noValidate>
      {answer?.refused ? <RefusalNote {...answer.refused} /> : <FormErrors form={form} labels={LABELS} />}
      <RevisionField revision={draft.revision} />
      <HiddenFields values={{ idempotencyKey }} />
      <EntrySaving
        formId={ID}
        to={paths.ownDraft(slug)}
        missing={paths.ownMissing(slug)}
        storageKey={`laurels entry ${slug} ${page.teamName}`}
        savedAt={draft.savedAt}
        now={now}
      />
      <Section title="What it is" id="texts">
        <Texts fields={fields} preview={paths.ownPreview(slug)} />
      </Section>
      <Section title="Categories" id="categories" lead="Tick each category that fits, and say in a few sentences why.">
        <EntryCategories
          categories={categories}
          rows={fields.categories.getFieldList().map((row) => row.getFieldset())}
          noneFits={fields.noCategoryFits}
        />
      </Section>
      <Section title="Repositories" id="repositories">
        <EntryRepositories {...page} />
      </Section>
      <Section title="Pull requests" id="pull-requests" lead="Those that belong to this entry, open or merged.">
        <PullRequestRows known={rowsOf("pullRequests")} />
      </Section>
      <Section title="For the judges" id="proofs">
        <Proofs fields={fields} />
      </Section>
      <Section title="Links" id="links" lead="A demo, a video, slides, a blog post.">
        <LinkRows known={rowsOf("links")} />
      </Section>
      <Section
        title="Submit"
        id="submit"
        lead="Submitting makes a version of exactly what this page shows, with a receipt on screen and by mail. You can submit again until the close; the last version counts."
      >
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="primary" formAction={paths.ownSubmissions(slug)}>
            Submit entry
          </Button>
          <Button type="submit">Save draft</Button>
        </div>
      </Section>
    </Form>
  );
}
