import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { contestAt } from "#app/web/stand.ts";

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await contestAt(asked);
  const file = await contestFileOf(portal.store.read, contest.id);
  return { name: contest.name, tagline: file.tagline };
}

export default function ContestHome() {
  const { name, tagline } = useLoaderData<typeof loader>();
  return <PageHeading title={name} lead={tagline} />;
}
