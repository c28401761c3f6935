import { Link } from "@remix-run/react";
import { countInWords, moneyInWords, type Part, sharedPrize, type Total, totalsOf } from "#app/contest/setup/prizes.ts";
import { CategoryEmblem } from "./category-emblem.tsx";

export type PrizedCategory = { id: string; slug: string; name: string; rewards: string };

const KINDS: Record<string, string> = { cash: "in cash", credits: "in credits" };

function TotalLine({ total }: { total: Total }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <dt className="order-2 text-muted">{KINDS[total.kind] ?? `in ${total.kind}`}</dt>
      <dd className="order-1 font-serif text-3xl text-laurel tabular-nums">
        {moneyInWords(total.amount, total.currency)}
      </dd>
    </div>
  );
}

/** The sums that all prizes of a contest come to, large. */
export function PrizeTotals({ parts }: { parts: readonly Part[] }) {
  const totals = totalsOf(parts);
  if (totals.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-12 gap-y-3">
      {totals.map((total) => (
        <TotalLine key={`${total.kind} ${total.currency}`} total={total} />
      ))}
    </dl>
  );
}

function SharedPrize({ texts, categories }: { texts: readonly string[]; categories: number }) {
  return (
    <div className="mb-10 max-w-measure">
      <p className="text-muted">Each of the {countInWords(categories)} winners receives all of this:</p>
      <ul className="mt-3 border-t border-ink">
        {texts.map((text) => (
          <li key={text} className="border-b border-line py-3 font-serif text-xl">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

function OwnPrize({ parts }: { parts: readonly Part[] }) {
  return (
    <ul className="mt-2 font-serif text-lg">
      {parts.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

type PrizeListProps = { categories: readonly PrizedCategory[]; parts: readonly Part[]; categoriesPath: string };

/** What can be won: the prize once when all categories give the same, then every category with its emblem. */
export function PrizeList({ categories, parts, categoriesPath }: PrizeListProps) {
  const shared = sharedPrize(
    categories.map(({ id }) => id),
    parts,
  );
  return (
    <>
      {shared ? <SharedPrize texts={shared} categories={categories.length} /> : null}
      <ul className="grid gap-x-12 md:grid-cols-2">
        {categories.map((category) => (
          <li key={category.id} className="grid grid-cols-[auto_1fr] gap-x-4 border-t border-line py-4">
            <CategoryEmblem slug={category.slug} />
            <div>
              <h3 className="text-lg">
                <Link to={`${categoriesPath}#${category.slug}`} className="text-ink">
                  {category.name}
                </Link>
              </h3>
              <p className="mt-1 text-sm text-muted">{category.rewards}</p>
              {shared ? null : <OwnPrize parts={parts.filter((part) => part.categoryId === category.id)} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
