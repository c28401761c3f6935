import { redirect } from "@remix-run/node";
import type { Outcome } from "#app/contest/outcome.ts";
import { refusalText } from "#app/contest/refusals.ts";
import type { Asked } from "./portal.ts";
import { refusedPage } from "./respond.ts";

/** Whether a request was sent by a page's own script, which wants no page back. */
export function isAutosave({ request }: Pick<Asked, "request">): boolean {
  return request.headers.get("accept") === "application/json";
}

/** The answer to a script whose form could not be read. */
export function unreadableAutosave(): Response {
  const reason = "a part of the form could not be read; reload the page";
  return Response.json({ reason }, { status: 400 });
}

/**
 * The answer to a saved draft: to a script 204 with the new revision in its headers, or the refusal as JSON; to a browser
 * without scripts the way back to the page, or the page of the refusal.
 */
export function answerAutosave(
  asked: Pick<Asked, "request">,
  outcome: Outcome<{ revision: number; savedAt: number }>,
  page: string,
): Response {
  if (!isAutosave(asked)) {
    if (!outcome.ok) throw refusedPage(outcome);
    return redirect(page);
  }
  if (outcome.ok) {
    const { revision, savedAt } = outcome.value;
    const headers = { "X-Revision": String(revision), "X-Saved-At": String(savedAt) };
    return new Response(null, { status: 204, headers });
  }
  const { status, ...words } = refusalText(outcome.refusal);
  return Response.json(words, { status });
}
