import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { DraftContent } from "#app/contest/submission/draft.ts";
import { previewForm } from "#app/contest/submission/forms.ts";
import { renderMarkdown } from "#app/render/markdown.ts";
import { type EntryAnswer, EntryForm } from "#app/ui/entry-form.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";
import { readForm } from "#app/web/form.ts";
import { ownEntryAt } from "#app/web/own-entry.ts";
import { standAs } from "#app/web/stand.ts";

type Preview = { title: string; summary: string; parts: { name: string; html: string }[] };

function previewOf({ title, summary, writeUp, buildAndRun, evidence }: DraftContent): Preview {
  const parts = [
    { name: "Write-up", text: writeUp },
    { name: "Build and run", text: buildAndRun },
    { name: "Evidence of use", text: evidence },
  ].filter(({ text }) => text.trim() !== "");
  return { title, summary, parts: parts.map(({ name, text }) => ({ name, html: renderMarkdown(text) })) };
}

export const meta: MetaFunction = () => [{ title: "Preview of your entry" }];

export async function loader(asked: LoaderFunctionArgs) {
  const own = await ownEntryAt(asked);
  return { ...own, preview: previewOf(own.page.draft.content) };
}

/** Renders what is typed, and saves nothing. */
export async function action(asked: ActionFunctionArgs) {
  await standAs(asked, "contestant");
  const form = await readForm(asked.request, previewForm);
  if (!form.ok) return form.answer;
  const result = form.submission.reply() as EntryAnswer["result"];
  return data<EntryAnswer & { preview: Preview }>({ result, preview: previewOf(form.value.content) });
}

export default function EntryPreview() {
  const { page, idempotencyKey, preview: stored } = useLoaderData<typeof loader>();
  const answer = useActionData<EntryAnswer & { preview?: Preview }>();
  const { title, summary, parts } = answer?.preview ?? stored;
  return (
    <>
      <PageHeading eyebrow="Preview" title={title || "Untitled entry"} lead={summary} />
      {parts.map(({ name, html }) => (
        <Section key={name} title={name}>
          <Prose html={html} />
        </Section>
      ))}
      <Section title="Go on writing" lead="Nothing was saved or submitted by looking at the preview.">
        <EntryForm page={page} idempotencyKey={idempotencyKey} answer={answer} />
      </Section>
    </>
  );
}
