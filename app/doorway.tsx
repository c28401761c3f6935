import { Outlet, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { wordsForError } from "#app/ui/error-words.ts";
import type { loader } from "./root.tsx";

/** Stands around every door, so that a no takes the place of the door alone: the document around it is not made anew. */
export default function Doorway() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const requestId = useRouteLoaderData<typeof loader>("root")?.requestId;
  return <ErrorPage {...wordsForError(useRouteError())} requestId={requestId} />;
}
