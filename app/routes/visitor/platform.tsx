import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contestFileOf, platformProjectsOf } from "#app/contest/setup/queries.ts";
import { stretchAt } from "#app/contest/setup/stretch.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { publicPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now } = await contestAt(asked);
  const { read } = portal.store;
  const { fork, sponsor } = await contestFileOf(read, contest.id);
  const urlOf = (fullName: string) => `${portal.github.webUrl}/${fullName}`;
  const page = {
    contest: { name: contest.name },
    sponsor: sponsor.name,
    fork: fork.required === "off" || !fork.of ? null : { fullName: fork.of, url: urlOf(fork.of) },
    projects: (await platformProjectsOf(read, contest.id)).map(({ fullName, name, purpose }) => ({
      fullName,
      name,
      purpose,
      url: urlOf(fullName),
    })),
  };
  return data(page, { headers: publicPage(stretchAt(contest.windows, now)) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Platform of ${page?.contest.name}` },
  { name: "description", content: `The ${page?.projects.length} open-source projects that entries build on.` },
];

export default function Platform() {
  const { contest, sponsor, fork, projects } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="The platform"
        lead={`The open-source projects of ${sponsor} that entries improve or build on.`}
      />
      {fork ? (
        <p className="mb-8 max-w-measure">
          Entries begin as a fork of <a href={fork.url}>{fork.fullName}</a>. Pull requests go to the projects below.
        </p>
      ) : null}
      {projects.length === 0 ? (
        <EmptyState title="No platform projects">Entries of this contest may build on anything.</EmptyState>
      ) : (
        <ul className="grid gap-x-12 md:grid-cols-2 lg:grid-cols-3">
          {projects.map((project) => (
            <li key={project.fullName} className="border-t border-line py-4">
              <h2 className="text-xl">{project.name}</h2>
              <p className="mt-1 text-muted">{project.purpose}</p>
              <p className="mt-1 text-sm">
                <a href={project.url} className="font-mono text-xs break-all">
                  {project.fullName}
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
