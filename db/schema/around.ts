import { flag, foreignKey, id, instant, table, text, unique } from "../columns.server.ts";
import { account } from "./account.ts";
import { contest } from "./setup.ts";

const ofContest = () =>
  text()
    .notNull()
    .references(() => contest.id);

export const announcement = table("announcement", {
  id: id(),
  contestId: ofContest(),
  title: text().notNull(),
  text: text().notNull(),
  publishedBy: text(),
  publishedAt: instant().notNull(),
  endedAt: instant(),
});

export const episode = table(
  "episode",
  {
    id: id(),
    contestId: ofContest(),
    title: text().notNull(),
    text: text().notNull(),
    place: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    cancelledAt: instant(),
  },
  (row) => [unique("episode_in_contest").on(row.contestId, row.id)],
);

export const signUp = table(
  "sign_up",
  {
    id: id(),
    contestId: text().notNull(),
    episodeId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    signedUpAt: instant().notNull(),
    endedAt: instant(),
  },
  (row) => [
    unique("sign_up_once").on(row.episodeId, row.accountId),
    foreignKey({ columns: [row.contestId, row.episodeId], foreignColumns: [episode.contestId, episode.id] }),
  ],
);

export const question = table(
  "question",
  {
    id: id(),
    contestId: ofContest(),
    askedBy: text()
      .notNull()
      .references(() => account.id),
    text: text().notNull(),
    askedAt: instant().notNull(),
    public: flag().notNull(),
  },
  (row) => [unique("question_in_contest").on(row.contestId, row.id)],
);

export const answer = table(
  "answer",
  {
    id: id(),
    contestId: text().notNull(),
    questionId: text().notNull().unique(),
    text: text().notNull(),
    answeredBy: text()
      .notNull()
      .references(() => account.id),
    answeredAt: instant().notNull(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.questionId], foreignColumns: [question.contestId, question.id] }),
  ],
);
