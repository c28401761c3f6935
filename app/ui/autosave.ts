import { useEffect, useState } from "react";
import { clearLocalCopy, keepLocalCopy } from "./local-copy.ts";

export type Saving =
  | { state: "saved"; savedAt: number }
  | { state: "unsaved" | "saving" | "offline" }
  | { state: "failed"; reason: string };

type Refused = { reason: string; remedy: string };

type AutosaveOptions = {
  formId: string;
  /** The address that answers 204 with x-revision and x-saved-at, or a refusal as JSON. */
  to: string;
  storageKey: string;
  savedAt: number;
};

const PAUSE = 1_000;
const RETRY = 5_000;

const revisionField = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>("input[name=revision]");

async function sendDraft(form: HTMLFormElement, to: string): Promise<Saving & { refused?: Refused }> {
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  let answer: Response;
  try {
    answer = await fetch(to, { method: "POST", body, redirect: "manual", headers: { accept: "application/json" } });
  } catch {
    return { state: "offline" };
  }
  if (answer.status === 204) {
    const field = revisionField(form);
    if (field) field.value = answer.headers.get("x-revision") ?? field.value;
    return { state: "saved", savedAt: Number(answer.headers.get("x-saved-at")) };
  }
  if (answer.type === "opaqueredirect")
    return { state: "failed", reason: "you are signed out. Sign in in another tab." };
  if (answer.status >= 500) return { state: "offline" };
  const refused = (await answer.json().catch(() => undefined)) as Refused | undefined;
  return { state: "failed", reason: refused?.reason ?? "the portal did not take it.", refused };
}

type Listeners = { onSaving: (saving: Saving) => void; onRefused: (refused: Refused | undefined) => void };

/** Watches a form and saves it a moment after each change; answers how to stop. */
function watch(form: HTMLFormElement, to: string, storageKey: string, { onSaving, onRefused }: Listeners): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changes = 0;
  let isBusy = false;
  const soon = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  };
  async function save() {
    if (isBusy) return soon(PAUSE);
    const sent = changes;
    isBusy = true;
    onSaving({ state: "saving" });
    const { refused, ...answer } = await sendDraft(form, to);
    isBusy = false;
    onRefused(refused);
    onSaving(answer.state === "saved" && sent !== changes ? { state: "unsaved" } : answer);
    if (answer.state === "saved" && sent === changes) clearLocalCopy(storageKey);
    if (answer.state === "offline") soon(RETRY);
  }
  const onInput = () => {
    changes += 1;
    keepLocalCopy(storageKey, form);
    onSaving({ state: "unsaved" });
    soon(PAUSE);
  };
  const onSubmit = () => clearTimeout(timer);
  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  return () => {
    clearTimeout(timer);
    form.removeEventListener("input", onInput);
    form.removeEventListener("submit", onSubmit);
  };
}

/**
 * Saves a form a moment after the last change, and keeps a copy on this device until the portal has it. Says how it
 * stands, and what the portal refused.
 */
export function useAutosave({ formId, to, storageKey, savedAt }: AutosaveOptions) {
  const [saving, setSaving] = useState<Saving>({ state: "saved", savedAt });
  const [refused, setRefused] = useState<Refused>();
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    return watch(form, to, storageKey, { onSaving: setSaving, onRefused: setRefused });
  }, [formId, to, storageKey]);
  return { saving, refused };
}
