/** What a refused form brings back: all that was typed, errors by field, and the refusal in words. */
export type Answered =
  | {
      result: { initialValue?: Record<string, unknown> | null; error?: Record<string, string[] | null> | null };
      refused?: { reason: string; remedy: string };
    }
  | undefined;

/** What was typed into a field of a form that came back. */
export function textIn(answer: Answered, name: string): string | undefined {
  const typed = answer?.result.initialValue?.[name];
  return typeof typed === "string" ? typed : undefined;
}

/** The choices made in a field of a form that came back, or undefined where none came back. */
export function choicesIn(answer: Answered, name: string): string[] | undefined {
  if (!answer) return undefined;
  const typed = answer.result.initialValue?.[name];
  return [typed].flat().filter((each) => typeof each === "string");
}

/** What was wrong with a field of a form that came back. */
export function errorsIn(answer: Answered, name: string): string[] | undefined {
  return answer?.result.error?.[name] ?? undefined;
}
