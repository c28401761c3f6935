import { RadioGroup } from "../choices.tsx";
import { plainField } from "../field.tsx";

const ANSWERS = [
  { value: "1", label: "1: a guess" },
  { value: "2", label: "2: unsure" },
  { value: "3", label: "3: fairly sure" },
  { value: "4", label: "4: sure" },
  { value: "5", label: "5: I know this field well" },
];

/** How sure a reviewer is of the own marks; does not count in the score. */
export function Confidence({ value }: { value: string }) {
  return (
    <RadioGroup
      field={plainField("confidence", value)}
      label="How sure are you of these marks? (optional)"
      options={ANSWERS}
    />
  );
}
