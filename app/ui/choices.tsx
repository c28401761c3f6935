import type { ReactNode } from "react";
import { FieldErrors, type FrameProps, startingChoices, ties } from "./field.tsx";
import type { Option } from "./select-field.tsx";

type TickProps = Omit<FrameProps, "optional"> & { value?: string };

/** One statement to tick, e.g. one affirmation of the rules. Sends `value` ("on" unless told) when ticked. */
export function Tick({ field, label, description, value = "on" }: TickProps) {
  return (
    <div className="choice">
      <input
        key={field.key}
        type="checkbox"
        id={field.id}
        name={field.name}
        value={value}
        defaultChecked={startingChoices(field).includes(value)}
        required={field.required}
        {...ties(field, Boolean(description))}
      />
      <label htmlFor={field.id}>{label}</label>
      {description ? (
        <div id={field.descriptionId} className="field-note">
          {description}
        </div>
      ) : null}
      <FieldErrors field={field} />
    </div>
  );
}

type ChoicesProps = Omit<FrameProps, "optional"> & { options: readonly Option[]; children?: ReactNode };

function Choices({
  field,
  label,
  description,
  options,
  type,
  children,
}: ChoicesProps & { type: "radio" | "checkbox" }) {
  const chosen = startingChoices(field);
  return (
    <fieldset
      key={field.key}
      id={field.id}
      tabIndex={-1}
      className="choices choices-ruled"
      {...ties(field, Boolean(description))}
    >
      <legend className="field-label">{label}</legend>
      {description ? (
        <div id={field.descriptionId} className="field-note">
          {description}
        </div>
      ) : null}
      {options.map((option) => {
        const id = `${field.id}-${option.value}`;
        return (
          <div key={option.value} className="choice">
            <input
              type={type}
              id={id}
              name={field.name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              required={type === "radio" ? field.required : undefined}
              aria-describedby={option.description ? `${id}-note` : undefined}
            />
            <label htmlFor={id}>{option.label}</label>
            {option.description ? (
              <div id={`${id}-note`} className="field-note">
                {option.description}
              </div>
            ) : null}
          </div>
        );
      })}
      {children}
      <FieldErrors field={field} />
    </fieldset>
  );
}

/** One answer of a few, all visible. */
export function RadioGroup(props: ChoicesProps) {
  return <Choices {...props} type="radio" />;
}

/** Any number of a few, all visible. */
export function TickGroup(props: ChoicesProps) {
  return <Choices {...props} type="checkbox" />;
}
