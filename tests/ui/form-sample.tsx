import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup, Tick, TickGroup } from "#app/ui/choices.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { HiddenFields } from "#app/ui/hidden-fields.tsx";
import { MarkScale } from "#app/ui/mark-scale.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";

type Sample = {
  title: string;
  summary: string;
  kind: string;
  category: string;
  topics: string[];
  adult: boolean;
  mark: number;
};

const OPTIONS = [
  { value: "feature", label: "Feature" },
  { value: "quality", label: "Quality", description: "Tests and mending" },
];

/** A form with one field of each kind, as it comes back after `typed` was sent and `error` was found. */
export function SampleForm({
  typed,
  error,
}: {
  typed: Record<string, string | string[]>;
  error?: Record<string, string[]>;
}) {
  const [form, fields] = useForm<Sample>({
    id: "sample",
    lastResult: { status: error ? "error" : undefined, initialValue: typed, error },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <FormErrors form={form} labels={{ title: "Title" }} />
      <TextField field={fields.title} label="Title" description="Up to 80 letters." />
      <TextArea field={fields.summary} label="Summary" optional />
      <SelectField field={fields.category} label="Category" empty="Choose a category" options={OPTIONS} />
      <RadioGroup field={fields.kind} label="Kind" options={OPTIONS} />
      <TickGroup field={fields.topics} label="Topics" options={OPTIONS} />
      <Tick field={fields.adult} label="I am 18 or older." />
      <MarkScale
        field={fields.mark}
        label="Original and useful"
        values={[{ value: 0, anchor: "Nothing new" }, { value: 1 }, { value: 2, anchor: "New and useful" }]}
        apart={{ value: "na", label: "Does not apply" }}
      />
      <HiddenFields values={{ key: "k1", categoryId: ["a", "b"] }} />
      <SubmitButton busy="Saving">Save the draft</SubmitButton>
    </Form>
  );
}
