import { paths } from "../paths.ts";
import { PostButton } from "./button.tsx";
import { Instant } from "./instant.tsx";
import { Notice } from "./notice.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { Section } from "./section.tsx";
import { Table } from "./table.tsx";
import { type TeamInvitation, TeamInvitations } from "./team-invitations.tsx";

type Member = {
  accountId: string;
  name: string;
  login: string | null;
  leads: boolean;
  joinedAt: number;
  accepted: boolean;
};

type TeamRosterProps = {
  contest: { slug: string; zone: string };
  now: number;
  you: string;
  own: { leads: boolean };
  /** Why the team cannot be changed by this reader now, or null. */
  locked: { reason: string; remedy: string } | null;
  maximum: number;
  members: readonly Member[];
  invitations: readonly TeamInvitation[];
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
                    label: "Change",
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
      {own.leads ? <TeamInvitations {...props} team={team} /> : null}
      <Section title="Leaving" lead="Versions already submitted keep your name. Coming back takes a new invitation.">
        <PostButton action={`${team}/departures`} kind="danger">
          Leave the team
        </PostButton>
      </Section>
    </>
  );
}
