import { randomUUID } from "node:crypto";

/** A new random row id (UUID version 4 as text). */
export function newId(): string {
  return randomUUID();
}
