import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { mayHaveCertificate } from "#app/contest/publication/certificate.ts";
import { ownResultsOf } from "#app/contest/publication/feedback/queries.ts";
import { refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { Certificate } from "#app/ui/certificate.tsx";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Certificate" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, person, portal } = await standAs(asked, "contestant");
  const own = await ownResultsOf(portal.store.read, contest.id, person.accountId);
  if (!own) throw redirect(paths.team(contest.slug));
  const refused = mayHaveCertificate(own);
  if (refused) throw refusedPage(refused);
  const { version, entry, team, won, publishedAt } = own;
  if (!version || publishedAt === null) throw refusedPage(refuse("results are not out"));
  return {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    certificate: {
      ...{ won, publishedAt },
      title: version.title,
      teamName: team.teamName,
      members: version.members.map(({ name }) => name),
      categories: version.categories.map(({ name }) => name),
      finalist: entry.finalistAt !== null,
      receiptHash: version.contentHash,
      receiptAddress: `${portal.configuration.origin}${paths.publicReceipt(contest.slug, version.receiptCode)}`,
    },
  };
}

export default function CertificatePage() {
  const { contest, certificate } = useLoaderData<typeof loader>();
  return (
    <>
      <Certificate contest={contest} {...certificate} />
      <p className="mt-10 print:hidden">
        Print this page with your browser; its head and foot stay off the paper.{" "}
        <Link to={paths.ownResults(contest.slug)}>Back to your results</Link>
      </p>
    </>
  );
}
