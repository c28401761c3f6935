import type { DraftContent } from "./draft.ts";

/** What a receipt's hash covers: all that the team handed in. Pins that come later are in the second receipt. */
export type ReceiptContent = {
  format: "laurels-receipt/1";
  contest: string;
  entry: string;
  number: number;
  receivedAt: number;
  content: DraftContent;
  members: { name: string; login: string | null }[];
  repositories: { fullName: string; commit: string | null; tree: string | null }[];
};
