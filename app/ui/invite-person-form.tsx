import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { SubmitButton } from "./button.tsx";
import { RadioGroup, TickGroup } from "./choices.tsx";
import { FormErrors } from "./form-errors.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { TextField } from "./text-field.tsx";

type InvitePersonFormProps = {
  categories: readonly { slug: string; name: string }[];
  answer?: { result: SubmissionResult<string[]>; refused?: { reason: string; remedy: string } };
};

type Fields = { role: string; name: string; address: string; login: string; kind: string; categories: string[] };

const LABELS = {
  role: "Role",
  name: "Name",
  address: "Mail address",
  login: "GitHub login",
  kind: "Kind of judge",
  categories: "Categories",
};

/** Invites somebody to a role of a contest. */
export function InvitePersonForm({ categories, answer }: InvitePersonFormProps) {
  const [form, fields] = useForm<Fields>({ lastResult: answer?.result, defaultValue: { role: "nominator" } });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      {answer?.refused ? <RefusalNote {...answer.refused} /> : <FormErrors form={form} labels={LABELS} />}
      <RadioGroup
        field={fields.role}
        label="Role"
        options={[
          { value: "nominator", label: "Nominator", description: "Reviews entries and nominates them." },
          { value: "judge", label: "Judge", description: "Scores the finalists." },
          { value: "organizer", label: "Organizer", description: "Runs the contest with you." },
          { value: "auditor", label: "Auditor", description: "Reads what you may read, and changes nothing." },
        ]}
      />
      <TextField
        field={fields.address}
        label="Mail address"
        description="The invitation is mailed to it. An address, a GitHub login, or both."
        type="email"
        optional
      />
      <TextField
        field={fields.login}
        label="GitHub login"
        description="Without an address they find the invitation on their account page once they have signed in."
        mono
        optional
      />
      <TextField field={fields.name} label="Name" description="How you know them." optional />
      <RadioGroup
        field={fields.kind}
        label="Kind of judge"
        description="Only for judges."
        options={[
          { value: "independent", label: "Independent" },
          { value: "sponsor", label: "The sponsor's" },
        ]}
      />
      <TickGroup
        field={fields.categories}
        label="Categories"
        description="Only for judges. Tick none, and the judge covers all."
        options={categories.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <SubmitButton busy="Sending the invitation">Send the invitation</SubmitButton>
    </Form>
  );
}
