import { dateText, nodeId } from "../rest/show-account.ts";
import type { Account } from "../world/model.ts";

/** An account as GraphQL's User or Organization. */
export function accountRecord(account: Account, base: string): object {
  return {
    __typename: account.kind,
    id: nodeId(account.kind === "User" ? "U" : "O", account.id),
    databaseId: account.id,
    login: account.login,
    name: account.name,
    // GitHub gives an empty text to those who may not see the address.
    email: "",
    avatarUrl: `${base}/avatars/${account.id}`,
    url: `${base}/${account.login}`,
    resourcePath: `/${account.login}`,
    createdAt: dateText(account.createdAt),
  };
}
