import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { toldAwardOnPage } from "#app/contest/awards/answer/on-page.ts";
import { ownAwardsOf } from "#app/contest/awards/answer/queries.ts";
import { peopleOf } from "#app/contest/awards/on-page.ts";
import { namesOf } from "#app/contest/awards/queries.ts";
import { contestFileOf, prizePartsOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { ToldAward } from "#app/ui/told-award.tsx";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Your awards" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, person, portal, now } = await standAs(asked, "contestant");
  const { read } = portal.store;
  const own = await ownAwardsOf(read, contest.id, person.accountId);
  if (!own) throw redirect(paths.team(contest.slug));
  const { team, awards, publishedAt } = own;
  const { documents } = (await contestFileOf(read, contest.id)).winners;
  const parts = await prizePartsOf(read, contest.id);
  const facts = { documents, parts, names: await namesOf(read, peopleOf(awards)), team, publishedAt, now };
  return {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    now,
    teamName: team.teamName,
    awards: awards.map((award) => toldAwardOnPage(award, facts)),
  };
}

export default function Awards() {
  const { contest, now, teamName, awards } = useLoaderData<typeof loader>();
  const entry = paths.ownEntry(contest.slug);
  return (
    <>
      <PageHeading
        eyebrow={`${contest.name}, ${teamName}`}
        title="Your awards"
        lead={awards.length > 0 ? "The team's leader answers for the team. Everyone on it sees this page." : undefined}
        actions={<LinkButton to={entry}>Your entry</LinkButton>}
      />
      {awards.map((award) => (
        <ToldAward key={award.id} award={award} contest={contest} now={now} />
      ))}
      {awards.length === 0 ? (
        <EmptyState title="There is nothing to answer">
          A team that may win is told by mail, and answers on this page.
        </EmptyState>
      ) : null}
    </>
  );
}
