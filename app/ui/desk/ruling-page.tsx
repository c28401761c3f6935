import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link, useActionData } from "@remix-run/react";
import type { RulingKind } from "#app/contest/submission/rulings.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "../button.tsx";
import { PageHeading } from "../page-heading.tsx";
import { RefusalNote } from "../refusal-note.tsx";
import { TextArea } from "../text-field.tsx";

/** The words of each ruling, and the address of its page below the entry's. */
export const RULING_WORDS: Record<RulingKind, { act: string; at: string; follows: string; grave: boolean }> = {
  eligible: {
    act: "Find it eligible",
    at: "eligibility",
    follows: "The entry can be nominated and judged. Its members get a letter with your reason.",
    grave: false,
  },
  ineligible: {
    act: "Find it ineligible",
    at: "ineligibility",
    follows: "The entry is not judged any further. Its members get a letter with your reason.",
    grave: true,
  },
  "late admitted": {
    act: "Admit the late version",
    at: "late-admission",
    follows: "The last late version is then in force and public. Its members get a letter with your reason.",
    grave: false,
  },
  disqualified: {
    act: "Disqualify the entry",
    at: "disqualification",
    follows: "The entry is out of the contest, and visitors see it no more. Its members get a letter with your reason.",
    grave: true,
  },
};

type Answer = { result: SubmissionResult<string[]>; refused?: { reason: string; remedy: string } };

type RulingPageProps = {
  contest: { slug: string; name: string };
  kind: RulingKind;
  code: string;
  title: string;
  refused: { reason: string; remedy: string } | null;
};

/** One ruling about one entry, with its reason. Undone by ending it. */
export function RulingPage({ contest, kind, code, title, refused }: RulingPageProps) {
  const answer = useActionData<Answer>();
  const [form, fields] = useForm<{ reason: string }>({ lastResult: answer?.result });
  const { act, follows, grave } = RULING_WORDS[kind];
  const said = answer?.refused ?? refused;
  return (
    <>
      <PageHeading eyebrow={contest.name} title={`${act}: ${title}`} lead={follows} />
      <Form method="post" className="form" {...getFormProps(form)}>
        {said ? <RefusalNote {...said} /> : null}
        <TextArea field={fields.reason} label="Reason" description="The members of the entry read it." />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton kind={grave ? "danger" : "primary"} busy="Ruling">
            {act}
          </SubmitButton>
          <Link to={paths.deskEntry(contest.slug, code)}>Back to the entry</Link>
        </div>
      </Form>
    </>
  );
}
