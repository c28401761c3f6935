import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideConflicts } from "#app/contest/judging/conflict/decide-conflicts.ts";
import { decisionForm } from "#app/contest/judging/conflict/forms.ts";
import { conflictsOf, recusalsOf, searchStateOf } from "#app/contest/judging/conflict/queries.ts";
import { paths } from "#app/paths.ts";
import { ConflictDecisions } from "#app/ui/board/conflict-decisions.tsx";
import { ConflictList } from "#app/ui/board/conflict-list.tsx";
import { RecusalList } from "#app/ui/board/recusal-list.tsx";
import { SearchState } from "#app/ui/board/search-state.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { useRefreshWhile } from "#app/ui/refresh.ts";
import { Section } from "#app/ui/section.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAs, standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Conflicts of interest" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const { slug } = contest;
  const conflicts = await conflictsOf(read, contest.id);
  const shown = conflicts.map((each) => ({ ...each, path: paths.deskEntry(slug, each.code) }));
  return {
    contest: { name: contest.name },
    place: { page: paths.deskPage(slug, "conflicts"), zone: contest.zone, now, mayWrite },
    waiting: shown.filter(({ waits }) => waits),
    declared: shown.filter(({ source, decision }) => source === "declared" && decision === null),
    settled: shown.filter(({ source, decision }) => source === "pinned" || decision !== null),
    recusals: (await recusalsOf(read, contest.id)).map((each) => ({ ...each, path: paths.deskEntry(slug, each.code) })),
    search: await searchStateOf(read, contest.id),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, decisionForm);
  if (!form.ok) return form.answer;
  const page = paths.deskPage(contest.slug, "conflicts");
  return answerForm(form, await decideConflicts(context, form.value), () => redirect(page));
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Undecided({ waiting, declared, place }: Loaded) {
  const answer = useActionData<typeof action>();
  const conflicts = [...waiting, ...declared];
  if (conflicts.length === 0)
    return <EmptyState title="Nothing waits for a decision">Conflicts that are found stand here first.</EmptyState>;
  return <ConflictDecisions conflicts={conflicts} answer={answer} {...place} />;
}

export default function OrganizersConflicts() {
  const board = useLoaderData<typeof loader>();
  const { contest, place, settled, recusals, search } = board;
  useRefreshWhile(search.waiting !== null);
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Conflicts of interest"
        lead="Whoever has a conflict with an entry neither sees nor marks it, and a review of theirs is left out before the tally. That holds from the moment it is declared, found or pinned, until somebody dismisses it."
        actions={place.mayWrite ? <LinkButton to={`${place.page}/pinned`}>Pin a conflict</LinkButton> : null}
      />
      <Section title="Search of GitHub">
        <SearchState {...search} {...place} />
      </Section>
      <Section
        title="To be decided"
        lead="What was found blocks the sealing of both stages until it is decided; what was declared holds as it is."
      >
        <Undecided {...board} />
      </Section>
      <Section title="Decided and pinned">
        {settled.length > 0 ? (
          <ConflictList conflicts={settled} {...place} />
        ) : (
          <EmptyState title="Nothing has been decided yet">Decisions stand here with their reasons.</EmptyState>
        )}
      </Section>
      <Section title="Recusals">
        <RecusalList recusals={recusals} {...place} />
      </Section>
    </>
  );
}
