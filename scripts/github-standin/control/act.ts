import type { Asked } from "./asked.ts";

/** One change of the world, as the last part of its address names it. Returns what it came to. */
export type Act = (asked: Asked) => Record<string, unknown>;
