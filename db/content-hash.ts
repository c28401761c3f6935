import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** SHA-256, in hexadecimal, of a text. */
export function hashOfText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** SHA-256, in hexadecimal, of a value in canonical JSON (RFC 8785): equal content gives an equal hash. */
export function contentHash(value: unknown): string {
  return hashOfText(canonicalize(value) ?? "null");
}
