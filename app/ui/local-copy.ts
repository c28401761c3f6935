type Fields = [name: string, value: string][];
type LocalCopy = { keptAt: number; fields: Fields };

/** Fields of the page, not of what was typed. */
const OWN = new Set(["revision", "idempotencyKey", "readings", "versionId"]);

export function typedFields(form: HTMLFormElement): Fields {
  return [...new FormData(form)]
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]): [string, string] => [name, String(value)]);
}

/** Keeps what is typed on this device. A browser that keeps nothing loses nothing but this copy. */
export function keepLocalCopy(key: string, form: HTMLFormElement): void {
  const copy: LocalCopy = { keptAt: Date.now(), fields: typedFields(form) };
  try {
    localStorage.setItem(key, JSON.stringify(copy));
  } catch {
    // Storage is full or switched off; the portal's own saving goes on.
  }
}

export function clearLocalCopy(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}

/** What counts when two forms are compared: the kind in an empty row does not. */
function meaning(fields: Fields): string {
  const values = new Map(fields);
  const isIdle = (name: string) => name.endsWith(".kind") && !values.get(name.replace(/kind$/, "url"));
  return JSON.stringify(fields.filter(([name, value]) => value !== "" && !isIdle(name)));
}

/** The copy on this device if it says something else than the form does now; an equal one is cleared away. */
export function findLocalCopy(key: string, form: HTMLFormElement): LocalCopy | undefined {
  try {
    const copy = JSON.parse(localStorage.getItem(key) ?? "null") as LocalCopy | null;
    if (copy && meaning(copy.fields) !== meaning(typedFields(form))) return copy;
    clearLocalCopy(key);
  } catch {
    clearLocalCopy(key);
  }
  return undefined;
}

/** Puts a copy back into the form, as if it had been typed. Rows that the form does not have are left out. */
export function putBack(form: HTMLFormElement, { fields }: LocalCopy): void {
  const values = new Map(fields);
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = values.has(control.name);
    else if (control instanceof HTMLInputElement && control.type === "radio")
      control.checked = values.get(control.name) === control.value;
    else if (
      (control instanceof HTMLInputElement && !OWN.has(control.name)) ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    )
      control.value = values.get(control.name) ?? control.value;
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
