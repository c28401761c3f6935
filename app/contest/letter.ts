import type { Flip } from "./repository/checks/flips.ts";
import type { InvitedRole, ReviewStage } from "./vocabulary.ts";

/**
 * What a letter is about: its kind, and the ids that its text is written from at the moment it leaves. Neither tokens nor
 * addresses are in it.
 */
export type Letter =
  | { kind: "invitation"; facts: { invitationId: string; contestId: string; role: InvitedRole } }
  | { kind: "sign-in link"; facts: { linkId: string } }
  | { kind: "address confirmation"; facts: { linkId: string } }
  | { kind: "team invitation"; facts: { teamInvitationId: string; contestId: string } }
  | { kind: "joined the team"; facts: { contestId: string; teamId: string; accountId: string } }
  | { kind: "left the team"; facts: { contestId: string; teamId: string; accountId: string; how: "left" | "removed" } }
  | { kind: "receipt"; facts: { contestId: string; versionId: string } }
  | { kind: "second receipt"; facts: { contestId: string; versionId: string } }
  | { kind: "withdrawn"; facts: { contestId: string; entryId: string; undone: boolean } }
  | {
      kind: "repository changed";
      facts: { contestId: string; repositoryId: string; renamedFrom: string | null; flips: Flip[] };
    }
  | { kind: "ruling"; facts: { contestId: string; rulingId: string; ended?: boolean } }
  | { kind: "finalist"; facts: { contestId: string; placeId: string } }
  | { kind: "assigned"; facts: { contestId: string; accountId: string } }
  | { kind: "overruled"; facts: { contestId: string; overrulingId: string; ended: boolean } }
  | { kind: "recused"; facts: { contestId: string; recusalId: string } }
  | { kind: "conflicts found"; facts: { contestId: string; searchId: string } }
  | { kind: "reminder"; facts: { contestId: string; accountId: string; stage: ReviewStage } }
  | { kind: "award"; facts: { contestId: string; awardId: string } }
  | {
      kind: "award answered";
      facts: { contestId: string; awardId: string; answer: "accepted" | "declined"; by: string; toOrganizer: boolean };
    }
  | { kind: "forfeited"; facts: { contestId: string; awardId: string } }
  | { kind: "published"; facts: { contestId: string; publicationId: string } }
  | { kind: "retracted"; facts: { contestId: string; publicationId: string } };
