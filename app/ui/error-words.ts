import { isRouteErrorResponse } from "@remix-run/react";

const titles: Record<number, string> = {
  403: "This is not open to you now",
  404: "Not found",
  409: "This cannot be done now",
  429: "That was too often",
};

/** The words of an error page for what a loader, an action or a component threw: a refusal, a form's mistakes, or a fault. */
export function wordsForError(error: unknown): { title: string; why: string; whatToDo: string; status: number } {
  if (!isRouteErrorResponse(error)) {
    return {
      title: "This page could not be shown",
      why: "Something went wrong on our side. What was saved before is safe.",
      whatToDo: "Try again in a minute. If it happens again, write to the organizers.",
      status: 500,
    };
  }
  const refused = error.data as {
    reason?: string;
    remedy?: string;
    result?: { error?: Record<string, string[] | null> };
  };
  const mistakes = Object.values(refused?.result?.error ?? {}).flatMap((each) => each ?? []);
  if (mistakes.length > 0) {
    const whatToDo = "Go back, mend this, and send it again. Nothing was changed.";
    return { title: "This could not be taken", why: mistakes.join(" "), whatToDo, status: error.status };
  }
  return {
    title: titles[error.status] ?? "This could not be done",
    why: refused?.reason ?? "There is nothing at this address, or it is not for you to see.",
    whatToDo: refused?.remedy ?? "Check the address, or go back to the home page.",
    status: error.status,
  };
}
