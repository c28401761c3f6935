import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";

import { clearLocalCopy, keepLocalCopy } from "../local-copy.ts";

const QUIET_MS = 1_200;
const TRY_AGAIN_MS = 5_000;

export type Saving =
  | { state: "idle" }
  | { state: "unsaved" | "saving" | "offline" }
  | { state: "saved"; savedAt: number }
  | { state: "failed"; reason: string };

export type Autosave = {
  saving: Saving;
  /** The revision that the last sending came to; 0 before the first. Belongs into the form's field `revision`. */
  revision: number;
  hold: (event: FormEvent<HTMLFormElement>) => void;
};

type Draft = { revision: number; saving: Saving };

async function send(form: HTMLFormElement, action: string): Promise<Draft> {
  const body = new FormData(form);
  const before = Number(body.get("revision"));
  try {
    const answer = await fetch(action, { method: "POST", body, headers: { accept: "application/json" } });
    if (answer.status === 204) {
      const savedAt = Number(answer.headers.get("X-Saved-At"));
      return { revision: Number(answer.headers.get("X-Revision")), saving: { state: "saved", savedAt } };
    }
    const said = (await answer.json().catch(() => ({}))) as { reason?: string };
    return { revision: before, saving: { state: "failed", reason: said.reason ?? "the server could not save it now" } };
  } catch {
    return { revision: before, saving: { state: "offline" } };
  }
}

type Wish = "again" | (() => void);

/** Sends the form when told, one sending at a time. What is wished for while one is on its way comes after it. */
function useSending(form: RefObject<HTMLFormElement | null>, action: string | undefined) {
  const [saving, setSaving] = useState<Saving>({ state: "idle" });
  const [revision, setRevision] = useState(0);
  const busy = useRef(false);
  const wish = useRef<Wish | undefined>(undefined);
  const sendNow = useCallback(async (): Promise<void> => {
    const current = form.current;
    if (!current || !action) return;
    busy.current = true;
    setSaving({ state: "saving" });
    const draft = await send(current, action);
    setRevision(draft.revision);
    // What was wished for meanwhile goes out before the page is drawn again.
    const field = current.elements.namedItem("revision");
    if (field instanceof HTMLInputElement) field.value = String(draft.revision);
    busy.current = false;
    setSaving(draft.saving);
    const next = wish.current;
    wish.current = undefined;
    if (typeof next === "function") next();
    else if (next === "again" && draft.saving.state === "saved") await sendNow();
  }, [form, action]);
  return { saving, setSaving, revision, busy, wish, sendNow };
}

type Sending = Pick<ReturnType<typeof useSending>, "saving" | "wish" | "sendNow"> & { copyKey: string };

/** What follows a sending: the copy on this device goes once all is saved, and what found no network is sent again. */
function useSaved({ saving, wish, copyKey, sendNow }: Sending): void {
  useEffect(() => {
    // What was typed while this was on its way is still only here.
    if (saving.state === "saved" && wish.current === undefined) clearLocalCopy(copyKey);
  }, [saving, wish, copyKey]);

  useEffect(() => {
    if (saving.state !== "offline") return;
    const retry = setTimeout(() => void sendNow(), TRY_AGAIN_MS);
    return () => clearTimeout(retry);
  }, [saving, sendNow]);
}

/**
 * Sends a form to its `action` a moment after each change, one sending at a time, and again while the network is away. Does
 * nothing where `to` is undefined. Until the server has it, what is typed is kept on this device under `copyKey`. `hold`
 * belongs to the form's onSubmit: it lets a sending that is on its way come back first, so that the two do not overtake
 * each other.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  to: { action: string; copyKey: string } | undefined,
): Autosave {
  const { action, copyKey = "" } = to ?? {};
  const { saving, setSaving, revision, busy, wish, sendNow } = useSending(form, action);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    const current = form.current;
    if (!current || !action) return;
    const soon = () => {
      clearTimeout(timer.current);
      keepLocalCopy(copyKey, current);
      if (busy.current) wish.current ??= "again";
      else timer.current = setTimeout(() => void sendNow(), QUIET_MS);
      if (!busy.current) setSaving({ state: "unsaved" });
    };
    current.addEventListener("input", soon);
    return () => {
      clearTimeout(timer.current);
      current.removeEventListener("input", soon);
    };
  }, [form, action, copyKey, busy, wish, sendNow, setSaving]);

  useSaved({ saving, wish, copyKey, sendNow });

  const hold = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    if (!busy.current) return;
    event.preventDefault();
    const { currentTarget } = event;
    const { submitter } = event.nativeEvent as SubmitEvent;
    wish.current = () => currentTarget.requestSubmit(submitter);
  };

  return { saving, revision, hold };
}
