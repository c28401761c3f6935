import { fail, pass, type Rule, warn } from "./finding.ts";

/** Reads GitHub's own detection at the default branch; a file it cannot recognise is neither allowed nor missing. */
export const isLicensed: Rule = (facts, rules) => {
  const { licence } = facts;
  const allowed = rules.licences.join(", ");
  if (licence === null) {
    return fail(
      "GitHub finds no licence file on the default branch.",
      rules.licences.length === 0
        ? "Add a LICENSE file."
        : `Add a LICENSE file with the text of ${choice(rules.licences)}.`,
    );
  }
  if (licence.spdxId === null || licence.spdxId === "NOASSERTION" || licence.key === "other") {
    return warn(
      "There is a licence file, but GitHub does not recognise its text, so a person has to decide.",
      rules.licences.length === 0
        ? "Nothing, if the text is right; the unchanged text of a known licence is recognised."
        : `Use the unchanged text of ${choice(rules.licences)}, or wait for the organizer's decision.`,
    );
  }
  if (rules.licences.length === 0) return pass(`GitHub reads the licence as ${licence.spdxId}.`);
  if (rules.licences.some((id) => id.toLowerCase() === licence.spdxId?.toLowerCase())) {
    return pass(`GitHub reads the licence as ${licence.spdxId}, which the contest allows.`);
  }
  return fail(
    `GitHub reads the licence as ${licence.spdxId}; the contest allows ${allowed}.`,
    `Put the work under ${choice(rules.licences)} and replace the LICENSE file.`,
  );
};

function choice(licences: readonly string[]): string {
  return licences.length < 2 ? (licences[0] ?? "") : `${licences.slice(0, -1).join(", ")} or ${licences.at(-1)}`;
}
