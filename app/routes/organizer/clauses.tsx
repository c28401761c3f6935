import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { checkClauses, clausesOf } from "#app/contest/around/clauses/clauses.ts";
import { clauseFacts, countedChecks } from "#app/contest/around/clauses/queries.ts";
import { refuse } from "#app/contest/refusals.ts";
import { CHECKS_OF_HANDED_IN, checksAsked } from "#app/contest/repository/checks.ts";
import { repositoryRules } from "#app/contest/repository/contest-rules.ts";
import { contestFileOf, windowOf } from "#app/contest/setup/queries.ts";
import { findEntryOnBoard } from "#app/contest/submission/board/queries.ts";
import { paths } from "#app/paths.ts";
import { CheckClauses, ClauseTable } from "#app/ui/desk/clause-tables.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { refusedPage } from "#app/web/respond.ts";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Clauses of ${data.contest.name}` : "Not found" },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const code = new URL(asked.request.url).searchParams.get("entry");
  const found = code ? await findEntryOnBoard(read, contest.id, code) : undefined;
  if (code && !found) throw refusedPage(refuse("not found"));
  const scope = { contestId: contest.id, entry: found?.entry };
  const file = await contestFileOf(read, contest.id);
  const rules = repositoryRules(file, await windowOf(read, contest.id, "submission"), null);
  const kinds = [...checksAsked(rules), ...CHECKS_OF_HANDED_IN];
  const clauses = clausesOf(file, await clauseFacts(read, scope));
  return {
    contest: { slug: contest.slug, name: contest.name },
    entry: found ? { code: found.entry.code, teamName: found.teamName } : null,
    checks: checkClauses(file, kinds, await countedChecks(read, scope)),
    clauses: found ? clauses.filter(({ binds }) => binds === "entry") : clauses,
  };
}

/** What the contest asks, clause by clause: who holds it, and how it stands for all entries or for one. */
export default function Clauses() {
  const { contest, entry, checks, clauses } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={
          entry ? <Link to={paths.deskEntry(contest.slug, entry.code)}>Entry of {entry.teamName}</Link> : contest.name
        }
        title="Clauses"
        lead="What the portal tests by itself, what contestants affirm, what people decide, and what nobody tests here."
        actions={entry ? <Link to={paths.clauses(contest.slug)}>The whole contest</Link> : null}
      />
      <Section
        title="Checks"
        lead={
          entry
            ? "By the newest answers of GitHub about the repositories handed in with the version in force."
            : "By the newest answers of GitHub about all that is handed in and not withdrawn."
        }
      >
        <CheckClauses clauses={checks} />
      </Section>
      <Section title="Other clauses">
        <ClauseTable clauses={clauses} />
      </Section>
    </>
  );
}
