import type { FormMetadata } from "@conform-to/react";
import { CircleAlert } from "lucide-react";

type FormWithErrors = Pick<FormMetadata<Record<string, unknown>>, "id" | "errorId" | "errors" | "allErrors">;

/**
 * What stands in the way of the whole form, above its fields: the form's own errors, then one link for each field that
 * has one. `labels` gives fields their visible names. Nothing is drawn while there is nothing wrong.
 */
export function FormErrors({ form, labels = {} }: { form: FormWithErrors; labels?: Record<string, string> }) {
  const own = form.errors ?? [];
  const fields = Object.entries(form.allErrors).filter(([name, errors]) => name !== "" && errors.length > 0);
  if (own.length + fields.length === 0) return null;
  return (
    <div id={form.errorId} role="alert" className="notice notice-stop">
      <p className="notice-title">
        <CircleAlert aria-hidden size={18} strokeWidth={1.5} />
        Nothing was sent yet. Please mend this and try again.
      </p>
      {own.map((error) => (
        <p key={error}>{error}</p>
      ))}
      {fields.length > 0 ? (
        <ul>
          {fields.map(([name, errors]) => (
            <li key={name}>
              <a href={`#${form.id}-${name}`}>{labels[name] ? `${labels[name]}: ${errors[0]}` : errors[0]}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
