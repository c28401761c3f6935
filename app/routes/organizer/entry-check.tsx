import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { overruleCheckForm } from "#app/contest/repository/forms.ts";
import { overruleCheck } from "#app/contest/repository/overrule-check.ts";
import { checksOfEntry } from "#app/contest/repository/queries.ts";
import { findEntryByCode, titlesOf } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import type { Asked } from "#app/web/portal.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Let a check pass" }];

/** The check that the address names, of an entry of this contest. Throws the page for what is not there. */
async function checkAt(asked: Asked) {
  const { portal, contest, context } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const subject = new URL(asked.request.url).searchParams.get("subject") ?? "";
  const entry = await findEntryByCode(read, contest.id, asked.params.entry ?? "");
  const repositories = entry ? await checksOfEntry(read, contest.id, entry.id) : [];
  const repository = repositories.find(({ id }) => id === asked.params.repository);
  const check = repository?.checks.find((each) => each.kind === asked.params.kind && each.subject === subject);
  if (!entry || !repository || !check || check.checkedAt === null) throw refusedPage(refuse("not found"));
  return { portal, contest, context, entry, repository, check };
}

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest, entry, repository, check } = await checkAt(asked);
  const stands = check.outcome !== "pass" && check.outcome !== "pending" && check.overruling === null;
  const { reason, remedy } = refusalText(
    refuse(check.overruling ? "overruled already" : "nothing to overrule").refusal,
  );
  return {
    back: paths.deskEntry(contest.slug, entry.code),
    entryTitle: (await titlesOf(portal.store.read, [entry.id])).get(entry.id) ?? `Entry ${entry.code}`,
    title: check.title,
    seen: check.seen,
    subject: check.subject,
    repository: repository.fullName,
    closed: stands ? null : { reason, remedy },
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, entry, repository, check } = await checkAt(asked);
  const form = await readForm(asked.request, overruleCheckForm);
  if (!form.ok) return form.answer;
  const { reason } = form.value;
  const outcome = await overruleCheck(context, {
    ...{ repositoryId: repository.id, kind: check.kind, subject: check.subject, reason },
  });
  return answerForm(form, outcome, () => redirect(paths.deskEntry(contest.slug, entry.code)));
}

export default function EntryCheck() {
  const { back, entryTitle, title, seen, subject, repository, closed } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      eyebrow={entryTitle}
      title={`Let “${title}” pass?`}
      lead={`${repository}: ${seen}`}
      consequences={[
        "The check no longer stands against the entry, also after GitHub is read again.",
        "What was seen stays visible beside your reason.",
        "The members of the entry get a letter with your reason.",
        "You can take it back at any time.",
      ]}
      answer={useActionData<typeof action>()}
      closed={closed}
      values={{ subject }}
      description="The members of the entry read it, and so does everybody who sees its checks."
      act="Let the check pass"
      back={{ to: back, label: "Back to the entry" }}
    />
  );
}
