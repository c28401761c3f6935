import { type Criterion, isAnswered, valuesOf } from "#app/contest/judging/rubric.ts";
import { between, type Chance, chanceOf, normal, oneOf } from "./chance.ts";

/** How somebody reviews: harsh people mark lower, cautious ones keep to the middle, and nobody is quite steady. */
export type Temper = { harshness: number; spread: number; noise: number };

export function temperOf(contest: string, reviewer: string): Temper {
  const chance = chanceOf("temper", contest, reviewer);
  return { harshness: 0.45 * normal(chance), spread: between(chance, 0.65, 1.25), noise: between(chance, 0.3, 0.7) };
}

/** How good an entry is at a criterion, around 0; most of it is the entry's own, some the criterion's. */
export function meritOf(contest: string, team: string, criterion: string): number {
  return 0.85 * normal(chanceOf("merit", contest, team)) + 0.4 * normal(chanceOf("merit", contest, team, criterion));
}

/** The number that somebody gives, on the criterion's scale. Most marks lie a little above the middle. */
export function markFor(criterion: Criterion, merit: number, temper: Temper, chance: Chance): number {
  const felt = 0.35 + (merit - temper.harshness) * temper.spread + temper.noise * normal(chance);
  const values = valuesOf(criterion);
  const place = Math.round((values.length - 1) * (0.5 + felt / 4.4));
  return values[Math.min(values.length - 1, Math.max(0, place))] ?? criterion.min;
}

const REMARKS = {
  high: [
    "The part that convinced me: I had it running in ten minutes and then wanted to keep it.",
    "Thought through to the end, including what happens when it fails.",
    "I looked for the weak spot and found a test for it.",
    "The write-up says what it does not do, which made me trust the rest.",
  ],
  middle: [
    "Solid work. The idea is known, and this is a good version of it.",
    "Does what it says; the edges need another month.",
    "Good in the core, thin where it meets other services.",
    "Useful to those who have this problem. I would like to see it in use for longer.",
  ],
  low: [
    "I could not get past the second step of the instructions.",
    "The idea is sound, but much of it is still to be done.",
    "Reads well and runs less well; three of its tests failed for me.",
    "I could not tell what is new here and what it builds on.",
  ],
};

const TO_TEAMS = {
  high: "Thank you for this. Please put the last section of your write-up at its top: it is the best part.",
  middle: "Thank you. A recorded run in the repository would help readers who have no cluster at hand.",
  low: "Thank you for entering. Begin with one case that works from start to end, and let the rest wait.",
};

export type Opinion = {
  marks: Record<string, string>;
  comments: Record<string, string>;
  privateNote: string;
  panelNote: string;
  teamNote: string;
  confidence: number;
  /** Where the whole opinion lies on its scales: 0 lowest, 1 highest. */
  level: number;
};

/** One person's opinion of one team's entry: the same every time it is asked for. */
export function opinionOf(contest: string, reviewer: string, team: string, criteria: readonly Criterion[]): Opinion {
  const chance = chanceOf("opinion", contest, reviewer, team);
  const temper = temperOf(contest, reviewer);
  const answered = criteria.filter(isAnswered);
  const marked = answered.map((each) => {
    if (each.kind === "gate") return { each, value: each.max, share: undefined };
    const value = markFor(each, meritOf(contest, team, each.key), temper, chance);
    return { each, value, share: (value - each.min) / (each.max - each.min) };
  });
  const shares = marked.flatMap(({ share }) => share ?? []);
  const level = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  const tone = level > 0.68 ? "high" : level > 0.4 ? "middle" : "low";
  const remarked = marked.filter(({ share }) => share !== undefined && chance() < 0.4);
  return {
    marks: Object.fromEntries(marked.map(({ each, value }) => [each.id, String(value)])),
    comments: Object.fromEntries(remarked.map(({ each, share = 0 }) => [each.id, remarkOn(share, chance)])),
    privateNote: chance() < 0.3 ? "Look again at the tests before the end." : "",
    panelNote: oneOf(chance, REMARKS[tone]),
    teamNote: chance() < 0.6 ? TO_TEAMS[tone] : "",
    confidence: 2 + Math.floor(chance() * 4),
    level,
  };
}

function remarkOn(share: number, chance: Chance): string {
  return oneOf(chance, share > 0.7 ? REMARKS.high : share > 0.35 ? REMARKS.middle : REMARKS.low);
}

/** The same opinion with the second highest mark everywhere: whoever gives it to two entries finds them equal. */
export function levelled(opinion: Opinion, criteria: readonly Criterion[]): Opinion {
  const marks = criteria
    .filter(isAnswered)
    .map((each) => [each.id, String(valuesOf(each).at(each.kind === "gate" ? -1 : -2))]);
  return { ...opinion, marks: Object.fromEntries(marks) };
}
