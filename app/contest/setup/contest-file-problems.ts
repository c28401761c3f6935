import { z } from "zod";
import { keysAt, type Schema, schemaAt } from "./contest-file-shape.ts";
import { namedKind } from "./contest-file-words.ts";
import type { FileProblem, ReadYaml } from "./contest-file-yaml.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Path } from "./yaml-places.ts";

/** Something wrong at a path: a predicate ("is missing") and a sentence that says what to write instead. */
export interface Finding {
  path: Path;
  wrong: string;
  instead: string;
  /** True when the key itself is wrong, not its value. */
  atKey?: boolean;
  /** The finding holds only while nothing is written at any of these paths; what is written there is told by itself. */
  unlessWritten?: readonly Path[];
  /** The path that a misspelt key was probably meant to have. */
  meant?: Path;
}

function givenAt(value: unknown, path: Path): unknown {
  let given = value;
  for (const step of path) given = typeof given === "object" && given !== null ? Reflect.get(given, step) : undefined;
  return given;
}

function unknownKey(schema: Schema, path: Path, key: string, value: unknown): Finding {
  if (value === null && key.includes(" "))
    return {
      path: [...path, key],
      wrong: "is not a key of the contest file, perhaps because a comma ended the text before it",
      instead: "Put the whole text in double quotes.",
      atKey: true,
    };
  const keys = keysAt(schema, path);
  const near = nearestWord(key, keys);
  const instead = near ? `Write ${near}, or remove the line.` : `Remove it, or write one of: ${keys.join(", ")}.`;
  const finding = { path: [...path, key], wrong: "is not a key of the contest file", instead, atKey: true };
  return near ? { ...finding, meant: [...path, near] } : finding;
}

function findingsOf(issue: z.core.$ZodIssue, schema: Schema, value: unknown): Finding[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownKey(schema, path, key, givenAt(value, [...path, key])));
  if (issue.code === "custom") return [{ path, wrong: issue.message, instead: String(issue.params?.instead ?? "") }];
  if (issue.code === "too_small") return [{ path, wrong: "is an empty list", instead: "Write at least one item." }];
  if (issue.code === "too_big")
    return [{ path, wrong: "has too many items", instead: `Keep at most ${issue.maximum}.` }];
  const found = schemaAt(schema, path);
  const instead =
    found instanceof z.ZodArray
      ? "Write a list, each item on a line of its own that begins with a dash."
      : `Write these keys under it, indented: ${keysAt(schema, path).join(", ")}.`;
  return [{ path, wrong: namedKind(givenAt(value, path)), instead }];
}

/** Everything in a value that does not fit the schema. A misspelt key is told once, not as missing too. */
export function misfits(schema: z.ZodType, value: unknown): Finding[] {
  const read = schema.safeParse(value);
  if (read.success) return [];
  const findings = read.error.issues.flatMap((issue) => findingsOf(issue, schema, value));
  const meant = new Set(findings.flatMap((finding) => (finding.meant ? [pathWords(finding.meant)] : [])));
  return findings.filter(({ path }) => givenAt(value, path) !== undefined || !meant.has(pathWords(path)));
}

const shortened = (key: string) => (key.length > 40 ? `${key.slice(0, 40)}…` : key);

/** A path as people say it: categories › 3 › slug, counted from 1. */
export function pathWords(path: Path): string {
  return path.map((step) => (typeof step === "number" ? String(step + 1) : shortened(step))).join(" › ");
}

function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "The file";
  return typeof last === "number" ? `Item ${last + 1} of ${path.at(-2) ?? "the list"}` : `The key ${shortened(last)}`;
}

/** Findings as sentences with their places. What is missing stands where the key above it stands. */
export function placed(findings: readonly Finding[], yaml: ReadYaml): FileProblem[] {
  const holding = findings.filter(({ unlessWritten = [] }) =>
    unlessWritten.every((path) => givenAt(yaml.value, path) === undefined),
  );
  return holding.map(({ path, wrong, instead, atKey }) => {
    const isThere = givenAt(yaml.value, path) !== undefined;
    const place = isThere && !atKey ? yaml.places.ofValue(path) : yaml.places.ofKey(isThere ? path : path.slice(0, -1));
    return { ...place, path: pathWords(path), wrong: `${subject(path)} ${wrong}.`, instead };
  });
}
