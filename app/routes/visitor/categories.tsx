import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { hasStandingPublication } from "#app/contest/publication/queries.ts";
import { categoriesOf, contestFileOf, prizePartsOf } from "#app/contest/setup/queries.ts";
import { stretchAt } from "#app/contest/setup/stretch.ts";
import { paths } from "#app/paths.ts";
import { CategoryEmblem } from "#app/ui/category-emblem.tsx";
import { type CategoryCriterion, CriteriaList } from "#app/ui/criteria-list.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { publicPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now } = await contestAt(asked);
  const { read } = portal.store;
  const { criteria } = await contestFileOf(read, contest.id);
  const judged: CategoryCriterion[] = criteria.judging.map(
    ({ id, name, question, kind, weight, categories: only }) => ({
      id,
      name,
      question,
      kind,
      weight,
      only: only ?? null,
    }),
  );
  const parts = await prizePartsOf(read, contest.id);
  const categories = (await categoriesOf(read, contest.id)).map(({ id, slug, name, rewards, decided }) => ({
    slug,
    name,
    rewards,
    decided,
    prizes: parts.filter((part) => part.categoryId === id).map(({ text }) => text),
    criteria: judged.filter(({ only }) => only?.includes(slug)),
  }));
  const page = {
    contest: { slug: contest.slug, name: contest.name },
    categories,
    shared: judged.filter(({ only }) => only === null),
    published: await hasStandingPublication(read, contest.id),
  };
  return data(page, { headers: publicPage(stretchAt(contest.windows, now)) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Categories of ${page?.contest.name}` },
  { name: "description", content: page?.categories.map(({ name }) => name).join(", ") },
];

type Category = ReturnType<typeof useLoaderData<typeof loader>>["categories"][number];

function CategoryPart({ category, slug, published }: { category: Category; slug: string; published: boolean }) {
  const entered = category.decided === "marks";
  return (
    <article
      id={category.slug}
      className="grid gap-x-8 gap-y-5 border-t border-line py-10 md:grid-cols-[auto_1fr_18rem]"
    >
      <CategoryEmblem slug={category.slug} size="large" />
      <div className="grid content-start gap-3">
        <h2>{category.name}</h2>
        <p className="max-w-measure font-serif text-lg text-muted">{category.rewards}</p>
        {entered ? (
          <p className="text-sm">
            <Link to={`${paths.entries(slug)}?category=${category.slug}`}>Entries in this category</Link>
            {published ? (
              <>
                {" · "}
                <Link to={`${paths.winners(slug)}#${category.slug}`}>Who won it</Link>
              </>
            ) : null}
          </p>
        ) : (
          <p className="max-w-measure text-sm text-muted">
            Decided by vote: a judge nominates a finalist with a reason, and each judge has one ballot.
          </p>
        )}
        {category.criteria.length > 0 ? <CriteriaList criteria={category.criteria} /> : null}
      </div>
      <div>
        <h3 className="eyebrow font-sans">The prize</h3>
        <ul className="mt-2 grid gap-1.5 text-sm">
          {category.prizes.map((prize) => (
            <li key={prize}>{prize}</li>
          ))}
        </ul>
      </div>
    </article>
  );
}

export default function Categories() {
  const { contest, categories, shared, published } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Categories"
        lead="An entry names the categories that it fits and says why. It can win more than one."
      />
      {categories.map((category) => (
        <CategoryPart key={category.slug} category={category} slug={contest.slug} published={published} />
      ))}
      {shared.length > 0 ? (
        <Section
          title="How entries are judged"
          id="criteria"
          lead="The panel answers these questions about every finalist, in all categories decided by marks."
        >
          <CriteriaList criteria={shared} />
        </Section>
      ) : null}
    </>
  );
}
