import { linkToken } from "#db/link-token.ts";
import type { Portal } from "./portal.ts";

/** The address by which whoever holds it joins a team. Made from the row's id each time; no table keeps it. */
export function teamLink({ configuration, secret }: Portal, slug: string, teamInvitationId: string): string {
  return `${configuration.origin}/${slug}/team/join/${linkToken(secret, "team invitation", teamInvitationId)}`;
}
