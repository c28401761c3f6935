import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { writeContestFile } from "#app/contest/setup/contest-file-writing.ts";
import { importContest } from "#app/contest/setup/import-contest.ts";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ContestFileForm } from "#app/ui/contest-file-form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { answerFile, readPostedFile, weighFile } from "#app/web/contest-file.ts";
import { standAs, standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "The contest's file" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest, mayWrite } = await standAsReaderOfDesk(asked);
  const { slug, name } = contest;
  return {
    contest: { slug, name },
    mayWrite,
    changed: new URL(asked.request.url).searchParams.has("changed"),
    text: writeContestFile(await contestFileOf(portal.store.read, contest.id)),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { portal, context, contest } = await standAs(asked, "organizer");
  const posted = await readPostedFile(asked.request);
  const weighed = await weighFile(portal, context.by, posted);
  if (!weighed.ok || weighed.preview.stamp !== posted.seen) return answerFile(posted, weighed);
  const { reason } = posted;
  const outcome = await importContest(context, { ...weighed.asked, reason, secret: portal.secret });
  if (!outcome.ok) return answerFile(posted, weighed, outcome.refusal);
  return redirect(`${paths.contestFile(contest.slug)}?changed=yes`);
}

export default function ContestFilePage() {
  const { contest, mayWrite, changed, text } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="The contest's file"
        lead="Everything that was fixed about the contest: calendar, rules, categories, prizes, criteria, people. Change the text here, or export it, change it, and choose it; you see the differences before anything happens."
        actions={
          <LinkButton to={paths.contestFileDownload(contest.slug)} reload>
            Export the file
          </LinkButton>
        }
      />
      {changed && !answer ? (
        <Notice tone="good" title="The contest was changed" live>
          It is now as the file below says.
        </Notice>
      ) : null}
      {mayWrite ? (
        <ContestFileForm text={text} answer={answer} />
      ) : (
        <pre className="overflow-x-auto border-y border-line py-4 text-sm whitespace-pre-wrap">{text}</pre>
      )}
    </>
  );
}
