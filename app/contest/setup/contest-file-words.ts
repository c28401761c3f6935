import { z } from "zod";
import { nearestWord } from "./nearest-word.ts";

/** A value as it was understood, or what is wrong with it (a predicate: "is empty") and what to write instead. */
export type Understood<T> = { value: T } | { wrong: string; instead: string };

/** What a reader of the file calls a value that is not what was expected. */
export function namedKind(given: unknown): string {
  if (given === undefined) return "is missing";
  if (given === null || given === "") return "is empty";
  if (Array.isArray(given)) return "is a list";
  if (typeof given === "object") return "is a group of keys";
  if (typeof given === "string") return `is the text "${given.length > 40 ? `${given.slice(0, 40)}…` : given}"`;
  return `is ${typeof given === "number" ? `the number ${given}` : given}`;
}

/** One value of the file: read by a function that also says, where it refuses, what to write instead. */
export function word<T>(understand: (given: unknown) => Understood<T>) {
  return z.unknown().transform((given, context): T => {
    const understood = understand(given);
    if ("value" in understood) return understood.value;
    context.addIssue({ code: "custom", message: understood.wrong, params: { instead: understood.instead } });
    return z.NEVER;
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse.
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/;

function plainText(given: unknown, longest: number, instead: string): Understood<string> {
  if (typeof given === "number" || typeof given === "boolean")
    return { wrong: `${namedKind(given)}, not a text`, instead: `Put it in quotes: "${given}".` };
  if (typeof given !== "string") return { wrong: namedKind(given), instead };
  if (given.trim() === "") return { wrong: "is empty", instead };
  if (UNPRINTABLE.test(given) || !given.isWellFormed())
    return { wrong: "has a character that cannot be printed", instead: "Type the text again without it." };
  if (given.trim().length > longest)
    return {
      wrong: `has ${given.trim().length} characters, ${longest} are allowed`,
      instead: "Shorten it, or move details to a longer text such as the description.",
    };
  return { value: given.trim() };
}

/** A text on one line. */
export const line = (longest: number, instead: string) =>
  word<string>((given) => {
    const text = plainText(given, longest, instead);
    if ("value" in text && /[\n\t\u2028\u2029]/.test(text.value))
      return { wrong: "runs over several lines or has a tab", instead: "Write it on one line." };
    return text;
  });

/** A text of paragraphs in Markdown; space around it is dropped. */
export const markdown = (longest: number, instead: string) => word((given) => plainText(given, longest, instead));

/** A text on one line that must have a certain shape, for example an address. */
export const shaped = (shape: RegExp | ((text: string) => boolean), wrong: string, instead: string) =>
  word<string>((given) => {
    if (typeof given !== "string" || given === "") return { wrong: namedKind(given), instead };
    const fits = typeof shape === "function" ? shape(given) : shape.test(given);
    return fits ? { value: given } : { wrong: `is "${given.slice(0, 80)}", which ${wrong}`, instead };
  });

export const choice = <const Options extends readonly string[]>(options: Options) =>
  word<Options[number]>((given) => {
    if (options.some((option) => option === given)) return { value: given as Options[number] };
    const near = typeof given === "string" ? nearestWord(given, options) : undefined;
    const all = `${options.slice(0, -1).join(", ")} or ${options.at(-1)}`;
    return { wrong: namedKind(given), instead: near ? `Write ${near} (allowed: ${all}).` : `Write ${all}.` };
  });

export const yesOrNo = () =>
  word<boolean>((given) =>
    typeof given === "boolean" ? { value: given } : { wrong: namedKind(given), instead: "Write true or false." },
  );

/** A number from lowest to highest, both allowed; a whole one if asked. */
export const number = (lowest: number, highest: number, whole = false) =>
  word<number>((given) => {
    const instead = `Write a ${whole ? "whole " : ""}number from ${lowest} to ${highest}.`;
    if (typeof given !== "number" || !Number.isFinite(given))
      return { wrong: typeof given === "string" ? `${namedKind(given)}, not a number` : namedKind(given), instead };
    if (given < lowest || given > highest || (whole && !Number.isInteger(given)))
      return { wrong: `is ${given}`, instead };
    return { value: given === 0 ? 0 : given };
  });

export const count = (lowest: number, highest: number) => number(lowest, highest, true);
