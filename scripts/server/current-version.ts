import type { Versions } from "./configuration.ts";

/** Reads the data version without ever throwing: a version that cannot be read means that nothing kept may be shown. */
export class CurrentVersion {
  readonly #versions: Versions;
  #inMemory = true;

  constructor(versions: Versions) {
    this.#versions = versions;
  }

  /** The version, if it is known without waiting. */
  atOnce(path: string): number | undefined {
    if (!this.#inMemory) return undefined;
    try {
      const version = this.#versions.current(path);
      if (typeof version === "number") return version;
      this.#inMemory = false;
      version.catch(() => undefined);
    } catch {
      // Asked again, and answered without kept pages, on the way that may wait.
    }
    return undefined;
  }

  async current(path: string): Promise<number | undefined> {
    try {
      return await this.#versions.current(path);
    } catch {
      return undefined;
    }
  }
}
