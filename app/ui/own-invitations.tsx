import { roleInWords } from "#app/contest/account/roles/wording.ts";
import type { InvitedRole, PanelKind } from "#app/contest/vocabulary.ts";
import { paths } from "#app/paths.ts";
import { PostButton } from "./button.tsx";
import { Instant } from "./instant.tsx";

export type OwnInvitation = {
  id: string;
  role: InvitedRole;
  kind: PanelKind | null;
  contestName: string;
  zone: string;
  expiresAt: number;
  /** Why it cannot be accepted now, with what to do. */
  refused: { reason: string; remedy: string } | null;
};

/** The invitations that wait for somebody's answer. */
export function OwnInvitations({ invitations, now }: { invitations: readonly OwnInvitation[]; now: number }) {
  return (
    <ul className="border-t border-line">
      {invitations.map((one) => (
        <li key={one.id} className="grid gap-3 border-b border-line py-5">
          <p>
            <strong>{one.contestName}</strong> invites you to be {roleInWords(one.role, one.kind)}.{" "}
            <span className="text-muted">
              Open until <Instant at={one.expiresAt} zone={one.zone} now={now} />.
            </span>
          </p>
          {one.refused ? (
            <p className="max-w-measure text-sm">
              {one.refused.reason} {one.refused.remedy}
            </p>
          ) : null}
          <div className="flex flex-wrap gap-3">
            {one.refused ? null : (
              <PostButton action={paths.ownInvitation(one.id)} kind="primary" small about={`of ${one.contestName}`}>
                Accept the invitation
              </PostButton>
            )}
            <PostButton action={paths.declinedInvitation(one.id)} small about={`of ${one.contestName}`}>
              Decline
            </PostButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
