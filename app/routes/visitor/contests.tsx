import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { contestList } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { portalOf } from "#app/web/portal.ts";
import { publicPage } from "#app/web/respond.ts";

export async function loader(asked: LoaderFunctionArgs) {
  const { store } = portalOf(asked);
  const contests = await contestList(store.read);
  return data(
    { contests: contests.map(({ slug, name, tagline }) => ({ slug, name, tagline })) },
    { headers: publicPage() },
  );
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Contests() {
  const { contests } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        title="Prize contests for open source"
        lead="Choose a contest to read its rules, enter it, or follow it."
      />
      <ul>
        {contests.map((contest) => (
          <li key={contest.slug}>
            <Link to={paths.contest(contest.slug)}>{contest.name}</Link>
            <p>{contest.tagline}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
