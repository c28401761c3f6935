import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EXPORTS, type Export } from "#app/contest/around/exports/files.ts";
import { findSealing } from "#app/contest/judging/queries.ts";
import { paths } from "#app/paths.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Table } from "#app/ui/table.tsx";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Exports" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const rows = [];
  for (const { title, what, files, opensWith } of EXPORTS as readonly Export[]) {
    const isOpen = !opensWith || (await findSealing(read, contest.id, opensWith)) !== undefined;
    const links = files.map((file) => ({ file, to: paths.exportFile(contest.slug, file) }));
    rows.push({ title, what, links, closedUntil: isOpen ? null : opensWith });
  }
  return { contest: { name: contest.name }, rows };
}

export default function Exports() {
  const { contest, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Exports"
        lead="Everything of this contest as files to take along. The CSV opens in a spreadsheet and tells time in UTC; the JSON tells it in milliseconds since 1970."
      />
      <Table
        label="Exports"
        rows={rows}
        rowKey={({ title }) => title}
        columns={[
          { key: "title", label: "Export", cell: ({ title }) => title },
          { key: "what", label: "Holds", cell: ({ what }) => what },
          {
            key: "files",
            label: "Files",
            cell: ({ links, closedUntil }) =>
              closedUntil ? (
                `Once the ${closedUntil} stage is sealed`
              ) : (
                <ul className="grid gap-1">
                  {links.map(({ file, to }) => (
                    <li key={file}>
                      <a href={to} className="inline-block py-1">
                        {file}
                      </a>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <p className="mt-6 max-w-measure text-sm text-muted">
        A text that a spreadsheet would run as a formula has an apostrophe in front in the CSV. The private notes of
        reviewers stay theirs and are in no file.
      </p>
    </>
  );
}
