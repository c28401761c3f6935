import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readingProblems, readingsWaiting } from "#app/contest/repository/waiting/queries.ts";
import { DefinitionRows } from "#app/ui/definition-rows.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `GitHub for ${data.contest.name}` : "Not found" },
];

const SOURCES = {
  github: "github.com",
  ghes: "an Enterprise server",
  "stand-in": "the stand-in: demo data, not GitHub",
};

/** What kind of token it is, by the letters with which GitHub lets each kind begin; never the token. */
function kindOf(token: string | undefined): string {
  if (token === undefined) return "none: GitHub is asked by REST alone, 60 times an hour";
  if (token.startsWith("github_pat_")) return "a fine-grained personal token";
  if (token.startsWith("ghp_")) return "a classic personal token";
  if (token.startsWith("ghs_")) return "a token of an App's installation";
  if (token.startsWith("gho_") || token.startsWith("ghu_")) return "a person's sign-in token";
  return "a token of a kind unknown here";
}

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest } = await standAsReaderOfDesk(asked);
  const { github, askGitHub, store, receivedAt } = portal;
  const { source, webUrl, apiUrl, token } = github;
  return {
    contest: { name: contest.name, zone: contest.zone },
    now: receivedAt,
    configured: { source: SOURCES[source], webUrl, apiUrl, token: kindOf(token) },
    limits: await askGitHub.limits(),
    waiting: await readingsWaiting(store.read, contest.id),
    problems: await readingProblems(store.read, contest.id),
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Allowances({ limits, contest, now }: Loaded) {
  if (limits.answer === "no answer") {
    return (
      <Notice tone="caution" title="GitHub does not answer just now">
        {limits.detail} Entries can be handed in all the same; what is missing is read later.
      </Notice>
    );
  }
  if (limits.allowances.length === 0) return <p>GitHub answers, and sets no limit here.</p>;
  return (
    <DefinitionRows
      rows={limits.allowances.map(({ of, limit, remaining, resetAt }) => ({
        term: of,
        detail: (
          <>
            {remaining} of {limit} an hour are left, all of them again at{" "}
            <Instant at={resetAt} zone={contest.zone} now={now} bare />
          </>
        ),
      }))}
    />
  );
}

function Problems({ problems, contest, now }: Loaded) {
  return (
    <Table
      label="Readings that could not be finished"
      rows={problems}
      rowKey={({ id }) => id}
      columns={[
        { key: "repository", label: "Repository", cell: ({ fullName }) => fullName },
        { key: "problem", label: "Last problem", cell: ({ problem }) => problem },
        { key: "attempts", label: "Tries", numeric: true, cell: ({ attempts }) => attempts },
        {
          key: "again",
          label: "Again",
          cell: ({ stalledAt, dueAt }) =>
            stalledAt === null ? <Instant at={dueAt} zone={contest.zone} now={now} bare /> : "with the next poll",
        },
      ]}
      empty={<EmptyState title="No problem is open">Every reading so far was finished.</EmptyState>}
    />
  );
}

/** How the portal stands with GitHub: where it asks, what it may still ask, and what went wrong. */
export default function GitHubOfContest() {
  const page = useLoaderData<typeof loader>();
  const { configured, waiting } = page;
  return (
    <>
      <PageHeading title="GitHub" lead="Where the facts about entries come from, and how that is going." />
      <Section title="Configured">
        <DefinitionRows
          rows={[
            { term: "Source", detail: configured.source },
            { term: "Website", detail: configured.webUrl },
            { term: "API", detail: configured.apiUrl },
            { term: "Token", detail: configured.token },
          ]}
        />
      </Section>
      <Section title="Allowance">
        <Allowances {...page} />
      </Section>
      <Section title="Readings">
        <p>
          {waiting.open} asked for and not done, {waiting.stalled} of them given up until the next poll.
        </p>
        <Problems {...page} />
      </Section>
    </>
  );
}
