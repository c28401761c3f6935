import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse } from "#app/contest/refusals.ts";
import { Button } from "#app/ui/button.tsx";
import { DefinitionRows } from "#app/ui/definition-rows.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { findKeptForm } from "#app/web/kept-form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAsPerson } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "What you had typed" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { person, now } = await standAsPerson(asked);
  const kept = await findKeptForm(asked, person.accountId, asked.params.form ?? "");
  if (!kept) throw refusedPage(refuse("not found"));
  const { path, fields, keptAt } = kept;
  return { path, keptAt, now, fields: fields.map(([name, value], place) => ({ name, value, place })) };
}

/** "pullRequests[0].url" as somebody reads it. */
const inWords = (name: string) =>
  name
    .replaceAll(/\[(\d+)\]/g, (_, place: string) => ` ${Number(place) + 1}`)
    .replaceAll(/[.]/g, " ")
    .replaceAll(/([a-z])([A-Z])/g, (_, one: string, other: string) => `${one} ${other.toLowerCase()}`);

export default function KeptForm() {
  const { path, fields, keptAt, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow="You are signed in again"
        title="What you had typed is still here"
        lead="Your session had ended when you sent it, so nothing was changed. It is sent only when you press the button."
      />
      <form method="post" action={path} className="form">
        {fields.map(({ name, value, place }) => (
          <input key={place} type="hidden" name={name} value={value} />
        ))}
        <p className="max-w-measure">
          Kept since <Instant at={keptAt} zone="UTC" now={now} />, for one hour, and shown to you alone.
        </p>
        <div>
          <Button type="submit" kind="primary">
            Send it now
          </Button>
        </div>
      </form>
      <div className="mt-10 break-words">
        <DefinitionRows
          rows={fields
            .filter(({ value }) => value !== "")
            .map(({ name, value }) => ({
              term: inWords(name),
              detail: <span className="whitespace-pre-wrap">{value}</span>,
            }))}
        />
      </div>
    </>
  );
}
