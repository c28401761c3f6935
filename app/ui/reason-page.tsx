import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { SubmitButton } from "./button.tsx";
import { RadioGroup } from "./choices.tsx";
import { FormErrors } from "./form-errors.tsx";
import { HiddenFields, type HiddenValues } from "./hidden-fields.tsx";
import { PageHeading } from "./page-heading.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import type { Option } from "./select-field.tsx";
import { TextArea } from "./text-field.tsx";

type Refused = { reason: string; remedy: string };

type ReasonPageProps = {
  title: string;
  lead: ReactNode;
  eyebrow: string;
  /** What will follow, with names and counts, one line each. */
  consequences: readonly string[];
  /** What the page's own action answered to a form it could not take. */
  answer: { result: SubmissionResult<string[]>; refused?: Refused } | undefined;
  /** Why it cannot be done now, or null. */
  closed: Refused | null;
  values?: HiddenValues;
  /** A choice that comes before the reason, sent as `how`. */
  choice?: { label: string; options: readonly Option[] };
  description: string;
  act: string;
  back: { to: string; label: string };
};

/** Asks for the reason of an act that many will see or that cannot be undone, on a page of its own. */
export function ReasonPage(props: ReasonPageProps) {
  const { title, lead, eyebrow, consequences, answer, closed, values = {}, choice, description, act, back } = props;
  const [form, fields] = useForm<{ how: string; reason: string }>({ lastResult: answer?.result });
  const no = answer?.refused ?? closed;
  return (
    <>
      <PageHeading eyebrow={eyebrow} title={title} lead={lead} />
      <ul className="mb-8 max-w-measure border-t border-line">
        {consequences.map((line) => (
          <li key={line} className="border-b border-line py-3">
            {line}
          </li>
        ))}
      </ul>
      {no ? <RefusalNote {...no} /> : null}
      <Form method="post" className="form" {...getFormProps(form)}>
        {answer && !no ? <FormErrors form={form} labels={{ how: "How", reason: "Reason" }} /> : null}
        <HiddenFields values={values} />
        {choice ? <RadioGroup field={fields.how} label={choice.label} options={choice.options} /> : null}
        <TextArea field={fields.reason} label="Reason" description={description} rows={4} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          {closed ? null : <SubmitButton kind="danger">{act}</SubmitButton>}
          <Link to={back.to}>{back.label}</Link>
        </div>
      </Form>
    </>
  );
}
