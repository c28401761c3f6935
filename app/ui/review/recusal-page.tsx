import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "../button.tsx";
import { plainField } from "../field.tsx";
import { PageHeading } from "../page-heading.tsx";
import { RefusalNote } from "../refusal-note.tsx";
import { TextArea } from "../text-field.tsx";
import { type Answered, errorsIn, textIn } from "./answered.ts";

type RecusalPageProps = { title: string; path: string; answer: Answered };

/** Asks why somebody steps aside from an entry, and says what follows. */
export function RecusalPage({ title, path, answer }: RecusalPageProps) {
  return (
    <>
      <PageHeading
        eyebrow="Please confirm"
        title={`Step aside from “${title}”?`}
        lead="You will not see this entry again in this contest, and a review you began no longer counts. An organizer may ask somebody else. You cannot take this back yourself."
      />
      <Form method="post" className="form">
        {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
        <TextArea
          field={plainField("reason", textIn(answer, "reason"), errorsIn(answer, "reason"))}
          label="Why do you step aside?"
          description="Read by the organizers and the auditors, for example: I work with one of the team."
          rows={4}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton kind="danger" busy="Stepping aside">
            Step aside
          </SubmitButton>
          <Link to={path}>Back to the review</Link>
        </div>
      </Form>
    </>
  );
}
