import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { refuse } from "#app/contest/refusals.ts";
import { findReceiptSetAside } from "#app/contest/setup/sample/queries.ts";
import { findVersionByReceipt } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import { DefinitionRows } from "#app/ui/definition-rows.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { ReceivedAt } from "#app/ui/received-at.tsx";
import { publicPage, refusedPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Receipt" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await contestAt(asked);
  const { read } = portal.store;
  const code = asked.params.code ?? "";
  const version = await findVersionByReceipt(read, contest.id, code);
  // Only a demo sets contests aside; there a receipt of the former one still leads here.
  const former =
    version || !portal.configuration.demo ? undefined : await findReceiptSetAside(read, contest.slug, code);
  const found = version ?? former?.version;
  if (!found) throw refusedPage(refuse("not found"));
  const { receiptCode, contentHash, receivedAt, late } = found;
  const { name, zone } = contest;
  const receipt = { receiptCode, contentHash, receivedAt, late };
  return data({ contest: { name, zone }, ...receipt, setAside: former?.slug ?? null }, { headers: publicPage() });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function PublicReceipt() {
  const { contest, receiptCode, contentHash, receivedAt, late, setAside } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="This receipt is genuine"
        lead="It was given for a version of an entry. What the entry says stays with its team until the contest shows it."
      />
      {setAside ? (
        <Notice tone="caution" title="The contest that gave it was set aside">
          <p>
            This is a demo: its samples are played afresh when time has left them behind. The one that gave this receipt
            is kept, and is called <Link to={paths.contest(setAside)}>{setAside}</Link> now.
          </p>
        </Notice>
      ) : null}
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
