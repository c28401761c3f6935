import type { InvitedRole, PanelKind } from "../../vocabulary.ts";

/** A role as it stands in a sentence after "you are" or "to be". */
export function roleInWords(role: InvitedRole | "contestant", kind: PanelKind | null = null): string {
  const words = {
    organizer: "an organizer",
    auditor: "an auditor",
    nominator: "a member of the nominating committee",
    contestant: "a contestant",
    judge: kind === "sponsor" ? "a judge of the sponsor" : kind === "independent" ? "an independent judge" : "a judge",
  };
  return words[role];
}
