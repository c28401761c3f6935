import { DURING } from "#tests/support/contest.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";
import type { Entered } from "#tests/support/sessions.ts";
import { type Line, ROLES, type Role } from "./access.ts";
import { addressOf, alike, enterAs, type post, type read, watchContent } from "./asking.ts";
import { type Planted, plant } from "./planted.ts";

/** A portal with everything planted that the table speaks of, and somebody signed in in every role. */
export type Doors = {
  portal: TestPortal;
  planted: Planted;
  entered: Record<Role, Entered>;
  contentNow: () => Promise<Record<string, string>>;
};

export async function openDoors(): Promise<Doors> {
  const portal = await startTestPortal({ now: DURING.judging });
  const planted = await plant(portal.store);
  const entered = await byRole((role) => enterAs(portal, planted, role));
  return { portal, planted, entered, contentNow: watchContent(portal) };
}

export async function byRole<T>(
  tell: (role: Role) => Promise<T>,
  roles: readonly Role[] = ROLES,
): Promise<Record<Role, T>> {
  const told = await Promise.all(roles.map(async (role): Promise<[Role, T]> => [role, await tell(role)]));
  return Object.fromEntries(told) as Record<Role, T>;
}

export const named = (lines: readonly Line[]) => lines.map((line): [string, Line] => [`/${line.path}`, line]);

/** The address of an object of the line for somebody, and the words that name it there. */
export function addressFor({ planted, entered }: Doors, line: Line, role: Role, object = line.here) {
  const another: Role = role === "judge" ? "person" : "judge";
  const sessions = { "own-session": entered[role].session, "session-of-another": entered[another].session };
  return addressOf(line, object, { ...planted.words, ...sessions });
}

/** All hidden objects of the line as one role gets them, each in what it answers besides the object's own name. */
export function hiddenAnswers(doors: Doors, line: Line, role: Role, send: typeof read | typeof post) {
  const { portal, entered } = doors;
  const answers = line.hidden.map(async (object) => {
    const { address, objects } = addressFor(doors, line, role, object);
    return [object, alike(await send(portal, address, entered[role].cookie), objects)];
  });
  return Promise.all(answers).then(Object.fromEntries);
}

/** The same answer for every hidden object: that of the last, which does not exist. */
export const sameForAll = (line: Line, answers: Record<string, string>) =>
  Object.fromEntries(line.hidden.map((object) => [object, answers[line.hidden.at(-1) ?? ""]]));
