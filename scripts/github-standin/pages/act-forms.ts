import { faultKinds } from "../control/faults.ts";
import type { Repository } from "../world/model.ts";
import { safe } from "./markup.ts";

type Field = {
  name: string;
  label: string;
  value: string;
  kind: "text" | "number" | "choice" | "fixed";
  of?: string[];
};
export type ActForm = { act: string; button: string; fields: Field[] };

const text = (name: string, label: string, value = ""): Field => ({ name, label, value, kind: "text" });
const number = (name: string, label: string, value: number): Field => ({
  ...{ name, label, kind: "number", value: String(value) },
});
const choice = (name: string, label: string, of: string[]): Field => ({
  ...{ name, label, of, kind: "choice", value: of[0] ?? "" },
});
const fixed = (name: string, value: string): Field => ({ name, label: "", value, kind: "fixed" });

const licences = ["Apache-2.0", "MIT", "GPL-3.0", "BSD-3-Clause", "NOASSERTION", "none"];

/** What may be done to a repository as it stands. */
export function actForms({ archivedAt, isPrivate, name }: Repository): ActForm[] {
  const isOpen = archivedAt === null;
  return [
    {
      act: "push",
      button: "Push",
      fields: [text("message", "Message", "Change something"), number("count", "Commits", 1)],
    },
    { act: "force-push", button: "Force-push", fields: [number("drop", "Commits to replace", 1)] },
    { act: "change-license", button: "Change the licence", fields: [choice("license", "Licence", licences)] },
    { act: "rename", button: "Rename", fields: [text("name", "New name", name)] },
    { act: "transfer", button: "Transfer", fields: [text("owner", "New owner's login")] },
    {
      act: "archive",
      button: isOpen ? "Archive" : "Take out of the archive",
      fields: [fixed("archived", String(isOpen))],
    },
    {
      act: "privatize",
      button: isPrivate ? "Make public" : "Make private",
      fields: [fixed("private", String(!isPrivate))],
    },
    { act: "block", button: "Block", fields: [choice("reason", "Reason", ["dmca", "tos", "none"])] },
    { act: "release", button: "Release", fields: [text("tag", "Tag", "v1.0.0"), number("downloads", "Downloads", 0)] },
    {
      act: "pull-request",
      button: "Open a pull request",
      fields: [text("author", "Author's login"), text("title", "Title", "Change something")],
    },
    { act: "delete", button: "Delete", fields: [] },
  ];
}

/** What may go wrong with the next requests. */
export const faultForm: ActForm = {
  act: "fault",
  button: "Let it go wrong",
  fields: [
    choice("kind", "What", [...faultKinds]),
    text("prefix", "Paths that begin with", "/api"),
    number("times", "Requests", 1),
    number("status", "Status (for “status”)", 502),
    number("slowMs", "Milliseconds (for “slow”)", 5_000),
    number("retryAfter", "Seconds to wait (for limits)", 60),
    text("location", "Address (for “redirect”)", "http://127.0.0.1:9/"),
  ],
};

function control({ name, label, value, kind, of = [] }: Field): string {
  if (kind === "fixed") return `<input type="hidden" name="${name}" value="${safe(value)}">`;
  const options = of.map((one) => `<option>${safe(one)}</option>`).join("");
  const input =
    kind === "choice"
      ? `<select name="${name}">${options}</select>`
      : `<input type="${kind}" name="${name}" value="${safe(value)}">`;
  return `<label>${safe(label)} ${input}</label>`;
}

/** A form as markup; it works without scripts. */
export function showForm({ act, button, fields }: ActForm, path: string): string {
  return `<form method="post" action="${path}/${act}" class="row">${fields.map(control).join("\n")}<button>${safe(button)}</button></form>`;
}

/** What a form sent, as the control API takes it: numbers and yes or no are no longer texts, empty fields are left out. */
export function fieldsFrom(form: ActForm, sent: Record<string, string>): Record<string, unknown> {
  const entries = form.fields.flatMap(({ name, kind }): [string, unknown][] => {
    const value = sent[name] ?? "";
    if (value === "") return [];
    if (kind === "number") return [[name, Number(value)]];
    return [[name, kind === "fixed" ? value === "true" : value]];
  });
  return Object.fromEntries(entries);
}
