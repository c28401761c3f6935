import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { removeAddressForm } from "#app/contest/account/forms.ts";
import { removeAddress } from "#app/contest/account/remove-address.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/web/form.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAsPerson } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { context } = await standAsPerson(asked);
  const form = await readForm(asked.request, removeAddressForm);
  if (!form.ok) throw form.answer;
  const outcome = await removeAddress(context, form.value);
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(paths.addresses);
}
