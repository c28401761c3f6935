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

/** A reading that failed is tried again by itself; otherwise the time stands once, above all checks. */
function NextTry({ check, contest, now }: Place & { check: ShownCheck }) {
  if (check.retryAt === null) return null;
  return (
    <>
      GitHub is asked again on <Instant at={check.retryAt} zone={contest.zone} now={now} />
    </>
  );
}

function Seen({ check, url }: { check: ShownCheck; url: string }) {
  const elsewhere = check.evidence.filter((each) => each.url !== url);
  return (
    <>
      {check.seen}
      {check.outcome === "unknown" ? ` ${check.fix}` : null}
      {elsewhere.map((each) => (
        <span key={each.url}>
          {" "}
          <a href={each.url}>{each.label}</a>
        </span>
      ))}
      {check.overruling ? ` An organizer let it pass: “${check.overruling.reason}”` : null}
    </>
  );
}

function hasRemedy({ outcome, fix }: ShownCheck): boolean {
  return fix !== "" && outcome !== "overruled" && outcome !== "unknown";
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
        <span className="text-muted">
          {repository.beingRead ? "GitHub is being asked" : "Can be checked again in a minute"}
        </span>
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
    </>
  );
}

/** Only where the last question had no readable answer: otherwise it stands with the commit. */
function LastAsked({ repository, contest, now }: RepositoryChecksProps) {
  const { checkedAt, reading } = repository;
  if (checkedAt === null || checkedAt === reading?.fetchedAt) return null;
  return (
    <>
      GitHub was last asked on <Instant at={checkedAt} zone={contest.zone} now={now} />.
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
      lead={
        <>
          <Pinned {...props} /> <LastAsked {...props} />
        </>
      }
      actions={<Acts {...props} />}
    >
      <CheckList label={`Checks of ${repository.fullName}`}>
        {repository.checks.map((check) => (
          <CheckRow
            key={check.kind + check.subject}
            outcome={check.outcome}
            title={check.title}
            seen={<Seen check={check} url={repository.url} />}
            fix={hasRemedy(check) ? check.fix : undefined}
            when={check.retryAt === null ? undefined : <NextTry check={check} contest={contest} now={now} />}
          />
        ))}
      </CheckList>
    </Section>
  );
}
