import { refuse } from "#app/contest/refusals.ts";
import { NoPage } from "#app/ui/no-page.tsx";
import { refusedPage } from "#app/web/respond.ts";

/** Any address that is none. With a door of its own, the answer stands in the same frame as every other page. */
export function loader() {
  throw refusedPage(refuse("not found"));
}

export default NoPage;
