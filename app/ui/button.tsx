import { Form, Link, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { HiddenFields, type HiddenValues } from "./hidden-fields.tsx";

export type ButtonKind = "primary" | "quiet" | "danger";

type Looks = { kind?: ButtonKind; small?: boolean; children: ReactNode };

function look({ kind = "quiet", small = false }: { kind?: ButtonKind; small?: boolean }): string {
  return classes("btn", kind !== "quiet" && `btn-${kind}`, small ? "btn-small" : "btn-wide");
}

type ButtonProps = Looks & {
  type?: "button" | "submit";
  name?: string;
  value?: string;
  /** Sends the form to another address than its own. */
  formAction?: string;
  form?: string;
  describedBy?: string;
  onClick?: () => void;
};

/** A button that says what happens. Without scripts only `type="submit"` does anything. */
export function Button({ kind, small, children, type = "button", describedBy, ...rest }: ButtonProps) {
  return (
    <button type={type} className={look({ kind, small })} aria-describedby={describedBy} {...rest}>
      {children}
    </button>
  );
}

/** A link drawn as a button, for going somewhere; what changes something is a form. */
export function LinkButton({ to, kind, small, children, reload = false }: Looks & { to: string; reload?: boolean }) {
  return (
    <Link to={to} reloadDocument={reload} className={look({ kind, small })}>
      {children}
    </Link>
  );
}

/** The button at the end of a form; says `busy` while the form is on its way, and stays pressable. */
export function SubmitButton({
  kind = "primary",
  busy,
  children,
  ...rest
}: Omit<ButtonProps, "type" | "onClick"> & { busy?: string }) {
  const navigation = useNavigation();
  const sending = busy !== undefined && navigation.state === "submitting";
  return (
    <Button type="submit" kind={kind} {...rest}>
      {sending ? busy : children}
    </Button>
  );
}

type PostButtonProps = Looks & {
  /** The address that answers POST for this one act. */
  action: string;
  values?: HiddenValues;
  /** Completes the button's words for those who do not see its surroundings: "Remove" + "Ada from the team". */
  about?: string;
  reload?: boolean;
};

/** One act in one button: a form of its own that posts `values` to `action`. */
export function PostButton({ action, values = {}, kind, small, about, reload = false, children }: PostButtonProps) {
  return (
    <Form method="post" action={action} reloadDocument={reload} className="inline-block max-sm:w-full">
      <HiddenFields values={values} />
      <Button type="submit" kind={kind} small={small}>
        {children}
        {about ? <span className="sr-only"> {about}</span> : null}
      </Button>
    </Form>
  );
}

/** A button that cannot be pressed now, with the reason beside it; `id` joins the two. */
export function ClosedButton({ id, reason, children }: { id: string; reason: string; children: ReactNode }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <button type="button" aria-disabled="true" aria-describedby={id} className={look({})}>
        {children}
      </button>
      <span id={id} className="text-sm text-muted">
        {reason}
      </span>
    </span>
  );
}
