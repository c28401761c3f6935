import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { refuse } from "#app/contest/refusals.ts";
import { affirmationsOf, rulesVersionsOf } from "#app/contest/setup/queries.ts";
import { rulesChanges } from "#app/contest/setup/rules-changes.ts";
import { stretchAt } from "#app/contest/setup/stretch.ts";
import { paths } from "#app/paths.ts";
import { renderMarkdown } from "#app/render/markdown.ts";
import { TwoPane } from "#app/ui/columns.tsx";
import { Difference } from "#app/ui/difference.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";
import { formatInstant } from "#app/ui/time.ts";
import { publicPage, refusedPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now } = await contestAt(asked);
  const { read } = portal.store;
  const versions = await rulesVersionsOf(read, contest.id);
  const wanted = new URL(asked.request.url).searchParams.get("version");
  const shown = wanted === null ? versions[0] : versions.find(({ number }) => String(number) === wanted);
  if (!shown) throw refusedPage(refuse("not found"));
  const before = versions.find(({ number }) => number < shown.number);
  const page = {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    number: shown.number,
    inForce: versions[0]?.number ?? shown.number,
    title: shown.title,
    publishedAt: shown.publishedAt,
    textHash: shown.textHash,
    html: renderMarkdown(shown.text),
    affirmations: (await affirmationsOf(read, shown.id)).map(({ id, text }) => ({ id, text })),
    versions: versions.map(({ number, publishedAt }) => ({ number, publishedAt })),
    before: before && { number: before.number, changes: rulesChanges(before.text, shown.text) },
  };
  return data(page, { headers: publicPage({ ...stretchAt(contest.windows, now), query: ["version"] }) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page
    ? [
        { title: page.title },
        { name: "description", content: `Version ${page.number} of the rules of ${page.contest.name}.` },
      ]
    : [{ title: "Not found" }];

type Rules = ReturnType<typeof useLoaderData<typeof loader>>;

function Versions({ contest, versions, number, inForce, textHash }: Rules) {
  return (
    <>
      <h2 className="text-lg">Versions</h2>
      <ul className="mt-2">
        {versions.map((version) => (
          <li key={version.number} className="border-t border-line py-2 text-sm">
            <Link
              to={`${paths.rules(contest.slug)}?version=${version.number}`}
              aria-current={version.number === number ? "page" : undefined}
              className="aria-[current]:font-semibold"
            >
              Version {version.number}
            </Link>
            {version.number === inForce ? " (in force)" : null}
            <span className="block text-muted" suppressHydrationWarning>
              since {formatInstant(version.publishedAt, contest.zone)}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-sm text-muted">
        SHA-256 of this text, as kept with each acceptance:
        <span className="mt-1 block font-mono text-xs break-all">{textHash}</span>
      </p>
    </>
  );
}

export default function RulesPage() {
  const rules = useLoaderData<typeof loader>();
  const { contest, number, inForce, before } = rules;
  return (
    <>
      <PageHeading eyebrow={contest.name} title={rules.title} />
      {number === inForce ? null : (
        <div className="mb-8">
          <Notice tone="caution" title={`This is version ${number}. Version ${inForce} is in force.`}>
            <p>
              <Link to={paths.rules(contest.slug)}>Read the rules in force</Link>
            </p>
          </Notice>
        </div>
      )}
      <TwoPane
        main={
          <>
            <h2 className="sr-only">The text of the rules</h2>
            <Prose html={rules.html} />
          </>
        }
        side={<Versions {...rules} />}
        sideLabel="Versions of the rules"
      />
      <Section
        title="What each contestant affirms"
        id="affirmations"
        lead="Everybody who enters ticks each of these statements for themselves."
      >
        <ol className="max-w-measure list-decimal pl-6">
          {rules.affirmations.map(({ id, text }) => (
            <li key={id} className="py-1.5 pl-1">
              {text}
            </li>
          ))}
        </ol>
      </Section>
      {before ? (
        <Section title={`What changed since version ${before.number}`} id="changes">
          <Difference changes={before.changes} />
        </Section>
      ) : null}
    </>
  );
}
