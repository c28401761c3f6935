import { LinkButton, PostButton } from "../button.tsx";
import { CategoryEmblem } from "../category-emblem.tsx";
import { Section } from "../section.tsx";

type OwnNominationsProps = {
  /** The categories in which the entry can be nominated now. */
  open: readonly { id: string; slug: string; name: string }[];
  nominations: readonly { id: string; categoryId: string; reason: string }[];
  path: string;
  closed: boolean;
};

/** One's own nominations of an entry, a line for each category it is in, and those it has left. */
export function OwnNominations({ open, nominations, path, closed }: OwnNominationsProps) {
  const stale = nominations.filter(({ categoryId }) => !open.some(({ id }) => id === categoryId));
  return (
    <Section title="Nominate" level={3} lead="Nominate the entry in each category that it deserves to win.">
      <ul className="grid gap-5">
        {open.map((category) => {
          const own = nominations.find(({ categoryId }) => categoryId === category.id);
          return (
            <li key={category.id} className="grid grid-cols-[auto_1fr] gap-x-3">
              <CategoryEmblem slug={category.slug} />
              <div className="grid gap-2">
                <p className="font-semibold">{category.name}</p>
                {own ? <p className="max-w-measure">You nominated it: {own.reason}</p> : null}
                {closed ? null : (
                  <div className="flex flex-wrap gap-3">
                    <LinkButton to={`${path}/nominations/${category.slug}`} small>
                      {own ? "Change the reason" : "Nominate"}
                      <span className="sr-only"> in {category.name}</span>
                    </LinkButton>
                    {own ? (
                      <PostButton
                        action={`${path}/nominations/withdrawn`}
                        values={{ nominationId: own.id }}
                        about={`in ${category.name}`}
                        kind="danger"
                        small
                      >
                        Withdraw
                      </PostButton>
                    ) : null}
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {stale.length > 0 ? (
        <p className="mt-4 text-sm text-caution-ink">
          {stale.length === 1 ? "One nomination of yours is" : `${stale.length} nominations of yours are`} stale: the
          team has dropped the category.
        </p>
      ) : null}
    </Section>
  );
}
