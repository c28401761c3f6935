import * as actors from "#app/contest/actors.ts";
import type { Context } from "#app/contest/context.ts";
import { refuse } from "#app/contest/refusals.ts";
import { isAdministrator, rolesOf } from "#app/contest/registration/queries.ts";
import { type Contest, findContest } from "#app/contest/setup/queries.ts";
import { goSignIn } from "./kept-form.ts";
import { type Asked, type Portal, portalOf } from "./portal.ts";
import { refusedPage } from "./respond.ts";
import { type SignedIn, signedInOf } from "./session.ts";

type Basis = { portal: Portal; now: number };

const mint = {
  contestant: actors.asContestant,
  nominator: actors.asNominator,
  judge: actors.asJudge,
  organizer: actors.asOrganizer,
  auditor: actors.asAuditor,
};
type ContestRole = keyof typeof mint;
type InRole<R extends ContestRole> = ReturnType<(typeof mint)[R]>;

const basisOf = (asked: Asked): Basis => {
  const portal = portalOf(asked);
  return { portal, now: portal.receivedAt };
};

/** The contest named in the address. Throws the 404 page when there is none. */
export async function contestAt(asked: Asked): Promise<Basis & { contest: Contest }> {
  const basis = basisOf(asked);
  const contest = await findContest(basis.portal.store.read, asked.params.contest ?? "");
  if (!contest) throw refusedPage(refuse("not found"));
  return { ...basis, contest };
}

/** Whoever is signed in. Sends anybody else to sign in and, after that, back here. */
export async function standAsPerson(
  asked: Asked,
): Promise<Basis & { person: SignedIn; context: Context<actors.Person> }> {
  const basis = basisOf(asked);
  const person = await signedInOf(asked);
  if (!person) throw await goSignIn(asked);
  const context = { db: basis.portal.store, now: basis.now, by: actors.asPerson(person.accountId) };
  return { ...basis, person, context };
}

/** A person in a role of the contest at this address. Throws the refusal page to everybody else. */
export async function standAs<R extends ContestRole>(
  asked: Asked,
  role: R,
): Promise<Basis & { person: SignedIn; contest: Contest; context: Context<InRole<R>> }> {
  const { contest } = await contestAt(asked);
  const { person, ...basis } = await standAsPerson(asked);
  const roles = await rolesOf(basis.portal.store.read, contest.id, person.accountId);
  if (!roles[role]) throw refusedPage(refuse("role needed", { role }));
  const by = mint[role](contest.id, person.accountId) as InRole<R>;
  return {
    portal: basis.portal,
    now: basis.now,
    person,
    contest,
    context: { db: basis.portal.store, now: basis.now, by },
  };
}

/** An organizer or, for reading, an auditor of the contest at this address. */
export async function standAsReaderOfDesk(asked: Asked) {
  const { contest } = await contestAt(asked);
  const { person, portal, now } = await standAsPerson(asked);
  const roles = await rolesOf(portal.store.read, contest.id, person.accountId);
  if (!roles.organizer && !roles.auditor) throw refusedPage(refuse("role needed", { role: "organizer" }));
  return { portal, now, person, contest, mayWrite: roles.organizer };
}

/** The portal itself, for what machines send; whether they may, the route has to prove. */
export function standAsPortal(asked: Asked): Basis & { context: Context<actors.Portal> } {
  const basis = basisOf(asked);
  return { ...basis, context: { db: basis.portal.store, now: basis.now, by: actors.asPortal() } };
}

/** The administrator of the site. */
export async function standAsAdministrator(asked: Asked) {
  const { person, portal, now } = await standAsPerson(asked);
  if (!(await isAdministrator(portal.store.read, person.accountId))) throw refusedPage(refuse("not found"));
  const context: Context<actors.Administrator> = {
    db: portal.store,
    now,
    by: actors.asAdministrator(person.accountId),
  };
  return { portal, now, person, context };
}
