import type { Timeline } from "./timeline.ts";

export type CourseStage = {
  name: string;
  opensAt: number;
  /** None for a moment, e.g. the announcement of the winners. */
  closesAt?: number;
  state: "ahead" | "open" | "closed";
};

/** One stage on the line of time: a bar, or a dot for a moment. Widths are percentages, so nothing has to be measured. */
export function CourseBar({ stage, line, now }: { stage: CourseStage; line: Timeline; now?: number }) {
  const start = line.place(stage.opensAt) ?? 0;
  const nowAt = now === undefined ? undefined : line.place(now);
  return (
    <svg className="course-bar" width="100%" height="100%" aria-hidden>
      {line.marks.map((mark) => (
        <line
          key={mark.at}
          className="course-grid"
          x1={`${line.place(mark.at)}%`}
          x2={`${line.place(mark.at)}%`}
          y1="0"
          y2="100%"
        />
      ))}
      {stage.closesAt === undefined ? (
        <circle className={`course-fill-${stage.state}`} cx={`${start}%`} cy="50%" r="6" />
      ) : (
        <rect
          className={`course-fill-${stage.state}`}
          x={`${start}%`}
          width={`${line.width(stage.opensAt, stage.closesAt)}%`}
          y="50%"
          height="12"
          rx="2"
          transform="translate(0 -6)"
        />
      )}
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
