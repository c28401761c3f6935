import type { ReviewStage } from "../vocabulary.ts";
import type { Finding } from "./contest-file-problems.ts";
import type { WrittenContestFile } from "./contest-file-schema.ts";
import type { Sound } from "./contest-file-shape.ts";
import type { Path } from "./yaml-places.ts";

type Criterion = Sound<WrittenContestFile["criteria"]["judging"][number]>;

/** Whether a number of steps leads from one value to another; decimal steps are not exact in binary. */
function isOnStep(distance: number, step: number): boolean {
  const steps = distance / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

function scaleFindings({ scale, anchors }: Criterion, path: Path): Finding[] {
  const { min, max, step } = scale ?? {};
  if (min === undefined || max === undefined || step === undefined) return [];
  if (min >= max)
    return [{ path: [...path, "scale", "max"], wrong: `is not above min (${min})`, instead: "Write a larger number." }];
  if (!isOnStep(max - min, step))
    return [
      {
        path: [...path, "scale", "step"],
        wrong: `does not lead from ${min} to ${max} in whole steps`,
        instead: "Write 1, or another step that divides the scale.",
      },
    ];
  return (anchors ?? []).flatMap((anchor, index): Finding[] => {
    const value = anchor?.value;
    if (value === undefined || (value >= min && value <= max && isOnStep(value - min, step))) return [];
    const instead = `Write a value from ${min} to ${max} in steps of ${step}.`;
    return [
      { path: [...path, "anchors", index, "value"], wrong: `is ${value}, which the scale does not have`, instead },
    ];
  });
}

function endFindings({ scale, anchors }: Criterion, path: Path): Finding[] {
  const { min, max } = scale ?? {};
  if (min === undefined || max === undefined || min >= max || !anchors) return [];
  const values = new Set(anchors.map((anchor) => anchor?.value));
  const without = [min, max].filter((end) => !values.has(end));
  if (without.length === 0 || values.has(undefined)) return [];
  const instead = "Say in a text what each end of the scale means.";
  return [{ path: [...path, "anchors"], wrong: `has no text for ${without.join(" and ")}`, instead }];
}

function markFindings(criterion: Criterion, path: Path): Finding[] {
  const missing = (key: string, why: string, instead: string): Finding => {
    const at = [...path, key];
    return { path: at, wrong: `is missing, and ${why}`, instead, unlessWritten: [at] };
  };
  const found: Finding[] = [];
  if (criterion.weight === undefined)
    found.push(missing("weight", "marks are weighed", "Write weight: 1, or more for what counts more."));
  if (criterion.scale === undefined)
    found.push(missing("scale", "marks need one", "Write scale: { min: 1, max: 10, step: 1 }."));
  return found;
}

/** What belongs to marks and stands in a criterion that takes none. */
function unmarkedFindings({ kind, weight, scale }: Criterion, path: Path): Finding[] {
  const instead = "Remove it, or write kind: mark.";
  const found: Finding[] = [];
  if (weight) found.push({ path: [...path, "weight"], wrong: `is ${weight}, and only marks are weighed`, instead });
  if (kind === "gate" && scale) {
    const wrong = "stands in a gate, which is answered with yes or no";
    found.push({ path: [...path, "scale"], wrong, instead });
  }
  return found;
}

function criterionFindings(criterion: Criterion, path: Path): Finding[] {
  const found = [...scaleFindings(criterion, path), ...endFindings(criterion, path)];
  if (criterion.kind) found.push(...(criterion.kind === "mark" ? markFindings : unmarkedFindings)(criterion, path));
  if ((criterion.anchors?.length ?? 0) > 0 && !criterion.scale && criterion.kind !== "mark")
    found.push({
      path: [...path, "anchors"],
      wrong: "has texts, and there is no scale they could stand on",
      instead: "Remove them, or add a scale.",
      unlessWritten: [[...path, "scale"]],
    });
  return found;
}

/** Whether a criterion adds to a total; one whose kind or weight could not be read is given the benefit of the doubt. */
function isWeighed(criterion: Criterion | undefined): boolean {
  if (criterion?.kind === undefined) return true;
  return criterion.kind === "mark" && (criterion.weight ?? 1) > 0;
}

function stageFindings(criteria: readonly (Criterion | undefined)[], stage: ReviewStage): Finding[] {
  const found = criteria.flatMap((criterion, index) =>
    criterion ? criterionFindings(criterion, ["criteria", stage, index]) : [],
  );
  if (criteria.length > 0 && !criteria.some(isWeighed))
    found.push({
      path: ["criteria", stage],
      wrong: "has no criterion with a weight above 0",
      instead: "Give at least one criterion of kind mark a weight.",
    });
  return found;
}

/** Categories decided by marks to whose score no criterion of the judging would add anything. */
function unmarkedCategories({ categories = [], criteria }: Sound<WrittenContestFile>): Finding[] {
  const weighed = (criteria?.judging ?? []).filter(isWeighed);
  if (weighed.length === 0) return [];
  const known = new Set(categories.map((category) => category?.slug));
  // A criterion for a category that does not exist may have been meant for this one.
  const mayApply = (criterion: Criterion | undefined, slug: string) =>
    !criterion?.categories || criterion.categories.some((named) => named === slug || !known.has(named));
  return categories.flatMap((category, index): Finding[] => {
    const slug = category?.slug;
    if (category?.decided !== "marks" || slug === undefined) return [];
    if (weighed.some((criterion) => mayApply(criterion, slug))) return [];
    const instead = "Add a judging criterion for it, or write decided: vote.";
    return [
      {
        path: ["categories", index, "decided"],
        wrong: "is marks, and no criterion of the judging applies to it",
        instead,
      },
    ];
  });
}

/** What is wrong with the criteria: scales, texts for their ends, weights, and categories nobody could mark. */
export function rubricFindings(file: Sound<WrittenContestFile>): Finding[] {
  return [
    ...stageFindings(file.criteria?.nomination ?? [], "nomination"),
    ...stageFindings(file.criteria?.judging ?? [], "judging"),
    ...unmarkedCategories(file),
  ];
}
