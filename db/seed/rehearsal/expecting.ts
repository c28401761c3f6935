import type { Outcome } from "#app/contest/outcome.ts";
import type { RefusalCode } from "#app/contest/refusals.ts";

/** Throws, naming what was promised, unless it is so. */
export function expectThat(isSo: boolean, promise: string): void {
  if (!isSo) throw new Error(`A promise was broken: ${promise}`);
}

/** Throws unless the portal refuses, and with this reason. */
export async function expectRefusal(
  asked: Promise<Outcome<unknown>>,
  code: RefusalCode,
  promise: string,
): Promise<void> {
  const outcome = await asked;
  const said = outcome.ok ? "it was agreed to" : `it was refused as "${outcome.refusal.code}"`;
  expectThat(!outcome.ok && outcome.refusal.code === code, `${promise} Instead ${said}.`);
}
