import type { Stage } from "../contest/vocabulary.ts";
import { formatClosing } from "./time.ts";

const NAMES: Record<Stage, string> = {
  registration: "Registration",
  submission: "Submission",
  nomination: "Nomination",
  judging: "Judging",
};

type StageLineProps = { stage: Stage | null; closesAt: number | null; zone: string };

/** The stage that matters now, in the masthead: which, and until when. */
export function StageLine({ stage, closesAt, zone }: StageLineProps) {
  if (stage === null) return "All stages are over";
  if (closesAt === null) return `${NAMES[stage]} has not opened yet`;
  return `${NAMES[stage]} open until ${formatClosing(closesAt, zone)}`;
}
