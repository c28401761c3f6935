import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { fairnessOf } from "#app/contest/publication/fairness/queries.ts";
import { dateChangesOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { Columns } from "#app/ui/columns.tsx";
import { DateChanges } from "#app/ui/date-changes.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stat } from "#app/ui/stat.tsx";
import { Table } from "#app/ui/table.tsx";
import { publicPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await contestAt(asked);
  const { read } = portal.store;
  const page = {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    fairness: await fairnessOf(read, contest.id),
    changes: await dateChangesOf(read, contest.id),
  };
  return data(page, { headers: publicPage() });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page
    ? [
        { title: `Fairness of ${page.contest.name}` },
        { name: "description", content: `Who decides ${page.contest.name}, and what was changed on the way.` },
      ]
    : [{ title: "Not found" }];

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function WhoDecides({ fairness }: Pick<Page, "fairness">) {
  const { independentJudges, sponsorJudges, nominators, waivers } = fairness;
  return (
    <Columns count={4}>
      <Stat value={independentJudges} label="independent judges" />
      <Stat value={sponsorJudges} label={sponsorJudges === 1 ? "judge of the sponsor" : "judges of the sponsor"} />
      <Stat value={nominators} label={nominators === 1 ? "nominator" : "nominators"} />
      <Stat
        value={waivers}
        label={waivers === 1 ? "waiver of GitHub" : "waivers of GitHub"}
        note="Whoever decides links GitHub, so that conflicts are found. A waiver spares somebody that, for a written reason."
      />
    </Columns>
  );
}

function HowItWasDecided({ fairness: { decided } }: Pick<Page, "fairness">) {
  if (!decided)
    return (
      <EmptyState title="These numbers stand here once the results are public">
        Reviews, recusals, conflicts and ballots could hint at results before that.
      </EmptyState>
    );
  const { nomination, judging, conflicts, ballots } = decided;
  return (
    <div className="grid gap-8">
      <Table
        label="Reviews by stage"
        rows={[
          { stage: "Nomination", ...nomination },
          { stage: "Judging", ...judging },
        ]}
        rowKey={({ stage }) => stage}
        columns={[
          { key: "stage", label: "Stage", cell: ({ stage }) => stage },
          { key: "entries", label: "Entries reviewed", numeric: true, cell: ({ entries }) => entries },
          { key: "reviewers", label: "By people", numeric: true, cell: ({ reviewers }) => reviewers },
          { key: "reviews", label: "Reviews", numeric: true, cell: ({ reviews }) => reviews },
          { key: "recusals", label: "Recusals", numeric: true, cell: ({ recusals }) => recusals },
        ]}
      />
      <Columns count={2}>
        <Stat value={conflicts} label="conflicts of interest" note="kept people from entries they are tied to" />
        <Stat value={ballots} label="ballots" note="decided by vote, or broke a tie" />
      </Columns>
    </div>
  );
}

export default function Fairness() {
  const { contest, fairness, changes } = useLoaderData<typeof loader>();
  const { slug, name, zone } = contest;
  return (
    <>
      <PageHeading
        eyebrow={name}
        title="Fairness"
        lead="Numbers about who decides, who stepped aside, and what was changed on the way. No names, no marks."
      />
      <Section title="Who decides" id="people">
        <WhoDecides fairness={fairness} />
      </Section>
      <Section title="How it was decided" id="judging">
        <HowItWasDecided fairness={fairness} />
      </Section>
      <Section
        title="What was changed"
        id="changes"
        actions={<Link to={paths.rules(slug)}>{`Rules, version ${fairness.rulesVersions}`}</Link>}
      >
        {changes.length > 0 ? (
          <DateChanges changes={changes} zone={zone} />
        ) : (
          <p>No date was changed since the contest was opened.</p>
        )}
      </Section>
    </>
  );
}
