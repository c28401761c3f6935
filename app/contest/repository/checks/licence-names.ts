const COMMON: readonly (readonly [RegExp, string])[] = [
  [/apache.*2/, "apache-2.0"],
  [/\bmit\b/, "mit"],
  [/bsd.*3|new bsd|modified bsd/, "bsd-3-clause"],
  [/bsd.*2|simplified bsd/, "bsd-2-clause"],
  [/mozilla.*2|\bmpl.*2/, "mpl-2.0"],
  [/\bisc\b/, "isc"],
];

/** `GPL-3.0-only` and `GPL-3.0-or-later` are the same file to GitHub. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .trim()
    .replace(/-(only|or-later)$|\+$/, "");
}

function idOf(written: string): string {
  const name = plain(written.replace(/[()]/g, " "));
  return COMMON.find(([words]) => words.test(name))?.[1] ?? name;
}

/** Whether two SPDX ids name the same licence. */
export function isSameLicence(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Whether a manifest names a licence, by id or by its usual name, alone or as one of several to choose from. */
export function namesLicence(written: string, spdxId: string): boolean {
  return [written, ...written.split(/\s+or\s+|\s*\/\s*|\s*,\s*/i)].some((name) => isSameLicence(idOf(name), spdxId));
}

/** Words that send the reader to the licence file say nothing of their own. */
export function saysNothing(written: string): boolean {
  return /^(see|refer)\b|^file:/i.test(written.trim());
}
