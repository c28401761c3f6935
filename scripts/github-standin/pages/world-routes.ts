import { Asked, Refused } from "../control/asked.ts";
import { addFault } from "../control/faults.ts";
import { perform } from "../control/perform.ts";
import { type Answer, type Call, empty, fieldsOf, html, notModelled, type Route } from "../http/call.ts";
import { resetStandin } from "../standin.ts";
import type { Repository } from "../world/model.ts";
import { type ActForm, actForms, faultForm, fieldsFrom } from "./act-forms.ts";
import { link, pageOf, safe } from "./markup.ts";
import { changePage, worldPage } from "./world-page.ts";

/** The page that shows the world and lets a person change it. */
export const worldRoutes: Route[] = [
  { method: "GET", pattern: "/__world", answer: worldPage },
  { method: "POST", pattern: "/__world/fault", answer: (call) => attempt(() => fault(call)) },
  { method: "POST", pattern: "/__world/heal", answer: heal },
  { method: "POST", pattern: "/__world/reset", answer: reset },
  { method: "GET", pattern: "/__world/:id", answer: (call) => ofRepository(call, (one) => changePage(call, one)) },
  { method: "POST", pattern: "/__world/:id/:act", answer: (call) => attempt(() => change(call)) },
];

const back = (path: string) => empty(303, { location: path, "cache-control": "no-store" });

async function attempt(carryOut: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await carryOut();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const text = `<h1>This cannot be done</h1><p>${safe(error.message)}</p><p>${link("/__world", "The world")}</p>`;
    return html(400, pageOf("This cannot be done", text));
  }
}

function ofRepository(call: Call, answer: (repository: Repository) => Answer | Promise<Answer>) {
  const repository = call.standin.world.repositories.get(Number(call.params.id));
  const text = `<h1>Not here</h1><p>This repository is not in the world any more.</p><p>${link("/__world", "The world")}</p>`;
  return repository ? answer(repository) : html(404, pageOf("Not here", text));
}

function change(call: Call) {
  return ofRepository(call, async (repository) => {
    const form: ActForm | undefined = actForms(repository).find(({ act }) => act === call.params.act);
    if (!form) return notModelled();
    await perform(call.standin, form.act, { ...fieldsFrom(form, fieldsOf(call)), repository: repository.id });
    return back(form.act === "delete" ? "/__world" : `/__world/${repository.id}`);
  });
}

// The form has a field for each kind of fault; those of the other kinds are not meant.
const onlyFor: Record<string, string[]> = {
  status: ["status"],
  slowMs: ["slow"],
  retryAfter: ["primary", "secondary"],
  location: ["redirect"],
};

function fault(call: Call): Answer {
  const sent = fieldsFrom(faultForm, fieldsOf(call));
  const meant = Object.entries(sent).filter(([name]) => onlyFor[name]?.includes(String(sent.kind)) ?? true);
  addFault(call.standin.faults, new Asked(call.standin.world, Object.fromEntries(meant)));
  return back("/__world");
}

function heal(call: Call): Answer {
  call.standin.faults.length = 0;
  return back("/__world");
}

function reset(call: Call): Answer {
  resetStandin(call.standin);
  return back("/__world");
}
