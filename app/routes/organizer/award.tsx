import { getFormProps, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actsIn } from "#app/contest/awards/acts.ts";
import { NOBODY, proposeAwardForm } from "#app/contest/awards/forms.ts";
import { awardOnPage, choicesOnPage, orderOnPage, peopleOf } from "#app/contest/awards/on-page.ts";
import { proposeAward } from "#app/contest/awards/propose-award.ts";
import { namesOf, resultsStandOf } from "#app/contest/awards/queries.ts";
import { type Refusal, refusalText, refuse } from "#app/contest/refusals.ts";
import { contestFileOf, prizePartsOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { AwardActs } from "#app/ui/award-acts.tsx";
import { DocumentChecklist, PrizeChecklist } from "#app/ui/award-checklists.tsx";
import { AwardFacts } from "#app/ui/award-facts.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { CategoryEmblem } from "#app/ui/category-emblem.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RankingTable } from "#app/ui/ranking-table.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs, standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Award: ${data?.category.name ?? "none"}` }];

const words = (refused: { refusal: Refusal } | undefined) => (refused ? refusalText(refused.refusal) : null);

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now, person, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const stand = await resultsStandOf(read, contest.id);
  const category = stand.categories.find(({ slug }) => slug === asked.params.category);
  if (!category) throw refusedPage(refuse("not found"));
  const { documents } = (await contestFileOf(read, contest.id)).winners;
  const parts = (await prizePartsOf(read, contest.id)).filter(({ categoryId }) => categoryId === category.id);
  const all = [...category.former, ...(category.award ? [category.award] : [])];
  const names = await namesOf(read, peopleOf(all));
  const facts = { names, documents, parts, now };
  const acts = actsIn(stand, category, { accountId: person.accountId, documents, now });
  const chosen = stand.finalists.find(({ entryId }) => entryId === category.ballot?.winnerEntryId);
  return {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    now,
    mayWrite,
    sealed: stand.sealedAt !== null,
    category: { slug: category.slug, name: category.name, decided: category.decided },
    ballotChose: category.ballot?.closedAt ? (chosen?.title ?? null) : null,
    order: orderOnPage(stand, category).map((row) => ({ ...row, to: paths.entry(contest.slug, row.code) })),
    choices: [...choicesOnPage(stand, category), { value: NOBODY, label: "Nobody wins this category" }],
    award: category.award && awardOnPage(stand, category.award, facts),
    former: category.former.map((award) => awardOnPage(stand, award, facts)),
    closed: words(acts.propose),
    acts: acts.award && {
      approve: words(acts.award.approve),
      withdraw: words(acts.award.withdraw),
      notify: words(acts.award.notify),
      recordResponse: words(acts.award.recordResponse),
      confirm: words(acts.award.confirm),
      replace: words(acts.award.replace),
    },
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, proposeAwardForm);
  if (!form.ok) return form.answer;
  const category = asked.params.category ?? "";
  const { winner, reason } = form.value;
  const outcome = await proposeAward(context, { category, entryId: winner === NOBODY ? null : winner, reason });
  return answerForm(form, outcome, () => redirect(paths.award(contest.slug, category)));
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Proposal({ choices, closed }: Pick<Page, "choices" | "closed">) {
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ winner: string; reason: string }>({
    lastResult: answer?.result,
    defaultValue: { winner: choices[0]?.value },
  });
  if (closed) return <RefusalNote {...closed} />;
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      {answer && !answer.refused ? <FormErrors form={form} labels={{ winner: "Winner", reason: "Reason" }} /> : null}
      <RadioGroup field={fields.winner} label="Winner" options={choices} />
      <TextArea
        field={fields.reason}
        label="Reason"
        description="Shown on the winners page beside the award."
        rows={3}
      />
      <SubmitButton busy="Proposing">Propose</SubmitButton>
    </Form>
  );
}

function Standing({ contest, category, now, award, acts, mayWrite }: Page) {
  const at = paths.award(contest.slug, category.slug);
  if (!award || !acts) return null;
  const hasWinner = award.winner !== null;
  const begun = award.approved !== null && hasWinner;
  return (
    <>
      <Section title="The award" id="award">
        <AwardFacts award={award} zone={contest.zone} now={now} />
        {mayWrite ? (
          <AwardActs awardId={award.id} at={at} acts={acts} approved={award.approved !== null} hasWinner={hasWinner} />
        ) : null}
      </Section>
      {begun && award.documents.length > 0 ? (
        <Section title="Documents" id="documents" lead="All are received or waived before the award is confirmed.">
          <DocumentChecklist
            awardId={award.id}
            at={at}
            mayWrite={mayWrite && !award.confirmed}
            rows={award.documents}
          />
        </Section>
      ) : null}
      {begun ? (
        <Section title="Prize" id="prize" lead="Handed over once the award is confirmed.">
          <PrizeChecklist
            awardId={award.id}
            at={at}
            mayWrite={mayWrite && award.confirmed !== null}
            rows={award.parts}
          />
        </Section>
      ) : null}
    </>
  );
}

function Former({ former, contest }: Pick<Page, "former" | "contest">) {
  if (former.length === 0) return null;
  return (
    <Section title="Earlier awards here" id="former">
      <Table
        label="Earlier awards"
        rows={former}
        rowKey={({ id }) => id}
        columns={[
          { key: "winner", label: "Winner", cell: ({ winner }) => winner ?? "Nobody" },
          { key: "how", label: "How it ended", cell: ({ ended }) => `${ended?.how}, by ${ended?.by}` },
          { key: "reason", label: "Reason", cell: ({ ended }) => ended?.reason },
          { key: "at", label: "When", cell: ({ ended }) => <Instant at={ended?.at ?? 0} zone={contest.zone} bare /> },
        ]}
      />
    </Section>
  );
}

export default function Award() {
  const page = useLoaderData<typeof loader>();
  const { contest, category, sealed, ballotChose, order, award, mayWrite } = page;
  return (
    <>
      <PageHeading
        eyebrow={`Awards of ${contest.name}`}
        title={category.name}
        lead={`Decided by ${category.decided}. ${ballotChose ? `The judges' ballot chose “${ballotChose}”.` : ""}`}
        actions={<LinkButton to={paths.awards(contest.slug)}>All awards</LinkButton>}
        sign={<CategoryEmblem slug={category.slug} size="large" />}
      />
      <Standing {...page} />
      {award || !mayWrite ? null : (
        <Section title="Propose a winner" id="proposal" lead="Another organizer has to approve it.">
          <Proposal {...page} />
        </Section>
      )}
      <Section title="Order" id="order">
        {order.length > 0 ? (
          <RankingTable category={category.name} by={category.decided} rows={order} />
        ) : (
          <EmptyState title={sealed ? "There is no order yet" : "The order is hidden until judging is sealed"} />
        )}
      </Section>
      <Former {...page} />
    </>
  );
}
