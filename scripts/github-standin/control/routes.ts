import { randomBytes } from "node:crypto";
import { type Answer, type Call, json, type Route } from "../http/call.ts";
import { resetStandin } from "../standin.ts";
import { redeliver } from "../webhooks/deliver.ts";
import { fullName } from "../world/lookup.ts";
import { Asked, Refused } from "./asked.ts";
import { addFault } from "./faults.ts";
import { perform } from "./perform.ts";

/** What a test or a person at the demo may do to the world. Everything is JSON; a refusal is a 400 with its reason. */
export const controlRoutes: Route[] = [
  { method: "GET", pattern: "/__control/world", answer: world },
  { method: "POST", pattern: "/__control/reset", answer: reset },
  { method: "POST", pattern: "/__control/heal", answer: heal },
  { method: "POST", pattern: "/__control/fault", answer: (call) => attempt(() => fault(call)) },
  { method: "POST", pattern: "/__control/webhook", answer: (call) => attempt(() => webhook(call)) },
  { method: "POST", pattern: "/__control/token", answer: (call) => attempt(() => token(call)) },
  { method: "POST", pattern: "/__control/redeliver", answer: (call) => attempt(() => again(call)) },
  { method: "POST", pattern: "/__control/:act", answer: (call) => attempt(() => act(call)) },
];

async function attempt(carryOut: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await carryOut();
  } catch (error) {
    if (error instanceof Refused) return json(400, { message: error.message });
    throw error;
  }
}

function fieldsIn(call: Call): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(call.body || "{}");
    if (typeof fields === "object" && fields !== null) return { ...fields };
  } catch {
    // Falls through to the refusal below, which says what is wanted.
  }
  throw new Refused("The body must be a JSON object.");
}

const askedBy = (call: Call) => new Asked(call.standin.world, fieldsIn(call));

async function act(call: Call): Promise<Answer> {
  return json(200, await perform(call.standin, call.params.act ?? "", fieldsIn(call)));
}

/** A token of somebody's with `scopes` (a text with spaces), without the way over the sign-in page. */
function token(call: Call): Answer {
  const asked = askedBy(call);
  const made = `gho_${randomBytes(18).toString("hex")}`;
  const scopes = String(asked.fields.scopes ?? "")
    .split(" ")
    .filter(Boolean);
  call.standin.grants.set(made, { accountId: asked.account("login").id, scopes });
  return json(200, { token: made });
}

/** Names the one address that is told what happens, in the place of those before. */
function webhook(call: Call): Answer {
  const asked = askedBy(call);
  const url = asked.text("url");
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new Refused('"url" must be an http or https address.');
  call.standin.hooks = [{ url, secret: asked.text("secret") }];
  return json(200, { url });
}

/** Sends a delivery again, the newest unless an `id` is given; `badly` signs it with another secret. */
async function again(call: Call): Promise<Answer> {
  const asked = askedBy(call);
  const { deliveries } = call.standin;
  const wanted = asked.fields.id === undefined ? deliveries[0] : deliveries.find(({ id }) => id === asked.fields.id);
  if (!wanted) throw new Refused("There is no such delivery.");
  const { id, event, status } = await redeliver(wanted, asked.yes("badly", false));
  return json(200, { id, event, status });
}

function fault(call: Call): Answer {
  addFault(call.standin.faults, askedBy(call));
  return json(200, { faults: call.standin.faults });
}

/** Ends all faults; the world stays as it is. */
function heal(call: Call): Answer {
  call.standin.faults.length = 0;
  return json(200, { faults: [] });
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
  const { hooks, deliveries } = call.standin;
  const told = {
    hooks: hooks.map(({ url }) => url),
    deliveries: deliveries.map(({ body: _, hook: __, ...rest }) => rest),
  };
  return json(200, { now: world.now(), calendar, accounts, repositories, faults, ...told });
}
