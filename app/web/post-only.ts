import { refuse } from "#app/contest/refusals.ts";
import { refusedPage } from "./respond.ts";

/** The loader of an address that only answers POST: somebody who opens it finds nothing there. */
export function postOnly(): never {
  throw refusedPage(refuse("not found"));
}
