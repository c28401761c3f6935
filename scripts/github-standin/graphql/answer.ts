import { type Answer, type Call, notModelled } from "../http/call.ts";

export function answerGraphql(_call: Call): Answer {
  return notModelled();
}
