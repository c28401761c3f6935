import type { Works } from "./worker.ts";

/** Every kind of job and who does it. */
export const works: Works = {};
