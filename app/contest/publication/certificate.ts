import { refuse } from "../refusals.ts";

type Facts = {
  publishedAt: number | null;
  entry: { versionInForceId: string | null; withdrawnAt: number | null; disqualifiedAt: number | null };
};

/** Whether a team gets a certificate: once the results are public, for an entry that stayed in the contest. */
export function mayHaveCertificate({ publishedAt, entry }: Facts) {
  if (publishedAt === null) return refuse("results are not out");
  const stayed = entry.versionInForceId !== null && entry.withdrawnAt === null && entry.disqualifiedAt === null;
  return stayed ? undefined : refuse("entry did not stay");
}
