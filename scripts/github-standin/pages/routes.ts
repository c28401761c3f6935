import { readFileSync } from "node:fs";
import type { Answer, Route } from "../http/call.ts";

const styles = readFileSync(new URL("./standin.css", import.meta.url), "utf8");

/** The few web pages that links from a portal lead to. */
export const pageRoutes: Route[] = [{ method: "GET", pattern: "/__standin.css", answer: styleSheet }];

function styleSheet(): Answer {
  return { status: 200, type: "text/css; charset=utf-8", body: styles, headers: { "cache-control": "max-age=3600" } };
}
