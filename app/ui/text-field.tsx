import { classes } from "./classes.ts";
import { FieldFrame, type FrameProps, startingText, ties } from "./field.tsx";

type TextFieldProps = FrameProps & {
  type?: "text" | "email" | "url" | "search" | "number" | "date" | "datetime-local" | "password";
  autoComplete?: string;
  /** For addresses, commits and other things read letter by letter. */
  mono?: boolean;
  spellCheck?: boolean;
  list?: string;
};

/** One line of text. */
export function TextField({
  field,
  type = "text",
  autoComplete,
  mono = false,
  spellCheck,
  list,
  ...frame
}: TextFieldProps) {
  return (
    <FieldFrame field={field} {...frame}>
      <input
        key={field.key}
        id={field.id}
        name={field.name}
        type={type}
        defaultValue={startingText(field)}
        required={field.required}
        minLength={field.minLength}
        maxLength={field.maxLength}
        min={field.min}
        max={field.max}
        step={field.step}
        pattern={field.pattern}
        autoComplete={autoComplete}
        spellCheck={spellCheck ?? (mono ? false : undefined)}
        list={list}
        className={classes("input", mono && "input-mono")}
        {...ties(field, Boolean(frame.description))}
      />
    </FieldFrame>
  );
}

type TextAreaProps = FrameProps & { rows?: number; mono?: boolean; form?: string };

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ field, rows = 5, mono = false, form, ...frame }: TextAreaProps) {
  return (
    <FieldFrame field={field} {...frame}>
      <textarea
        key={field.key}
        id={field.id}
        name={field.name}
        rows={rows}
        form={form}
        defaultValue={startingText(field)}
        required={field.required}
        minLength={field.minLength}
        maxLength={field.maxLength}
        className={classes("input", mono && "input-mono")}
        {...ties(field, Boolean(frame.description))}
      />
    </FieldFrame>
  );
}
