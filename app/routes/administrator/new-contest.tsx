import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { writeContestFile } from "#app/contest/setup/contest-file-writing.ts";
import { importContest } from "#app/contest/setup/import-contest.ts";
import { contestList, findStanding } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { ContestFileForm } from "#app/ui/contest-file-form.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { answerFile, readPostedFile, weighFile } from "#app/web/contest-file.ts";
import { standAsAdministrator } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Open a contest" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal } = await standAsAdministrator(asked);
  const { read } = portal.store;
  const like = new URL(asked.request.url).searchParams.get("like");
  const model = like ? await findStanding(read, like) : undefined;
  const contests = await contestList(read);
  return {
    contests: contests.map(({ slug, name }) => ({ slug, name })),
    text: model ? writeContestFile({ ...model.file, slug: `${model.file.slug}-next` }) : "",
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { portal, context } = await standAsAdministrator(asked);
  const posted = await readPostedFile(asked.request);
  const weighed = await weighFile(portal, context.by, posted);
  if (!weighed.ok || weighed.preview.stamp !== posted.seen) return answerFile(posted, weighed);
  const { reason } = posted;
  const outcome = await importContest(context, { ...weighed.asked, reason, secret: portal.secret });
  if (!outcome.ok) return answerFile(posted, weighed, outcome.refusal);
  return redirect(paths.contest(outcome.value.slug));
}

export default function NewContest() {
  const { contests, text } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow="Administration"
        title="Open a contest from a file"
        lead="One file holds the calendar, the rules, the categories, the criteria and the people. You see what it says before anything happens. A file with the address of a contest that is there changes that contest."
      />
      {contests.length > 0 && !answer ? (
        <p className="mb-6">
          Begin with a copy of{" "}
          {contests.map(({ slug, name }, place) => (
            <span key={slug}>
              {place > 0 ? ", " : null}
              <Link to={`?like=${slug}`} reloadDocument>
                {name}
              </Link>
            </span>
          ))}
          .
        </p>
      ) : null}
      <ContestFileForm text={text} answer={answer} />
    </>
  );
}
