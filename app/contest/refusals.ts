import { accountRefusals } from "./account/refusals.ts";
import { mailRefusals } from "./around/mail/refusals.ts";
import { awardsRefusals } from "./awards/refusals.ts";
import { judgingRefusals } from "./judging/refusals.ts";
import { nominationRefusals } from "./nomination/refusals.ts";
import { publicationRefusals } from "./publication/refusals.ts";
import type { RefusalText } from "./refusal-text.ts";
import { registrationRefusals } from "./registration/refusals.ts";
import { repositoryRefusals } from "./repository/refusals.ts";
import { setupRefusals } from "./setup/refusals.ts";
import { sharedRefusals } from "./shared-refusals.ts";
import { submissionRefusals } from "./submission/refusals.ts";

const texts = {
  ...sharedRefusals,
  ...accountRefusals,
  ...setupRefusals,
  ...registrationRefusals,
  ...repositoryRefusals,
  ...submissionRefusals,
  ...nominationRefusals,
  ...judgingRefusals,
  ...awardsRefusals,
  ...publicationRefusals,
  ...mailRefusals,
};

type Texts = typeof texts;
export type RefusalCode = keyof Texts;
export type RefusalFacts<Code extends RefusalCode> =
  Parameters<Texts[Code]> extends [infer Facts] ? Facts : Record<string, never>;

/** A no with its reason: a code, and the facts that its sentence needs (limit, opensAt, who …). */
export type Refusal = { [Code in RefusalCode]: { code: Code; facts: RefusalFacts<Code> } }[RefusalCode];

export const REFUSAL_CODES = Object.keys(texts) as RefusalCode[];

/** Refuses: the answer of a verb, or of the pure decision behind it. */
export function refuse<Code extends RefusalCode>(
  code: Code,
  ...[facts]: Parameters<Texts[Code]>
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, facts: facts ?? {} } as Refusal };
}

/** What a person reads: the reason, what to do about it, and the HTTP status that goes with it (403 unless told). */
export function refusalText(refusal: Refusal): Required<RefusalText> {
  const text = (texts[refusal.code] as (facts: unknown) => RefusalText)(refusal.facts);
  return { status: 403, ...text };
}
