import type { RepositoryFacts } from "../facts.ts";
import { fail, pass, type Rule, type Verdict, warn } from "./finding.ts";
import { isSameLicence, namesLicence, saysNothing } from "./licence-names.ts";

const A_PERSON = "so a person has to decide";

/**
 * Weighs GitHub's detector, the text of the licence file and the manifests against each other: at the commit handed in where
 * there is one, else at the tip. What GitHub does not recognise is neither allowed nor missing.
 */
export const isLicensed: Rule = (facts, rules) => {
  const isAtPin = facts.pinned?.licence !== undefined;
  const licence = facts.pinned?.licence === undefined ? facts.licence : facts.pinned.licence;
  if (licence === null) return unlicensed(facts, rules.licences, isAtPin);
  const { spdxId } = licence;
  if (spdxId === null || spdxId === "NOASSERTION" || licence.key === "other") {
    return warn(
      `There is a licence file, but GitHub does not recognise its text, ${A_PERSON}${otherVoices(facts)}.`,
      rules.licences.length === 0
        ? "Nothing, if the text is right; the unchanged text of a known licence is recognised."
        : `Use the unchanged text of ${choice(rules.licences)}, or wait for the organizer's decision.`,
    );
  }
  const dissent = disagreements(facts, spdxId);
  if (isAllowed(rules.licences, spdxId)) {
    if (dissent.length > 0) return contradicted(spdxId, dissent);
    return pass(
      rules.licences.length === 0
        ? `GitHub reads the licence as ${spdxId}.`
        : `GitHub reads the licence as ${spdxId}, which the contest allows.`,
    );
  }
  const isDoubtful = !isAtPin && facts.licenceFile?.spdxId && isAllowed(rules.licences, facts.licenceFile.spdxId);
  if (isDoubtful) return contradicted(spdxId, dissent);
  return fail(
    `GitHub reads the licence as ${spdxId}; the contest allows ${rules.licences.join(", ")}.`,
    `Put the work under ${choice(rules.licences)} and replace the LICENSE file.`,
  );
};

function unlicensed(facts: RepositoryFacts, allowed: readonly string[], isAtPin: boolean): Verdict {
  if (!isAtPin && facts.licenceFile !== null) {
    return warn(
      `GitHub's detector knows no licence, although there is ${facts.licenceFile.path}${otherVoices(facts)}.`,
      "Nothing, if it was pushed lately; otherwise use the unchanged text of a known licence.",
    );
  }
  return fail(
    `GitHub finds no licence file ${isAtPin ? "at the commit handed in" : "on the default branch"}.`,
    allowed.length === 0 ? "Add a LICENSE file." : `Add a LICENSE file with the text of ${choice(allowed)}.`,
  );
}

function isAllowed(licences: readonly string[], spdxId: string): boolean {
  return licences.length === 0 || licences.some((id) => isSameLicence(id, spdxId));
}

function contradicted(spdxId: string, dissent: readonly string[]) {
  return warn(
    `GitHub reads the licence as ${spdxId}, but ${dissent.join(", and ")}, ${A_PERSON}.`,
    "Make the licence file and the manifests say the same, or wait for the organizer's decision.",
  );
}

/** Whoever says something else than GitHub's detector. */
function disagreements({ licenceFile, manifests, licence, pinned }: RepositoryFacts, spdxId: string): string[] {
  const said: string[] = [];
  if (pinned?.licence !== undefined && licence?.spdxId && !isSameLicence(licence.spdxId, spdxId))
    said.push(`on the default branch it is ${licence.spdxId} now`);
  else if (licenceFile?.spdxId && !isSameLicence(licenceFile.spdxId, spdxId))
    said.push(`the text of ${licenceFile.path} is that of ${licenceFile.spdxId}`);
  if (licenceFile?.hasAdditions) said.push(`${licenceFile.path} takes some of it back in further words`);
  for (const { path, licence: written } of manifests) {
    if (!saysNothing(written) && !namesLicence(written, spdxId)) said.push(`${path} says ${written}`);
  }
  return said;
}

function otherVoices({ licenceFile, manifests }: RepositoryFacts): string {
  const said = manifests.map(({ path, licence }) => `${path} says ${licence}`);
  if (licenceFile?.spdxId) said.unshift(`its text resembles ${licenceFile.spdxId}`);
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
}

function choice(licences: readonly string[]): string {
  return licences.length < 2 ? (licences[0] ?? "") : `${licences.slice(0, -1).join(", ")} or ${licences.at(-1)}`;
}
