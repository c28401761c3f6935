import type { PinState, PullRequestKind } from "#app/contest/vocabulary.ts";
import { DefinitionRows } from "./definition-rows.tsx";
import { Notice } from "./notice.tsx";
import { ReceivedAt } from "./received-at.tsx";
import { Section } from "./section.tsx";

type Pin = { fullName: string; commit: string | null; tree: string | null; pinState: PinState };

type EntryReceiptProps = {
  contest: { zone: string };
  receipt: {
    number: number;
    receivedAt: number;
    late: boolean;
    isInForce: boolean;
    receiptCode: string;
    contentHash: string;
    noCategoryFits: boolean;
  };
  members: readonly { name: string; login: string | null }[];
  categories: readonly { name: string; reason: string }[];
  repositories: readonly Pin[];
  pullRequests: readonly { baseFullName: string; number: number; kind: PullRequestKind }[];
};

function Standing({ late, isInForce }: { late: boolean; isInForce: boolean }) {
  if (late)
    return (
      <Notice tone="caution" title="This version is late">
        It came after the close, within the time of grace. It counts only if an organizer admits it.
      </Notice>
    );
  if (isInForce)
    return (
      <Notice tone="good" title="This version is in force">
        It is what counts, unless you submit a newer one before the close.
      </Notice>
    );
  return <Notice title="A newer version is in force">This one is kept, with its receipt.</Notice>;
}

function PinRow({ commit, tree, pinState }: Pin) {
  if (!commit) return <>pending: GitHub has not answered yet. A second receipt follows when it has.</>;
  return (
    <>
      commit <code>{commit}</code>
      <br />
      tree <code>{tree}</code>
      {pinState === "pinned late" ? (
        <span className="block text-caution-ink">Pinned late: GitHub could not tell when it was last pushed.</span>
      ) : null}
    </>
  );
}

/** The receipt of one version: what was received, when, and the hash that proves it. */
export function EntryReceipt({ contest, receipt, members, categories, repositories, pullRequests }: EntryReceiptProps) {
  const chosen = categories.map(({ name, reason }) => ({ term: name, detail: reason }));
  return (
    <>
      <Standing {...receipt} />
      <Section title="Receipt">
        <DefinitionRows
          rows={[
            { term: "Receipt", detail: <code>{receipt.receiptCode}</code> },
            { term: "Version", detail: receipt.number },
            { term: "Received", detail: <ReceivedAt at={receipt.receivedAt} zone={contest.zone} /> },
            { term: "SHA-256", detail: <code>{receipt.contentHash}</code> },
            {
              term: "Members",
              detail: members
                .map(({ name, login }) => (login && login !== name ? `${name} (${login})` : name))
                .join(", "),
            },
          ]}
        />
      </Section>
      <Section title="Repositories" level={3}>
        <DefinitionRows rows={repositories.map((pin) => ({ term: pin.fullName, detail: <PinRow {...pin} /> }))} />
      </Section>
      <Section title="Categories" level={3}>
        {receipt.noCategoryFits ? <p>No category fits.</p> : <DefinitionRows rows={chosen} />}
      </Section>
      {pullRequests.length > 0 ? (
        <Section title="Pull requests" level={3}>
          <DefinitionRows
            rows={pullRequests.map(({ baseFullName, number, kind }) => ({
              term: `${baseFullName}#${number}`,
              detail: kind,
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}
