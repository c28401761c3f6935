import { refuse } from "../../refusals.ts";
import type { PanelKind } from "../../vocabulary.ts";

/** How many judges the contest allows, and how many there are of each kind now. */
export type Panel = {
  allowed: { maximum: number } & Record<PanelKind, number>;
  sitting: Record<PanelKind, number>;
};

/** Why no further judge of a kind fits on the panel; undefined when one does. */
export function mayJoinPanel({ allowed, sitting }: Panel, kind: PanelKind) {
  if (sitting.sponsor + sitting.independent >= allowed.maximum)
    return refuse("panel is full", { maximum: allowed.maximum });
  if (sitting[kind] >= allowed[kind]) return refuse("panel has enough of this kind", { kind, maximum: allowed[kind] });
  return undefined;
}
