import canonicalize from "canonicalize";
import { type HandedIn, handedIn } from "./handed-in.ts";

/** What a receipt's hash covers: all that the team handed in. Pins that come later are in the second receipt. */
export type ReceiptContent = HandedIn & {
  format: "laurels-receipt/1";
  /** The contest's and the entry's names in addresses. */
  contest: string;
  entry: string;
  number: number;
  /** Epoch ms. */
  receivedAt: number;
  late: boolean;
  members: { name: string; login: string | null }[];
  repositories: { fullName: string; commit: string | null; tree: string | null }[];
};

type Pin = { fullName: string; commit: string | null; tree: string | null; readAt: number | null };

/** A version's own row and the rows beside it. */
export type StoredVersion = {
  version: Omit<HandedIn, "categories" | "pullRequests"> & { number: number; receivedAt: number; late: boolean };
  members: readonly { name: string; login: string | null }[];
  categories: HandedIn["categories"];
  repositories: readonly Pin[];
  pullRequests: HandedIn["pullRequests"];
};

const byWords = (wordsOf: { name: string }, other: { name: string }) => (wordsOf.name < other.name ? -1 : 1);

/** A pin that was read only after the version had come was pending on its receipt. */
function pinOnReceipt({ fullName, commit, tree, readAt }: Pin, receivedAt: number) {
  const known = readAt !== null && readAt <= receivedAt;
  return { fullName, commit: known ? commit : null, tree: known ? tree : null };
}

/** What the receipt of a version covers, out of its rows: always the same, however often pins are settled later. */
export function receiptOf(
  names: { contest: string; entry: string },
  { version, members, categories, repositories, pullRequests }: StoredVersion,
): ReceiptContent {
  const { number, receivedAt, late } = version;
  return {
    format: "laurels-receipt/1",
    ...names,
    ...{ number, receivedAt, late },
    ...handedIn({ ...version, categories }, pullRequests),
    members: members.map(({ name, login }) => ({ name, login })).sort(byWords),
    repositories: repositories
      .map((pin) => pinOnReceipt(pin, receivedAt))
      .sort((one, other) => (one.fullName < other.fullName ? -1 : 1)),
  };
}

/** The bytes that are hashed: canonical JSON (RFC 8785), so that anybody can compute the hash again. */
export function receiptText(content: ReceiptContent): string {
  return canonicalize(content) ?? "";
}
