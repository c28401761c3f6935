import { z } from "zod";
import type { Path } from "./yaml-places.ts";

export type Schema = z.core.$ZodType;

function unwrapped(schema: Schema): Schema {
  const wraps = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return wraps ? unwrapped(schema.unwrap()) : schema;
}

/** The schema of what stands at a path, or undefined where the schema knows nothing. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let found: Schema | undefined = unwrapped(schema);
  for (const step of path) {
    const next: Schema | undefined =
      found instanceof z.ZodObject ? found.shape[step] : found instanceof z.ZodArray ? found.element : undefined;
    found = next && unwrapped(next);
  }
  return found;
}

/** The keys that may stand at a path; none where no keys may stand. */
export function keysAt(schema: Schema, path: Path): string[] {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** A value of which any part may be missing, because it was not written or did not fit. */
export type Sound<T> = T extends readonly (infer Item)[]
  ? (Sound<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Sound<T[Key]> | undefined }
    : T;

function soundParts(schema: Schema, given: unknown): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject && typeof given === "object" && given !== null && !Array.isArray(given))
    return Object.fromEntries(
      Object.entries(inner.shape).map(([key, each]) => [key, soundParts(each, Reflect.get(given, key))]),
    );
  if (inner instanceof z.ZodArray && Array.isArray(given)) return given.map((each) => soundParts(inner.element, each));
  const read = z.safeParse(schema, given);
  return read.success ? read.data : undefined;
}

/** The parts of a value that fit the schema each by itself, so that one mistake does not hide the others. */
export function soundPartsOf<T extends z.ZodType>(schema: T, given: unknown): Sound<z.output<T>> {
  return (soundParts(schema, given) ?? {}) as Sound<z.output<T>>;
}

/** A value with the keys of each of its parts in the order in which the schema names them. */
export function inSchemaOrder(schema: Schema, value: unknown): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.map((each) => inSchemaOrder(inner.element, each));
  if (!(inner instanceof z.ZodObject) || typeof value !== "object" || value === null) return value;
  const written = Object.entries(inner.shape).filter(([key]) => Reflect.get(value, key) !== undefined);
  return Object.fromEntries(written.map(([key, each]) => [key, inSchemaOrder(each, Reflect.get(value, key))]));
}
