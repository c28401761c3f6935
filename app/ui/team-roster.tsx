import { paths } from "../paths.ts";
import { Button, PostButton } from "./button.tsx";
import { plainField } from "./field.tsx";
import { Instant } from "./instant.tsx";
import { Notice } from "./notice.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { Section } from "./section.tsx";
import { Table } from "./table.tsx";
import { TextField } from "./text-field.tsx";

type Member = {
  accountId: string;
  name: string;
  login: string | null;
  leads: boolean;
  joinedAt: number;
  accepted: boolean;
};
type Invitation = { id: string; login: string | null; expiresAt: number; link: string | null };

type TeamRosterProps = {
  contest: { slug: string; zone: string };
  now: number;
  you: string;
  own: { leads: boolean };
  /** Why the team cannot be changed by this reader now, or null. */
  locked: { reason: string; remedy: string } | null;
  maximum: number;
  members: readonly Member[];
  invitations: readonly Invitation[];
};

function MemberActs({ member, team, you }: { member: Member; team: string; you: string }) {
  if (member.accountId === you) return null;
  const values = { accountId: member.accountId };
  return (
    <span className="flex flex-wrap justify-end gap-2">
      <PostButton small action={`${team}/lead`} values={values} about={`to ${member.name}`}>
        Hand over the lead
      </PostButton>
      <PostButton
        small
        kind="danger"
        action={`${team}/removals`}
        values={values}
        about={`${member.name} from the team`}
      >
        Remove
      </PostButton>
    </span>
  );
}

function Invitations({ invitations, team, contest, now, locked }: TeamRosterProps & { team: string }) {
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
              label: "",
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

/** The members of the own team, who has accepted the rules, and the ways in and out. */
export function TeamRoster(props: TeamRosterProps) {
  const { contest, now, you, own, locked, members } = props;
  const team = paths.team(contest.slug);
  const leading = own.leads && !locked;
  return (
    <>
      {locked && own.leads ? <RefusalNote {...locked} /> : null}
      <Section title="Members">
        <Table
          label="Members"
          rows={members}
          rowKey={(member) => member.accountId}
          columns={[
            {
              key: "name",
              label: "Name",
              cell: (member) => `${member.name}${member.accountId === you ? " (you)" : ""}`,
            },
            { key: "login", label: "GitHub", cell: (member) => member.login ?? "not linked" },
            { key: "part", label: "Part", cell: (member) => (member.leads ? "leader" : "member") },
            { key: "rules", label: "Rules", cell: (member) => (member.accepted ? "accepted" : "not accepted yet") },
            {
              key: "since",
              label: "Since",
              cell: (member) => <Instant at={member.joinedAt} zone={contest.zone} now={now} bare />,
            },
            ...(leading
              ? [
                  {
                    key: "acts",
                    label: "",
                    cell: (member: Member) => <MemberActs member={member} team={team} you={you} />,
                  },
                ]
              : []),
          ]}
        />
        {members.some(({ accepted }) => !accepted) ? (
          <Notice tone="caution" title="Somebody has not accepted the rules in force">
            <p>Your team can submit all the same. The entry becomes eligible when every member has accepted them.</p>
          </Notice>
        ) : null}
      </Section>
      {own.leads ? <Invitations {...props} team={team} /> : null}
      <Section title="Leaving" lead="Versions already submitted keep your name. Coming back takes a new invitation.">
        <PostButton action={`${team}/departures`} kind="danger">
          Leave the team
        </PostButton>
      </Section>
    </>
  );
}
