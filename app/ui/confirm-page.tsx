import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { SubmitButton } from "./button.tsx";
import { HiddenFields, type HiddenValues } from "./hidden-fields.tsx";
import { PageHeading } from "./page-heading.tsx";

type ConfirmPageProps = {
  /** The question, with names: "Retract the results of Cloud Prize?" */
  title: string;
  lead?: ReactNode;
  /** What will follow, with names and counts, one line each. */
  consequences: readonly ReactNode[];
  /** The address that answers POST. */
  action: string;
  values?: HiddenValues;
  /** The words of the button: what happens. */
  act: string;
  /** Where one goes by not doing it. */
  back: { to: string; label: string };
  kind?: "primary" | "danger";
  /** Fields that the act needs, e.g. a reason. */
  children?: ReactNode;
};

/** Asks before what cannot be undone, on a page of its own. */
export function ConfirmPage({
  title,
  lead,
  consequences,
  action,
  values = {},
  act,
  back,
  kind = "danger",
  children,
}: ConfirmPageProps) {
  return (
    <>
      <PageHeading eyebrow="Please confirm" title={title} lead={lead} />
      <ul className="mb-8 max-w-measure border-t border-line">
        {consequences.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
          <li key={place} className="border-b border-line py-3">
            {line}
          </li>
        ))}
      </ul>
      <Form method="post" action={action} className="form">
        <HiddenFields values={values} />
        {children}
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton kind={kind}>{act}</SubmitButton>
          <Link to={back.to}>{back.label}</Link>
        </div>
      </Form>
    </>
  );
}
