import type { KeyboardEvent, ReactNode } from "react";
import { type Field, FieldErrors, startingText, ties } from "./field.tsx";

export type MarkValue = {
  value: number;
  /** What this value means; the ends should have one. */
  anchor?: string;
};

type MarkScaleProps = {
  field: Field;
  /** The criterion. */
  label: ReactNode;
  description?: ReactNode;
  values: readonly MarkValue[];
  /** "Does not apply", set apart: what it sends and its words. */
  apart?: { value: string; label: string };
  /** Whether it was kept, usually a SaveState. */
  saved?: ReactNode;
};

/** Lets a number key choose the value it names while the scale has the focus. */
function chooseByKey(event: KeyboardEvent<HTMLFieldSetElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
  const input = event.currentTarget.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
  input?.focus();
  input?.click();
}

function Mark({ field, value, label, anchor }: { field: Field; value: string; label: string; anchor?: string }) {
  const id = `${field.id}-${value}`;
  return (
    <div className="mark">
      <input
        type="radio"
        id={id}
        name={field.name}
        value={value}
        required={field.required}
        defaultChecked={startingText(field) === value}
        aria-describedby={anchor ? `${id}-anchor` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-anchor`} className="mark-anchor">
        {anchor ? (
          <>
            <span className="font-semibold">{label}:</span> {anchor}
          </>
        ) : (
          `You chose ${label}.`
        )}
      </p>
    </div>
  );
}

/** The ends of the scale in words, shown until a value is chosen. */
function ends(values: readonly MarkValue[]): string {
  const named = [values[0], values.at(-1)].filter((mark) => mark?.anchor);
  return named.length === 0 ? "No mark yet." : named.map((mark) => `${mark?.value}: ${mark?.anchor}`).join(" · ");
}

/**
 * One criterion to mark: number buttons in a row that are radio buttons underneath, with the text of the chosen value below.
 * Number keys choose while the scale has the focus.
 */
export function MarkScale({ field, label, description, values, apart, saved }: MarkScaleProps) {
  return (
    <fieldset
      key={field.key}
      id={field.id}
      tabIndex={-1}
      className="mark-scale"
      onKeyDown={chooseByKey}
      {...ties(field, Boolean(description))}
    >
      <legend className="flex w-full items-baseline justify-between gap-4">
        <span className="font-semibold">{label}</span>
        {saved}
      </legend>
      {description ? (
        <div id={field.descriptionId} className="field-note">
          {description}
        </div>
      ) : null}
      <div className="marks">
        {values.map((mark) => (
          <Mark
            key={mark.value}
            field={field}
            value={String(mark.value)}
            label={String(mark.value)}
            anchor={mark.anchor}
          />
        ))}
        {apart ? (
          <div className="mark-apart">
            <Mark field={field} value={apart.value} label={apart.label} />
          </div>
        ) : null}
        <p className="mark-hint">{ends(values)}</p>
      </div>
      <FieldErrors field={field} />
    </fieldset>
  );
}
