import { type Answer, type Call, json, type Route } from "../http/call.ts";
import { resetStandin } from "../standin.ts";
import { fullName } from "../world/lookup.ts";
import { acts } from "./acts.ts";
import { Asked, Refused } from "./asked.ts";
import { type Fault, faultKinds } from "./faults.ts";

/** What a test or a person at the demo may do to the world. Everything is JSON; a refusal is a 400 with its reason. */
export const controlRoutes: Route[] = [
  { method: "GET", pattern: "/__control/world", answer: world },
  { method: "POST", pattern: "/__control/reset", answer: reset },
  { method: "POST", pattern: "/__control/fault", answer: (call) => attempt(() => fault(call)) },
  { method: "POST", pattern: "/__control/:act", answer: (call) => attempt(() => act(call)) },
];

function attempt(carryOut: () => Answer): Answer {
  try {
    return carryOut();
  } catch (error) {
    if (error instanceof Refused) return json(400, { message: error.message });
    throw error;
  }
}

function askedBy(call: Call): Asked {
  try {
    const fields: unknown = JSON.parse(call.body || "{}");
    if (typeof fields === "object" && fields !== null) return new Asked(call.standin.world, { ...fields });
  } catch {
    // Falls through to the refusal below, which says what is wanted.
  }
  throw new Refused("The body must be a JSON object.");
}

function act(call: Call): Answer {
  const name = call.params.act ?? "";
  const known = acts[name];
  if (!known) throw new Refused(`"${name}" is not an act. Known are: ${Object.keys(acts).join(", ")}, fault, reset.`);
  return json(200, known(askedBy(call)));
}

function fault(call: Call): Answer {
  const asked = askedBy(call);
  const kind = asked.text("kind") as Fault["kind"];
  if (!faultKinds.includes(kind)) throw new Refused(`"${kind}" is not a fault. Known are: ${faultKinds.join(", ")}.`);
  const { fields } = asked;
  call.standin.faults.push({
    prefix: asked.text("prefix", "/api"),
    times: asked.number("times", 1),
    kind,
    ...(fields.status === undefined ? {} : { status: asked.number("status") }),
    ...(fields.slowMs === undefined ? {} : { slowMs: asked.number("slowMs") }),
    ...(fields.retryAfter === undefined ? {} : { retryAfter: asked.number("retryAfter") }),
    ...(fields.location === undefined ? {} : { location: asked.text("location") }),
  });
  return json(200, { faults: call.standin.faults });
}

function reset(call: Call): Answer {
  resetStandin(call.standin);
  return json(200, { done: "reset" });
}

function world(call: Call): Answer {
  const { world, faults, calendar } = call.standin;
  const repositories = [...world.repositories.values()].map((repository) => ({
    githubId: repository.id,
    fullName: fullName(world, repository),
    head: repository.head,
    branch: repository.branch,
    licence: repository.licence,
    archived: repository.archivedAt !== null,
    private: repository.isPrivate,
    blocked: repository.blocked,
    pullRequests: repository.pullRequests.size,
  }));
  const accounts = [...world.accounts.values()].map(({ id, login, name, kind, group }) => ({
    githubId: id,
    login,
    name,
    kind,
    group,
  }));
  return json(200, { now: world.now(), calendar, accounts, repositories, faults });
}
