import { afterAll } from "vitest";
import { clearLeftovers } from "./leftovers.ts";

// Files share a process, and with it the modules below; this one alone runs for each of them.
afterAll(clearLeftovers);
