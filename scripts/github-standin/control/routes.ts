import { type Call, json, type Route } from "../http/call.ts";
import { resetStandin } from "../standin.ts";

/** What a test or a person at the demo may do to the world. */
export const controlRoutes: Route[] = [{ method: "POST", pattern: "/__control/reset", answer: reset }];

function reset(call: Call) {
  resetStandin(call.standin);
  return json(200, { done: "reset" });
}
