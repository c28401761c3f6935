import { FieldFrame, type FrameProps, startingChoices, startingText, ties } from "./field.tsx";

export type Option = { value: string; label: string; description?: string; disabled?: boolean };

type SelectFieldProps = FrameProps & {
  options: readonly Option[];
  /** The words of the empty choice, e.g. "Choose a category"; without it there is none. */
  empty?: string;
  multiple?: boolean;
};

/** A choice from a list of known answers. Up to about five answers, RadioGroup shows them better. */
export function SelectField({ field, options, empty, multiple = false, ...frame }: SelectFieldProps) {
  return (
    <FieldFrame field={field} {...frame}>
      <select
        key={field.key}
        id={field.id}
        name={field.name}
        multiple={multiple}
        required={field.required}
        defaultValue={multiple ? startingChoices(field) : (startingText(field) ?? "")}
        className="input"
        {...ties(field, Boolean(frame.description))}
      >
        {empty !== undefined && !multiple ? <option value="">{empty}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
