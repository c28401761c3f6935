import type { Timeline } from "./timeline.ts";

export type CourseStage = {
  name: string;
  opensAt: number;
  /** None for a moment, e.g. the announcement of the winners. */
  closesAt?: number;
  state: "ahead" | "open" | "closed";
  /** Words in place of the opening time, for what is dated by the day: "about 30 Sep". */
  when?: string;
};

function Stretch({ line, from, to, look }: { line: Timeline; from: number; to: number; look: string }) {
  const width = `${line.width(from, to)}%`;
  return (
    <rect
      className={look}
      x={`${line.place(from)}%`}
      width={width}
      y="50%"
      height="14"
      rx="2"
      transform="translate(0 -7)"
    />
  );
}

/** A stage that is open is filled up to now; what is left of it is outlined. */
function Bar({ stage, line, now }: { stage: CourseStage; line: Timeline; now?: number }) {
  const { opensAt, closesAt, state } = stage;
  const look = `course-fill-${state}`;
  if (closesAt === undefined) return <circle className={look} cx={`${line.place(opensAt)}%`} cy="50%" r="6.5" />;
  if (state !== "open" || now === undefined) return <Stretch line={line} from={opensAt} to={closesAt} look={look} />;
  return (
    <>
      <Stretch line={line} from={opensAt} to={closesAt} look="course-fill-ahead" />
      <Stretch line={line} from={opensAt} to={Math.min(now, closesAt)} look={look} />
    </>
  );
}

/** One stage on the line of time: a bar, or a dot for a moment. Widths are percentages, so nothing has to be measured. */
export function CourseBar({ stage, line, now }: { stage: CourseStage; line: Timeline; now?: number }) {
  const nowAt = now === undefined ? undefined : line.place(now);
  return (
    <svg className="course-bar" width="100%" height="100%" aria-hidden>
      {line.marks.map(({ at }) => (
        <line key={at} className="course-grid" x1={`${line.place(at)}%`} x2={`${line.place(at)}%`} y1="0" y2="100%" />
      ))}
      <Bar stage={stage} line={line} now={now} />
      {nowAt === undefined ? null : <line className="course-now" x1={`${nowAt}%`} x2={`${nowAt}%`} y1="0" y2="100%" />}
    </svg>
  );
}

/** The head of the picture: the marks of time, and "now". */
export function CourseAxis({ line, now }: { line: Timeline; now?: number }) {
  const nowAt = now === undefined ? undefined : line.place(now);
  return (
    <svg className="course-axis" width="100%" height="100%" aria-hidden>
      {line.marks.map((mark) => (
        <text key={mark.at} x={`${line.place(mark.at)}%`} dx="4" y="36">
          {mark.label}
        </text>
      ))}
      {nowAt === undefined ? null : (
        <text className="course-now-word" x={`${nowAt}%`} y="14" textAnchor="middle">
          now
        </text>
      )}
    </svg>
  );
}
