import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { findStandingPublication, publishedAwardsOf } from "#app/contest/publication/queries.ts";
import { refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Sprig } from "#app/ui/sprig.tsx";
import { WinnerPanel } from "#app/ui/winner-panel.tsx";
import { publicPage, refusedPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await contestAt(asked);
  const { read } = portal.store;
  const standing = await findStandingPublication(read, contest.id);
  // Before results, and after they were taken back, the page is the same as absent.
  if (!standing) throw refusedPage(refuse("not found"));
  const awards = await publishedAwardsOf(read, contest.id);
  const page = {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    publishedAt: standing.publishedAt,
    awards: awards.map(({ winner, ...award }) => ({
      ...award,
      winner: winner && { ...winner, to: paths.entry(contest.slug, winner.code) },
    })),
  };
  return data(page, { headers: publicPage() });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page
    ? [
        { title: `Winners of ${page.contest.name}` },
        { name: "description", content: `Who won ${page.contest.name}, in which category, and why.` },
      ]
    : [{ title: "Not found" }];

export default function Winners() {
  const { contest, publishedAt, awards } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="The winners"
        lead={
          <>
            Published on <Instant at={publishedAt} zone={contest.zone} bare />. At most one winner in each category,
            chosen by the judges.
          </>
        }
        sign={<Sprig closed className="size-44 text-gold-ink" />}
      />
      {awards.map((award) => (
        <WinnerPanel key={award.category.slug} {...award} zone={contest.zone} />
      ))}
      {awards.length === 0 ? <EmptyState title="This contest has no categories" /> : null}
      <p className="border-t border-line pt-8">
        Congratulations to the winners, and thank you to everyone who entered.{" "}
        <Link to={paths.entries(contest.slug)}>See all entries</Link>, or{" "}
        <Link to={paths.fairness(contest.slug)}>how it was decided, in numbers</Link>.
      </p>
    </>
  );
}
