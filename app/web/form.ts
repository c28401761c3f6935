import type { Submission, SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import type { Outcome } from "#app/contest/outcome.ts";
import { type Refusal, refusalText } from "#app/contest/refusals.ts";

/** What a page gets back from its action: everything typed, and what was wrong with it. */
export type FormAnswer = { result: SubmissionResult<string[]>; refused?: { reason: string; remedy: string } };

export type ReadForm<T> =
  | { ok: true; value: T; submission: Submission<unknown> }
  | { ok: false; answer: ReturnType<typeof data<FormAnswer>> };

/** Reads a posted form by its schema. A wrong one is answered with 400, what was typed, and a sentence per field. */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<ReadForm<z.output<S>>> {
  const posted = await request.formData().catch(() => new FormData());
  const submission = parseWithZod(posted, { schema: schema as never }) as Submission<z.output<S>>;
  if (submission.status === "success") return { ok: true, value: submission.value, submission };
  return { ok: false, answer: data<FormAnswer>({ result: submission.reply() }, { status: 400 }) };
}

/** The answer to a refused form: the page again, with all that was typed, and the refusal in words. */
export function refusedForm(form: { submission: Submission<unknown> }, refusal: Refusal) {
  const { reason, remedy, status } = refusalText(refusal);
  const result = form.submission.reply({ formErrors: [reason] }) as SubmissionResult<string[]>;
  return data<FormAnswer>({ result, refused: { reason, remedy } }, { status });
}

/** The five-line action's last line: on to `then` when the verb agreed, back to the form when it refused. */
export function answerForm<T, R>(
  form: { submission: Submission<unknown> },
  outcome: Outcome<T>,
  then: (value: T) => R,
) {
  return outcome.ok ? then(outcome.value) : refusedForm(form, outcome.refusal);
}
