import { between, chanceOf } from "./chance.ts";
import { momentIn, type Setting } from "./setting.ts";

/** When a team does what; instants in epoch ms. What it never does is undefined. */
export type TeamPlan = {
  registersAt: number;
  draftsAt: number;
  submitsAt: number;
  submitsAgainAt: number | undefined;
  submitsLateAt: number | undefined;
  memberLeavesAt: number | undefined;
  withdrawsAt: number | undefined;
};

const LATECOMERS = 4;

/**
 * The plan of one team out of its contest's. Most come in the first half and hand in before three fifths of the window
 * have passed, so that a contest in the middle of it has something to show; the last few come at the end.
 */
export function planOf(setting: Setting, place: number): TeamPlan {
  const { teams, file } = setting;
  const slug = teams[place]?.slug ?? "";
  const chance = chanceOf(file.slug, slug);
  const comesLate = place >= teams.length - LATECOMERS;
  const registers = comesLate ? between(chance, 0.52, 0.8) : between(chance, 0.03, 0.42);
  const drafts = registers + between(chance, 0.01, 0.04);
  const submits = drafts + between(chance, 0.02, comesLate ? 0.1 : 0.2);
  const at = (fraction: number) => momentIn(setting, "submission", fraction);
  const again = place % 3 === 0 ? at(Math.min(0.985, submits + between(chance, 0.05, 0.09))) : undefined;
  const { closesAt } = file.calendar.submission;
  const graceMs = file.calendar.graceMinutes * 60_000;
  return {
    registersAt: at(registers),
    draftsAt: at(drafts),
    submitsAt: at(submits),
    submitsAgainAt: again,
    submitsLateAt: place === 3 && graceMs > 0 ? closesAt + Math.floor(graceMs / 3) : undefined,
    memberLeavesAt: slug === leaverOf(setting) ? at(0.55) : undefined,
    withdrawsAt: place === 5 ? at(0.58) : undefined,
  };
}

/** The team that loses a member after it has submitted: the first of three or more. */
function leaverOf({ teams }: Setting): string | undefined {
  return teams.find(({ members }, place) => members.length >= 3 && place !== 5)?.slug;
}
