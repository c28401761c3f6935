import type { FieldMetadata } from "@conform-to/react";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What the fields need to know of a form's field: a field of conform's, or one made by `plainField`. */
export type Field = Pick<FieldMetadata<unknown>, "id" | "name" | "errorId" | "descriptionId"> &
  Partial<
    Pick<
      FieldMetadata<unknown>,
      "key" | "initialValue" | "errors" | "required" | "minLength" | "maxLength" | "min" | "max" | "step" | "pattern"
    >
  >;

/** A field without a form of conform's: for search and filter forms that send GET. */
export function plainField(name: string, value?: string | string[] | null, errors?: string[]): Field {
  return {
    id: name,
    name,
    errorId: `${name}-error`,
    descriptionId: `${name}-description`,
    initialValue: value ?? undefined,
    errors,
  };
}

/** The text a control starts with: what was typed before, or what is stored. */
export function startingText(field: Field): string | undefined {
  return typeof field.initialValue === "string" ? field.initialValue : undefined;
}

/** The choices a control starts with, as a list of values. */
export function startingChoices(field: Field): string[] {
  const start: unknown = field.initialValue;
  if (Array.isArray(start)) return start.map(String);
  return typeof start === "string" ? [start] : [];
}

/** The attributes that tie a control to its description and its errors. */
export function ties(field: Field, hasDescription: boolean): { "aria-invalid"?: true; "aria-describedby"?: string } {
  const wrong = (field.errors?.length ?? 0) > 0;
  const ids = [hasDescription && field.descriptionId, wrong && field.errorId].filter(Boolean).join(" ");
  return { "aria-invalid": wrong || undefined, "aria-describedby": ids || undefined };
}

/** The errors of one field, each a sentence with what to do. */
export function FieldErrors({ field }: { field: Field }) {
  if (!field.errors?.length) return null;
  return (
    <div id={field.errorId} className="field-errors">
      {field.errors.map((error) => (
        <p key={error} className="field-error">
          <CircleAlert aria-hidden size={16} strokeWidth={1.5} />
          {error}
        </p>
      ))}
    </div>
  );
}

export type FrameProps = { field: Field; label: ReactNode; description?: ReactNode; optional?: boolean };

/** Label above, description below it, then the control, then its errors. */
export function FieldFrame({
  field,
  label,
  description,
  optional = false,
  children,
}: FrameProps & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={field.id} className="field-label">
        {label}
        {optional ? <span className="font-normal text-muted"> (optional)</span> : null}
      </label>
      {description ? (
        <div id={field.descriptionId} className="field-note">
          {description}
        </div>
      ) : null}
      {children}
      <FieldErrors field={field} />
    </div>
  );
}
