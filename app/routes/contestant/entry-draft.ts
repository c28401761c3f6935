import type { ActionFunctionArgs } from "@remix-run/node";
import { refusalText } from "#app/contest/refusals.ts";
import { draftForm } from "#app/contest/submission/forms.ts";
import { saveDraft } from "#app/contest/submission/save-draft.ts";
import { readForm } from "#app/web/form.ts";
import { postOnly } from "#app/web/post-only.ts";
import { standAs } from "#app/web/stand.ts";

export const loader = postOnly;

const MALFORMED = { reason: "something in the form is too long.", remedy: "“Save draft” shows what it is." };

/** Saves while somebody types: nothing is rendered, the new revision comes in a header. */
export async function action(asked: ActionFunctionArgs) {
  const { context, now } = await standAs(asked, "contestant");
  const form = await readForm(asked.request, draftForm);
  if (!form.ok) return Response.json(MALFORMED, { status: 400 });
  const outcome = await saveDraft(context, form.value);
  if (outcome.ok) {
    const headers = { "x-revision": String(outcome.value.revision), "x-saved-at": String(now) };
    return new Response(null, { status: 204, headers });
  }
  const { status, ...refused } = refusalText(outcome.refusal);
  return Response.json(refused, { status });
}
