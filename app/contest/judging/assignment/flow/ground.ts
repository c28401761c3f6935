import { shuffled } from "../../../submission/gallery/daily-order.ts";
import { type AssignmentProblem, MOST_PREFERENCE, type Pairing } from "./problem.ts";

/** The problem in numbers: judges and entries by index, and what each pair would cost. Never changed once it is laid out. */
export type Ground = {
  judgeIds: readonly string[];
  entryIds: readonly string[];
  judges: number;
  entries: number;
  /** Reviews that an entry still wants, beyond those begun. */
  wanted: Int32Array;
  /** Reviews that a judge has begun, and how many more they can take. */
  begunBy: Int32Array;
  room: Int32Array;
  begun: readonly (readonly [judge: number, entry: number])[];
  /** By judge * entries + entry: the less it costs the better; Infinity where the pair may not be. */
  price: Float64Array;
  /** The preference of each pair, in the same places. */
  liked: Float64Array;
};

/** Ids in an order from which nobody gains: by their hashes. */
const SEED = "laurels-assignment/1";
/** What keeping a pair that was sent out is worth; more than any other choice of a single pair could gain. */
const WORTH_OF_KEEPING = 16;
/** Preferences with fractions are told apart to three places. */
const FINEST = 1000;

const overlaps = (one: readonly string[], others: ReadonlySet<string>) => one.some((each) => others.has(each));

type Indexed = { judgeAt: Map<string, number>; entryAt: Map<string, number>; entries: number };

function indexOf<Row extends { id: string }>(rows: readonly Row[]) {
  const inOrder = shuffled(rows, SEED);
  return { inOrder, at: new Map(inOrder.map(({ id }, place) => [id, place])) };
}

/** The cell of a pair, or undefined when one of both is not in the problem. */
function cellOf({ judgeAt, entryAt, entries }: Indexed, pair: Pairing): number | undefined {
  const judge = judgeAt.get(pair.judge);
  const entry = entryAt.get(pair.entry);
  return judge === undefined || entry === undefined ? undefined : judge * entries + entry;
}

type Rows = { judges: AssignmentProblem["judges"]; entries: AssignmentProblem["entries"] };

/** What one step of preference costs: more than all the topics together, which only decide between pairs liked alike. */
function unitOf(problem: AssignmentProblem, withTopics: boolean): number {
  const whole = problem.preferences.every(({ value }) => Number.isInteger(value));
  return (whole ? 1 : FINEST) * (withTopics ? problem.entries.length * problem.reviewsPerEntry + 1 : 1);
}

function pricesOf(problem: AssignmentProblem, { judges, entries }: Rows, liked: Float64Array, kept: Set<number>) {
  const withTopics = [judges, entries].every((rows) => rows.some(({ topics }) => topics.length > 0));
  const unit = unitOf(problem, withTopics);
  const price = liked.map((value) => Math.round((MOST_PREFERENCE + WORTH_OF_KEEPING - value) * unit));
  for (const cell of kept) price[cell] = (price[cell] as number) - WORTH_OF_KEEPING * unit;
  for (const [judge, { topics, categories }] of judges.entries()) {
    if (!withTopics && !categories) continue;
    const own = new Set(topics);
    const may = categories && new Set(categories);
    for (const [entry, row] of entries.entries()) {
      const cell = judge * entries.length + entry;
      if (withTopics && !overlaps(row.topics, own)) price[cell] = (price[cell] as number) + 1;
      if (may && !overlaps(row.categories, may)) price[cell] = Infinity;
    }
  }
  return price;
}

/** Who has begun what, and what that leaves to be given: how many reviews entries want and judges have room for. */
function leftBeside(
  problem: AssignmentProblem,
  { judges, entries }: Rows,
  begun: readonly (readonly [number, number])[],
) {
  const begunBy = new Int32Array(judges.length);
  const wanted = new Int32Array(entries.length).fill(Math.min(problem.reviewsPerEntry, judges.length));
  for (const [judge, entry] of begun) {
    begunBy[judge] = (begunBy[judge] as number) + 1;
    wanted[entry] = Math.max(0, (wanted[entry] as number) - 1);
  }
  const room = Int32Array.from(judges, ({ capacity }, judge) =>
    Math.max(0, Math.min(capacity, entries.length) - (begunBy[judge] as number)),
  );
  return { begunBy, wanted, room, begun };
}

/** Lays the problem out in numbers, in an order that depends on the ids alone. */
export function layOut(problem: AssignmentProblem): Ground {
  const judges = indexOf(problem.judges);
  const entries = indexOf(problem.entries);
  const rows = { judges: judges.inOrder, entries: entries.inOrder };
  const width = rows.entries.length;
  const indexed = { judgeAt: judges.at, entryAt: entries.at, entries: width };
  const cells = (pairs: readonly Pairing[]) => pairs.flatMap((pair) => cellOf(indexed, pair) ?? []);
  const liked = new Float64Array(rows.judges.length * width);
  for (const each of problem.preferences) {
    const cell = cellOf(indexed, each);
    if (cell !== undefined) liked[cell] = each.value;
  }
  const price = pricesOf(problem, rows, liked, new Set(cells(problem.sentOut ?? [])));
  const begun = [...new Set(cells(problem.begun ?? []))].sort((one, other) => one - other);
  for (const cell of [...cells(problem.conflicts), ...begun]) price[cell] = Infinity;
  return {
    judgeIds: rows.judges.map(({ id }) => id),
    entryIds: rows.entries.map(({ id }) => id),
    judges: rows.judges.length,
    entries: width,
    price,
    liked,
    ...leftBeside(
      problem,
      rows,
      begun.map((cell) => [Math.floor(cell / width), cell % width] as const),
    ),
  };
}
