import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse } from "#app/contest/refusals.ts";
import { findEntryOnBoard, rulingsOf } from "#app/contest/submission/board/queries.ts";
import { endRuling } from "#app/contest/submission/end-ruling.ts";
import { paths } from "#app/paths.ts";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Take the ruling back" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest } = await standAs(asked, "organizer");
  const found = await findEntryOnBoard(portal.store.read, contest.id, asked.params.entry ?? "");
  const rulings = found ? await rulingsOf(portal.store.read, found.entry.id) : [];
  const ruling = rulings.find(({ id, endedAt }) => id === asked.params.ruling && endedAt === null);
  if (!found || !ruling) throw refusedPage(refuse("not found"));
  const { kind, reason, ruledBy } = ruling;
  return { slug: contest.slug, code: found.entry.code, team: found.teamName, id: ruling.id, kind, reason, ruledBy };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const code = asked.params.entry ?? "";
  const outcome = await endRuling(context, { rulingId: asked.params.ruling ?? "", code });
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(paths.deskEntry(contest.slug, code));
}

export default function EntryRulingEnd() {
  const { slug, code, team, id, kind, reason, ruledBy } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={`Take back the ruling “${kind}”?`}
      lead={`${ruledBy} ruled so about the entry of ${team}: ${reason}`}
      consequences={["The entry stands as if it had not been ruled so.", "Its members get a letter that says so."]}
      action={paths.endedRuling(slug, code, id)}
      act="Take the ruling back"
      back={{ to: paths.deskEntry(slug, code), label: "Leave it as it is" }}
    />
  );
}
