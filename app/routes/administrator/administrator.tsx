import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { administrators } from "#app/contest/account/queries.ts";
import { contestList } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";
import { standAsAdministrator } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Administration" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, now } = await standAsAdministrator(asked);
  const contests = await contestList(portal.store.read);
  return {
    now,
    contests: contests.map(({ slug, name, zone, createdAt }) => ({ slug, name, zone, createdAt })),
    people: await administrators(portal.store.read),
  };
}

export default function Administrator() {
  const { now, contests, people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        title="Administration"
        lead="The contests of this portal and who administers it. Organizers run each contest from its own desk."
      />
      <Section
        title="Contests"
        actions={
          <LinkButton to={paths.newContest} kind="primary" small>
            Open a contest from a file
          </LinkButton>
        }
      >
        <Table
          label="Contests"
          rows={contests}
          rowKey={(row) => row.slug}
          columns={[
            { key: "name", label: "Contest", cell: (row) => <Link to={paths.contest(row.slug)}>{row.name}</Link> },
            { key: "slug", label: "Address", cell: (row) => <code>/{row.slug}</code> },
            { key: "since", label: "Opened", cell: (row) => <Instant at={row.createdAt} zone={row.zone} now={now} /> },
          ]}
          empty={
            <EmptyState title="Contests will stand here">
              A contest comes from one file with its calendar, rules, categories, criteria and people.
            </EmptyState>
          }
        />
      </Section>
      <Section title="Administrators">
        <Table
          label="Administrators"
          rows={people}
          rowKey={(row) => row.accountId}
          columns={[
            { key: "name", label: "Name", cell: (row) => row.name },
            { key: "login", label: "GitHub", cell: (row) => row.login ?? "not linked" },
            { key: "since", label: "Since", cell: (row) => <Instant at={row.namedAt} zone="UTC" now={now} /> },
          ]}
        />
      </Section>
    </>
  );
}
