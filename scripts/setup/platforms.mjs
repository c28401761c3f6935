// @ts-check
/**
 * npm ci refuses a lock file that lacks an optional package, and npm leaves out the ones a registry does not carry.
 * What is missing can be written from its name alone: platform packages are named after their platform.
 *
 * @typedef {{ version?: string, resolved?: string, optional?: boolean, dev?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[], optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/** @type {Record<string, string>} */
const systems = {
  aix: "aix",
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  linuxmusl: "linux",
  netbsd: "netbsd",
  openbsd: "openbsd",
  openharmony: "openharmony",
  sunos: "sunos",
  win: "win32",
  win32: "win32",
};
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];
/** @type {Record<string, string>} */
const libraries = {
  gnu: "glibc",
  gnueabihf: "glibc",
  linuxmusl: "musl",
  musl: "musl",
  musleabihf: "musl",
};

/**
 * The platform that a package's name ends in; empty when it names none.
 * @param {string} name
 * @returns {{ os?: string[], cpu?: string[], libc?: string[] }}
 */
export function platformOf(name) {
  const words = name.split(/[-/.]/);
  const system = words.map((word) => systems[word]).find(Boolean);
  const processor = words.find((word) => processors.includes(word));
  const library = words.map((word) => libraries[word]).find(Boolean);
  return {
    ...(system && { os: [system] }),
    ...(processor && { cpu: [processor] }),
    ...(system === "linux" && library && { libc: [library] }),
  };
}

/**
 * The lock's key under which the package at `parent` finds `name`, or undefined.
 * @param {Lock} lock
 * @param {string} parent
 * @param {string} name
 */
function resolve(lock, parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, folder.lastIndexOf("node_modules/")).replace(/\/$/, "")) {
    const key = `${folder ? `${folder}/` : ""}node_modules/${name}`;
    if (lock.packages[key]) return key;
    if (!folder) return undefined;
  }
}

/**
 * The optional packages that the lock names but has no entry for, each with the entry it should have.
 * Refuses (by throwing) a package whose name tells no platform, because its entry cannot be guessed.
 * @param {Lock} lock
 * @returns {Record<string, Entry>}
 */
export function missingEntries(lock) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolve(lock, parent, name)) continue;
      const platform = platformOf(name);
      if (!platform.os && !platform.cpu) {
        throw new Error(
          `${parent} names ${name}, which the lock file lacks and whose platform its name does not tell.`,
        );
      }
      const folder = parent.slice(0, parent.lastIndexOf("node_modules/"));
      const dev = entry.dev ? { dev: true } : {};
      missing[`${folder}node_modules/${name}`] = {
        version: range.replace(/^[~^]/, ""),
        ...dev,
        optional: true,
        ...platform,
      };
    }
  }
  return missing;
}

/**
 * The same lock with every missing optional entry in its place in npm's order.
 * @param {Lock} lock
 * @returns {Lock}
 */
export function completed(lock) {
  const entries = Object.entries({ ...lock.packages, ...missingEntries(lock) });
  entries.sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(entries) };
}
