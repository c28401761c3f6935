import { foreignKey, id, index, instant, table, text } from "../columns.server.ts";
import { account } from "./account.ts";
import { team } from "./people.ts";

/** A way into a team: for one GitHub account, or for whoever holds the link. */
export const teamInvitation = table(
  "team_invitation",
  {
    id: id(),
    contestId: text().notNull(),
    teamId: text().notNull(),
    tokenHash: text().notNull().unique(),
    githubId: text(),
    login: text(),
    invitedBy: text()
      .notNull()
      .references(() => account.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    withdrawnAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.teamId], foreignColumns: [team.contestId, team.id] }),
    index("team_invitation_team").on(row.teamId),
  ],
);
