import type { ReviewStage } from "#app/contest/vocabulary.ts";
import type { Asked } from "./portal.ts";

/** The stage that a board's address names by `?stage=`; the judging unless told. */
export function readStage({ request }: Pick<Asked, "request">): ReviewStage {
  return new URL(request.url).searchParams.get("stage") === "nomination" ? "nomination" : "judging";
}
