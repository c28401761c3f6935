import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { NextStep } from "#app/contest/submission/next-step.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "./button.tsx";
import { Countdown } from "./countdown.tsx";
import { formatClosing, formatInstant } from "./time.ts";

type Way = { label: string; to: (slug: string) => string };

const WAYS: Record<NextStep, Way> = {
  enter: { label: "Enter the contest", to: paths.enter },
  "wait for registration": { label: "Read the rules", to: paths.rules },
  "form a team": { label: "Form your team", to: paths.team },
  "go on with the entry": { label: "Go on with your entry", to: paths.ownEntry },
  "see the own entry": { label: "See your entry", to: paths.ownEntry },
  nominate: { label: "Go to your nominator's desk", to: paths.nominating },
  judge: { label: "Go to your judge's desk", to: paths.judging },
  organize: { label: "Go to the organizer's desk", to: paths.desk },
  "read the entries": { label: "Read the entries", to: paths.entries },
  "see the winners": { label: "See the winners", to: paths.winners },
};

type Submission = { opensAt: number; closesAt: number; state: "before" | "open" | "over" };

type NextStepLineProps = { step: NextStep; slug: string; zone: string; submission: Submission };

function Clock({ submission, zone }: Pick<NextStepLineProps, "submission" | "zone">): ReactNode {
  const { opensAt, closesAt, state } = submission;
  if (state === "over") return `Submission closed on ${formatClosing(closesAt, zone)}.`;
  const [at, words] = state === "before" ? [opensAt, "opens"] : [closesAt, "closes"];
  return (
    <>
      Submission {words}{" "}
      <time dateTime={new Date(at).toISOString()} suppressHydrationWarning>
        {state === "before" ? formatInstant(at, zone) : formatClosing(at, zone)}
      </time>
      <span className="font-semibold text-ink">
        <Countdown to={at} before=", in" after="" />
      </span>
      .
    </>
  );
}

/** The next step for whoever reads the contest's home: one button, a quiet way beside it, and the clock. */
export function NextStepLine({ step, slug, zone, submission }: NextStepLineProps) {
  const { label, to } = WAYS[step];
  const reads = to === paths.rules;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <LinkButton to={to(slug)} kind="primary">
          {label}
        </LinkButton>
        {reads ? (
          <Link to={paths.categories(slug)}>See the categories</Link>
        ) : (
          <Link to={paths.rules(slug)}>Read the rules</Link>
        )}
      </div>
      <p className="text-sm text-muted">
        <Clock submission={submission} zone={zone} />
      </p>
    </div>
  );
}
