import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { placeForm } from "#app/contest/nomination/forms.ts";
import { nameFinalist } from "#app/contest/nomination/name-finalist.ts";
import { NominationReasons } from "#app/ui/board/nomination-reasons.tsx";
import { PlaceForm } from "#app/ui/board/place-form.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { Section } from "#app/ui/section.tsx";
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
  const { entry, mayWrite, zone, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow="Nominations"
        title={entry.title}
        lead={`${entry.reviews} reviews by the committee. ${entry.finalists} of ${entry.cap} finalists are named.`}
        actions={<Link to={entry.page}>Read the entry</Link>}
      />
      <Section title="Nominations">
        <NominationReasons nominations={entry.nominations} zone={zone} now={now} />
      </Section>
      <Section title="Name a finalist">
        {entry.closed ? <RefusalNote {...entry.closed} /> : null}
        {entry.full ? <RefusalNote {...entry.full} /> : null}
        {mayWrite && !entry.closed ? (
          <PlaceForm
            kind="finalist"
            nominations={entry.nominations}
            answer={answer}
            other={{ to: `${entry.path}/alternate`, label: "Name it alternate instead" }}
            board={entry.board}
          />
        ) : null}
      </Section>
    </>
  );
}
