import type { ReactNode } from "react";
import { PageHeading } from "./page-heading.tsx";

type ErrorPageProps = {
  /** What happened, as a short title. */
  title: string;
  why: string;
  whatToDo: ReactNode;
  /** The HTTP status, shown small. */
  status?: number;
  requestId?: string;
  actions?: ReactNode;
};

/** The content of a page that could not be shown: what happened, why, what to do. */
export function ErrorPage({ title, why, whatToDo, status, requestId, actions }: ErrorPageProps) {
  return (
    <>
      <PageHeading eyebrow={status ? `Answer ${status}` : undefined} title={title} lead={why} actions={actions} />
      <div className="max-w-measure">{typeof whatToDo === "string" ? <p>{whatToDo}</p> : whatToDo}</div>
      {requestId ? (
        <p className="mt-8 text-sm text-muted">
          If you write to the organizers about this, name the request <code className="break-all">{requestId}</code>.
        </p>
      ) : null}
    </>
  );
}
