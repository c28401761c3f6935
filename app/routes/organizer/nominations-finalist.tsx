import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { placeForm } from "#app/contest/nomination/forms.ts";
import { nameFinalist } from "#app/contest/nomination/name-finalist.ts";
import { PlacePage } from "#app/ui/board/place-page.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { nominatedEntryAt } from "#app/web/nominated-entry.ts";
import { standAs, standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Finalist: ${data?.entry.title ?? "entry"}` }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now, mayWrite } = await standAsReaderOfDesk(asked);
  const entry = await nominatedEntryAt(asked, { portal, now, contest });
  return { entry, mayWrite, zone: contest.zone, now };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal, now } = await standAs(asked, "organizer");
  const { entryId, board } = await nominatedEntryAt(asked, { portal, now, contest });
  const form = await readForm(asked.request, placeForm);
  if (!form.ok) return form.answer;
  return answerForm(form, await nameFinalist(context, { entryId, ...form.value }), () => redirect(board));
}

export default function NominationsFinalist() {
  const page = useLoaderData<typeof loader>();
  return <PlacePage kind="finalist" {...page} answer={useActionData<typeof action>()} />;
}
