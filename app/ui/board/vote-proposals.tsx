import { LinkButton, PostButton } from "../button.tsx";
import { CategoryEmblem } from "../category-emblem.tsx";
import { Section } from "../section.tsx";

type VoteProposalsProps = {
  slug: string;
  name: string;
  closed: { reason: string; remedy: string } | null;
  proposals: readonly { id: string; title: string; reason: string; mine: boolean }[];
  finalists: readonly { entryId: string; title: string }[];
  page: string;
};

/** The finalists that judges have proposed for a category decided by vote, and the way to propose one. */
export function VoteProposals({ slug, name, closed, proposals, finalists, page }: VoteProposalsProps) {
  const heading = (
    <span className="flex items-center gap-3">
      <CategoryEmblem slug={slug} />
      Proposals for {name}
    </span>
  );
  const mayPropose = !closed && finalists.length > 0;
  return (
    <Section
      title={heading}
      lead={closed ? `${closed.reason} ${closed.remedy}` : "Propose any finalist with a reason; the panel then votes."}
      actions={
        mayPropose ? (
          <LinkButton to={`${page}/proposals/${slug}`} small>
            Propose a finalist
          </LinkButton>
        ) : null
      }
    >
      {proposals.length === 0 ? <p className="text-muted">Nobody has proposed an entry yet.</p> : null}
      <ul className="grid gap-4">
        {proposals.map(({ id, title, reason, mine }) => (
          <li key={id} className="grid justify-items-start gap-1 border-t border-line pt-3">
            <p className="font-semibold">{title}</p>
            <p className="max-w-measure">{reason}</p>
            {mine && !closed ? (
              <PostButton
                action={`${page}/proposals/withdrawn`}
                values={{ nominationId: id }}
                about={title}
                kind="danger"
                small
              >
                Withdraw your proposal
              </PostButton>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
