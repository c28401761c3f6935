import { useState } from "react";
import { useClock, useViewerZone } from "./clock.ts";
import { CourseAxis, CourseBar, type CourseStage } from "./course-bar.tsx";
import { KEPT } from "./table-roles.ts";
import { formatBrief, formatClosing, formatDay, formatInstant, formatZone } from "./time.ts";
import { type Timeline, timeline } from "./timeline.ts";

export type { CourseStage } from "./course-bar.tsx";

type CourseProps = {
  stages: readonly CourseStage[];
  /** The instant of the page; left out on pages that may come from a cache, "now" then comes once the page is alive. */
  now?: number;
  /** IANA zone of the contest. */
  zone: string;
  /** What the picture shows, for those who cannot see it. */
  label?: string;
};

const WORDS = { ahead: "to come", open: "open now", closed: "over" } as const;
const MOMENT_WORDS = { ahead: "to come", open: "now", closed: "past" } as const;

type RowProps = { stage: CourseStage; line: Timeline; now?: number; zone: string };

function StageRow({ stage, line, now, zone }: RowProps) {
  const { name, opensAt, closesAt, state, when } = stage;
  return (
    <tr {...KEPT.row} data-state={state}>
      <th {...KEPT.rowheader} scope="row">
        <span className="course-name">{name}</span>{" "}
        <span className="course-state">{(closesAt === undefined ? MOMENT_WORDS : WORDS)[state]}</span>
      </th>
      <td {...KEPT.cell}>
        <time dateTime={new Date(opensAt).toISOString()} title={formatInstant(opensAt, zone)} suppressHydrationWarning>
          {when ?? formatBrief(opensAt, zone)}
        </time>
      </td>
      <td {...KEPT.cell}>
        {closesAt === undefined ? null : (
          <time
            dateTime={new Date(closesAt).toISOString()}
            title={formatClosing(closesAt, zone)}
            suppressHydrationWarning
          >
            {formatBrief(closesAt, zone, { closing: true })}
          </time>
        )}
      </td>
      <td {...KEPT.cell} className="course-cell">
        <CourseBar stage={stage} line={line} now={now} />
      </td>
    </tr>
  );
}

function ZoneLine({ from, to, zone, children }: { from: number; to: number; zone: string; children: React.ReactNode }) {
  return (
    <figcaption className="course-caption" suppressHydrationWarning>
      <span>
        {formatDay(from, zone)} to {formatDay(to, zone, { closing: true })}, times in {zone.replaceAll("_", " ")} (
        {formatZone(from, zone)})
      </span>
      {children}
    </figcaption>
  );
}

/**
 * The contest's calendar as a picture: a row for each stage with its bar on one line of time, "now" drawn through. The rows
 * are a table, so that who cannot see the bars reads the dates; on a phone they become a list along a rail.
 */
export function Course({ stages, now, zone, label = "The course of the contest" }: CourseProps) {
  const viewerZone = useViewerZone();
  const time = useClock(now, 60_000);
  const [own, setOwn] = useState(false);
  const shown = own && viewerZone ? viewerZone : zone;
  const instants = stages.flatMap((stage) => [stage.opensAt, stage.closesAt ?? stage.opensAt]);
  if (instants.length === 0) return null;
  const line = timeline(instants, shown);
  return (
    <figure className="course">
      <table {...KEPT.table}>
        <caption className="sr-only">{label}</caption>
        <thead {...KEPT.rowgroup}>
          <tr {...KEPT.row}>
            {["Stage", "Opens", "Closes"].map((head) => (
              <th key={head} {...KEPT.columnheader} scope="col">
                {head}
              </th>
            ))}
            <th {...KEPT.columnheader} scope="col" className="course-cell">
              <span className="sr-only">On a line of time</span>
              <CourseAxis line={line} now={time} />
            </th>
          </tr>
        </thead>
        <tbody {...KEPT.rowgroup}>
          {stages.map((stage) => (
            <StageRow key={`${stage.name} ${stage.opensAt}`} stage={stage} line={line} now={time} zone={shown} />
          ))}
        </tbody>
      </table>
      <ZoneLine from={Math.min(...instants)} to={Math.max(...instants)} zone={shown}>
        {viewerZone && viewerZone !== zone ? (
          <button type="button" className="link-button" onClick={() => setOwn(!own)}>
            {own ? "Show in the contest's zone" : "Show in your zone"}
          </button>
        ) : null}
      </ZoneLine>
    </figure>
  );
}
