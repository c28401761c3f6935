import { type Environment, readEnvironment } from "#app/env.ts";
import type { Place } from "#db/open.ts";

/** Ends the command with a message for whoever called it: 1 when it was refused, 2 when it was written wrongly. */
export function stop(message: string, code: 1 | 2 = 1): never {
  console.error(message);
  process.exit(code);
}

/** The configuration of the portal on this machine; ends the command when it is wrong. */
export function environmentOfCommand(): Environment {
  const read = readEnvironment(process.env);
  if (read.ok) return read.environment;
  const lines = read.problems.map(({ variable, problem }) => `${variable} ${problem}.`);
  return stop([...lines, "Nothing was done. Every variable is described in .env.example."].join("\n"));
}

/** Where that portal keeps its data. */
export function placeOf({ DATABASE_URL, DATA_DIR }: Environment): Place {
  return { databaseUrl: DATABASE_URL, dataFolder: DATA_DIR };
}
