import { ClosedButton, LinkButton, PostButton } from "./button.tsx";

type Closed = { reason: string; remedy: string } | null;

type AwardActsProps = {
  awardId: string;
  /** The address of the category's award; each act is below it. */
  at: string;
  /** For each act null when it is open, or why not. */
  acts: { approve: Closed; notify: Closed; recordResponse: Closed; confirm: Closed; withdraw: Closed; replace: Closed };
  /** Whether a second organizer has approved it, and whether somebody wins. */
  approved: boolean;
  hasWinner: boolean;
};

const STEPS = [
  { act: "notify", label: "Notify the team", to: "notice" },
  { act: "recordResponse", label: "Record that they accept", post: "response" },
  { act: "confirm", label: "Confirm the award", post: "confirmation" },
] as const;

function Approval({ awardId, at, acts: { approve } }: AwardActsProps) {
  if (approve)
    return (
      <ClosedButton id="why-no-approval" reason={approve.reason}>
        Approve the award
      </ClosedButton>
    );
  return (
    <PostButton action={`${at}/approval`} values={{ awardId }} kind="primary">
      Approve the award
    </PostButton>
  );
}

/** The next step of an approved award; those that are done are in the facts above. */
function NextStep({ awardId, at, acts }: AwardActsProps) {
  const open = STEPS.find(({ act }) => acts[act] === null);
  const wait = acts.confirm;
  if (!open)
    return wait ? (
      <ClosedButton id="why-not-confirmed" reason={wait.reason}>
        Confirm the award
      </ClosedButton>
    ) : null;
  if ("to" in open)
    return (
      <LinkButton to={`${at}/${open.to}`} kind="primary">
        {open.label}
      </LinkButton>
    );
  return (
    <PostButton action={`${at}/${open.post}`} values={{ awardId }} kind="primary">
      {open.label}
    </PostButton>
  );
}

/** What can be done with an award now: the one step that comes next, and the two ways out. */
export function AwardActs(props: AwardActsProps) {
  const { at, acts, approved, hasWinner } = props;
  return (
    <div className="mt-6 flex flex-wrap items-center gap-3">
      {approved ? null : <Approval {...props} />}
      {approved && hasWinner ? <NextStep {...props} /> : null}
      {acts.withdraw ? null : <LinkButton to={`${at}/withdrawal`}>Withdraw</LinkButton>}
      {acts.replace ? null : <LinkButton to={`${at}/loss`}>Record a loss</LinkButton>}
    </div>
  );
}
