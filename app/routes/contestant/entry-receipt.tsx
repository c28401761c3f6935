import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { partsOfVersion } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EntryReceipt } from "#app/ui/entry-receipt.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { ownVersionAt } from "#app/web/own-entry.ts";
import { portalOf } from "#app/web/portal.ts";

export const meta: MetaFunction = () => [{ title: "Receipt" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, version, isInForce } = await ownVersionAt(asked);
  const { name, slug, zone } = contest;
  const { members, categories, repositories, pullRequests } = await partsOfVersion(portal.store.read, version.id);
  const { title, number, receivedAt, late, receiptCode, contentHash, noCategoryFits } = version;
  return {
    contest: { name, slug, zone },
    receipt: { title, number, receivedAt, late, isInForce, receiptCode, contentHash, noCategoryFits },
    members: members.map(({ name, login }) => ({ name, login })),
    categories: categories.map(({ name, reason }) => ({ name, reason })),
    repositories: repositories.map(({ fullName, commit, tree, pinState }) => ({ fullName, commit, tree, pinState })),
    pullRequests: pullRequests.map(({ baseFullName, number, kind }) => ({ baseFullName, number, kind })),
    publicAddress: `${portalOf(asked).configuration.origin}${paths.publicReceipt(slug, receiptCode)}`,
  };
}

export default function Receipt() {
  const receipt = useLoaderData<typeof loader>();
  const { slug, name } = receipt.contest;
  const { number, title } = receipt.receipt;
  return (
    <>
      <PageHeading
        eyebrow={`${name}, receipt`}
        title={`Version ${number} received`}
        lead={title}
        actions={
          <>
            <LinkButton to={paths.ownEntry(slug)} kind="primary">
              Back to your entry
            </LinkButton>
            <LinkButton to={paths.receiptFile(slug, number)} reload>
              Download the receipt's file
            </LinkButton>
          </>
        }
      />
      <EntryReceipt {...receipt} />
      <Section title="Verify it later" id="verify">
        <p className="max-w-measure">
          The file holds everything that was handed in. Its SHA-256, for example from <code>sha256sum</code>, is the
          hash above, and{" "}
          <Link to={paths.publicReceipt(slug, receipt.receipt.receiptCode)}>the public page of this receipt</Link>{" "}
          confirms the hash to anybody without showing what the entry says.
        </p>
        <p className="mt-3">
          <code className="break-all">{receipt.publicAddress}</code>
        </p>
      </Section>
    </>
  );
}
