import type { SubmissionResult } from "@conform-to/react";
import { getFormProps, useForm } from "@conform-to/react";
import { Form, useActionData } from "@remix-run/react";
import { SubmitButton } from "./button.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { TextField } from "./text-field.tsx";

type Answer = { result: SubmissionResult<string[]>; refused?: { reason: string; remedy: string } };

/** The form that founds a team by giving it a name. */
export function FormTeam() {
  const answer = useActionData<Answer>();
  const [form, fields] = useForm<{ name: string }>({ lastResult: answer?.result });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      <TextField
        field={fields.name}
        label="Name of the team"
        description="2 to 60 characters, shown with your entry. Your own name is fine if you work alone."
      />
      <SubmitButton busy="Forming the team">Form the team</SubmitButton>
    </Form>
  );
}
