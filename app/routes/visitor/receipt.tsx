import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse } from "#app/contest/refusals.ts";
import { findVersionByReceipt } from "#app/contest/submission/queries.ts";
import { DefinitionRows } from "#app/ui/definition-rows.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { ReceivedAt } from "#app/ui/received-at.tsx";
import { publicPage, refusedPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Receipt" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await contestAt(asked);
  const version = await findVersionByReceipt(portal.store.read, contest.id, asked.params.code ?? "");
  if (!version) throw refusedPage(refuse("not found"));
  const { receiptCode, contentHash, receivedAt, late } = version;
  const { name, zone } = contest;
  return data({ contest: { name, zone }, receiptCode, contentHash, receivedAt, late }, { headers: publicPage() });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function PublicReceipt() {
  const { contest, receiptCode, contentHash, receivedAt, late } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="This receipt is genuine"
        lead="It was given for a version of an entry. What the entry says stays with its team until the contest shows it."
      />
      <DefinitionRows
        rows={[
          { term: "Receipt", detail: <code>{receiptCode}</code> },
          { term: "Received", detail: <ReceivedAt at={receivedAt} zone={contest.zone} /> },
          { term: "In time", detail: late ? "No, within the time of grace after the close" : "Yes" },
          { term: "SHA-256", detail: <code>{contentHash}</code> },
        ]}
      />
      <p className="mt-6 max-w-measure">
        Whoever holds the receipt's file can show that it belongs to this receipt: the file's SHA-256 is the one above.
      </p>
    </>
  );
}
