import { PostButton } from "../button.tsx";
import { CategoryEmblem } from "../category-emblem.tsx";
import type { Answered } from "../review/answered.ts";
import { Section } from "../section.tsx";
import { BallotOnBoard, type BallotShown } from "./ballot-on-board.tsx";

type CategoryBallotsProps = {
  id: string;
  slug: string;
  name: string;
  decided: "marks" | "vote";
  /** Why no ballot can be opened now. */
  refused: { reason: string; remedy: string } | null;
  /** Who would stand in a ballot opened now. */
  waiting: string[];
  proposals: readonly { id: string; title: string; name: string; reason: string }[];
  ballots: readonly BallotShown[];
  answer: Answered;
  zone: string;
  now: number;
  mayWrite: boolean;
  page: string;
};

function Proposals({ proposals }: Pick<CategoryBallotsProps, "proposals">) {
  return (
    <ul className="mb-6 grid gap-3">
      {proposals.map(({ id, title, name, reason }) => (
        <li key={id} className="max-w-measure">
          <span className="font-semibold">{title}</span>, proposed by {name}: {reason}
        </li>
      ))}
    </ul>
  );
}

/** The ballots of one category, newest first, and the way to open one. */
export function CategoryBallots(props: CategoryBallotsProps) {
  const { id, slug, name, decided, refused, waiting, proposals, ballots, mayWrite, page } = props;
  const heading = (
    <span className="flex items-center gap-3">
      <CategoryEmblem slug={slug} />
      {name}
    </span>
  );
  const lead =
    decided === "vote"
      ? "The panel decides by vote among the finalists that judges propose."
      : "Marks are equal in the first place; the independent judges decide.";
  return (
    <Section title={heading} lead={lead}>
      <Proposals proposals={proposals} />
      {refused ? (
        <p className="max-w-measure text-muted">
          {refused.reason} {refused.remedy}
        </p>
      ) : (
        <div className="grid justify-items-start gap-3">
          <p>Would stand in it: {waiting.join(", ")}.</p>
          {mayWrite ? (
            <PostButton action={`${page}/opened`} values={{ categoryId: id }} about={`in ${name}`} kind="primary">
              Open the ballot
            </PostButton>
          ) : null}
        </div>
      )}
      {ballots.map((ballot) => (
        <BallotOnBoard key={ballot.id} ballot={ballot} {...props} />
      ))}
    </Section>
  );
}
