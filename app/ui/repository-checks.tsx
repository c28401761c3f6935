import type { CheckedRepository, ShownCheck } from "#app/contest/repository/checks/shown.ts";
import { paths } from "../paths.ts";
import { ClosedButton, PostButton } from "./button.tsx";
import { CheckList, CheckRow } from "./check-row.tsx";
import { useClock } from "./clock.ts";
import { Instant } from "./instant.tsx";
import { Section } from "./section.tsx";

type Place = { contest: { slug: string; zone: string }; now: number };

type RepositoryChecksProps = Place & {
  repository: CheckedRepository & {
    /** A reading was asked for and is not here yet. */
    beingRead: boolean;
    /** From when on the team may ask for a new reading. */
    askableAt: number;
    url: string;
  };
  /** Why nothing can be changed now, or null. */
  closed: string | null;
};

function When({ check, contest, now }: Place & { check: ShownCheck }) {
  if (check.checkedAt === null) return null;
  const next = { zone: contest.zone, now };
  return (
    <>
      Checked <Instant at={check.checkedAt} {...next} />
      {check.retryAt === null ? null : (
        <>
          {"; asked again "}
          <Instant at={check.retryAt} {...next} />
        </>
      )}
    </>
  );
}

function Seen({ check }: { check: ShownCheck }) {
  return check.overruling ? (
    <>
      {check.seen} An organizer decided: “{check.overruling.reason}”
    </>
  ) : (
    check.seen
  );
}

function Evidence({ check }: { check: ShownCheck }) {
  return (
    <ul>
      {check.evidence.map(({ label, url }) => (
        <li key={url}>
          <a href={url}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

function Acts({ repository, contest, now, closed }: RepositoryChecksProps) {
  const time = useClock(now) ?? now;
  const { id, fullName } = repository;
  const root = paths.ownRepositories(contest.slug);
  if (closed) {
    return (
      <ClosedButton id={`closed-${id}`} reason={closed}>
        Check again
      </ClosedButton>
    );
  }
  return (
    <>
      {repository.beingRead || time < repository.askableAt ? (
        <ClosedButton
          id={`wait-${id}`}
          reason={repository.beingRead ? "GitHub is being asked." : "Once a minute is the most."}
        >
          Check again
        </ClosedButton>
      ) : (
        <PostButton action={`${root}/checks`} values={{ repositoryId: id }} about={fullName} small>
          Check again
        </PostButton>
      )}
      <PostButton action={`${root}/removals`} values={{ repositoryId: id }} about={fullName} kind="danger" small>
        Unlink
      </PostButton>
    </>
  );
}

function Pinned({ repository, contest, now }: RepositoryChecksProps) {
  const { reading, beingRead } = repository;
  if (!reading) {
    return beingRead
      ? "GitHub is being asked; the checks below fill as it answers. You need not wait: Submit works meanwhile."
      : "GitHub has not shown this repository yet. Submit works all the same; the commit is pinned once it answers.";
  }
  const read = <Instant at={reading.fetchedAt} zone={contest.zone} now={now} />;
  if (!reading.commit) return <>There was no commit to pin when GitHub was read on {read}.</>;
  return (
    <>
      Submit pins commit <code>{reading.commit.slice(0, 12)}</code>, read on {read}.
      {beingRead ? " GitHub is being asked again." : ""}
    </>
  );
}

/** One linked repository: the commit that would be pinned, its checks, and what can be done with it. */
export function RepositoryChecks(props: RepositoryChecksProps) {
  const { repository, contest, now } = props;
  return (
    <Section
      title={<a href={repository.url}>{repository.fullName}</a>}
      id={`repository-${repository.id}`}
      lead={<Pinned {...props} />}
      actions={<Acts {...props} />}
    >
      <CheckList label={`Checks of ${repository.fullName}`}>
        {repository.checks.map((check) => (
          <CheckRow
            key={check.kind + check.subject}
            outcome={check.outcome}
            title={check.title}
            seen={<Seen check={check} />}
            fix={check.outcome === "overruled" || check.fix === "" ? undefined : check.fix}
            when={<When check={check} contest={contest} now={now} />}
            evidence={check.evidence.length > 0 ? <Evidence check={check} /> : undefined}
          />
        ))}
      </CheckList>
    </Section>
  );
}
