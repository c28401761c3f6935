import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "./button.tsx";
import { FormErrors } from "./form-errors.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import { TextField } from "./text-field.tsx";

type MailedLinkFormProps = { returnTo: string; result?: SubmissionResult<string[]> };

/** Asks for a link to sign in, by mail. */
export function MailedLinkForm({ returnTo, result }: MailedLinkFormProps) {
  const [form, fields] = useForm<{ address: string }>({ lastResult: result });
  return (
    <Form method="post" action={paths.signInLink} className="form" {...getFormProps(form)}>
      <FormErrors form={form} labels={{ address: "Mail address" }} />
      <HiddenFields values={{ returnTo }} />
      <TextField
        field={fields.address}
        label="Mail address"
        description="One that you have confirmed here, or to which an invitation was sent."
        type="email"
        autoComplete="email"
      />
      <SubmitButton kind="quiet" busy="Asking for the link">
        Mail me a link
      </SubmitButton>
    </Form>
  );
}
