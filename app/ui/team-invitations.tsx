import { Button, PostButton } from "./button.tsx";
import { plainField } from "./field.tsx";
import { Instant } from "./instant.tsx";
import { Section } from "./section.tsx";
import { Table } from "./table.tsx";
import { TextField } from "./text-field.tsx";

export type TeamInvitation = { id: string; login: string | null; expiresAt: number; link: string | null };

type TeamInvitationsProps = {
  /** The address of the team's page. */
  team: string;
  contest: { zone: string };
  now: number;
  locked: { reason: string; remedy: string } | null;
  invitations: readonly TeamInvitation[];
};

/** The open invitations of a team, and the form that makes one: for its leader. */
export function TeamInvitations({ invitations, team, contest, now, locked }: TeamInvitationsProps) {
  return (
    <Section title="Invitations" lead="Each invitation serves one person. A link opens the team to whoever holds it.">
      {invitations.length > 0 ? (
        <Table
          label="Open invitations"
          rows={invitations}
          rowKey={(invitation) => invitation.id}
          columns={[
            { key: "for", label: "For", cell: ({ login }) => login ?? "whoever has the link" },
            {
              key: "link",
              label: "Link",
              cell: ({ link }) => (link ? <code className="break-all">{link}</code> : null),
            },
            {
              key: "until",
              label: "Until",
              cell: ({ expiresAt }) => <Instant at={expiresAt} zone={contest.zone} now={now} bare />,
            },
            {
              key: "act",
              label: "Change",
              cell: ({ id, login }) => (
                <PostButton
                  small
                  action={`${team}/invitations/withdrawn`}
                  values={{ teamInvitationId: id }}
                  about={`for ${login ?? "the link"}`}
                >
                  Withdraw
                </PostButton>
              ),
            },
          ]}
        />
      ) : null}
      {locked ? null : (
        <form method="post" action={`${team}/invitations`} className="form mt-6">
          <TextField
            field={plainField("login", "")}
            label="GitHub login"
            optional
            description="Leave it empty to make a link that you hand on yourself."
          />
          <Button type="submit">Make the invitation</Button>
        </form>
      )}
    </Section>
  );
}
