import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { ownTeamOf } from "#app/contest/registration/queries.ts";
import { linkRepositoryForm } from "#app/contest/repository/forms.ts";
import { linkRepository } from "#app/contest/repository/link-repository.ts";
import { askableAt, isBeingRead, mayChangeLinks } from "#app/contest/repository/linking.ts";
import { checksOfEntry } from "#app/contest/repository/queries.ts";
import { findEntryOfTeam } from "#app/contest/submission/queries.ts";
import { acceptedWebUrls, parseAddress } from "#app/github/address.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { LinkRepository } from "#app/ui/link-repository.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { useRefreshWhile } from "#app/ui/refresh.ts";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { RepositoryChecks } from "#app/ui/repository-checks.tsx";
import { Section } from "#app/ui/section.tsx";
import { answerForm, readForm, refusedForm } from "#app/web/form.ts";
import type { Portal } from "#app/web/portal.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Your repositories" }];

async function ownRepositories(portal: Portal, login: string | null, linked: readonly { fullName: string }[]) {
  const answer = login === null ? null : await portal.askGitHub.ownRepositories(login);
  if (answer?.answer !== "found") return "no answer" as const;
  return answer.repositories.filter((each) => !linked.some(({ fullName }) => fullName === each.fullName));
}

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, person, now } = await standAs(asked, "contestant");
  const { read } = portal.store;
  const own = await ownTeamOf(read, contest.id, person.accountId);
  const entry = own && (await findEntryOfTeam(read, own.teamId));
  if (!entry) throw redirect(paths.team(contest.slug));
  const checked = await checksOfEntry(read, contest.id, entry.id);
  const closed = mayChangeLinks(contest.windows, now);
  const wantsOwn = new URL(asked.request.url).searchParams.has("own");
  return {
    contest: { name: contest.name, slug: contest.slug, zone: contest.zone },
    now,
    closed: closed ? refusalText(closed.refusal) : null,
    own: wantsOwn && !closed ? await ownRepositories(portal, person.login, checked) : null,
    repositories: checked.map((repository) => ({
      ...repository,
      url: `${portal.github.webUrl}/${repository.fullName}`,
      beingRead: isBeingRead(repository),
      askableAt: askableAt(repository.checksAskedAt),
    })),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "contestant");
  const form = await readForm(asked.request, linkRepositoryForm);
  if (!form.ok) return form.answer;
  const parsed = parseAddress(form.value.address, acceptedWebUrls(portal.github));
  if (!parsed.ok) return refusedForm(form, refuse("unreadable address", { reason: parsed.reason }).refusal);
  const { address } = parsed;
  if (address.kind === "pull request") {
    const fullName = `${address.owner}/${address.name}`;
    return refusedForm(form, refuse("address of a pull request", { fullName, number: address.number }).refusal);
  }
  return answerForm(form, await linkRepository(context, address), () => redirect(paths.ownRepositories(contest.slug)));
}

export default function Repositories() {
  const { contest, now, closed, own, repositories } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useRefreshWhile(
    repositories.some(({ beingRead, checks }) => beingRead || checks.some(({ retryAt }) => retryAt !== null)),
  );
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Your repositories"
        lead="Link every repository that holds work of this entry. The portal reads each one on GitHub and tells you what the rules ask of it, before the judges look."
        actions={<LinkButton to={paths.ownEntry(contest.slug)}>Back to the entry</LinkButton>}
      />
      {closed ? (
        <RefusalNote {...closed} />
      ) : (
        <LinkRepository slug={contest.slug} answer={answer} own={own} key={repositories.length} />
      )}
      {repositories.map((repository) => (
        <RepositoryChecks
          key={repository.id}
          repository={repository}
          contest={contest}
          now={now}
          closed={closed?.reason ?? null}
        />
      ))}
      {repositories.length === 0 ? (
        <Section title="Linked repositories" id="linked">
          <EmptyState title="No repository is linked yet">
            A linked repository stands here with its checks: licence, README, who owns it, and the commit that Submit
            pins.
          </EmptyState>
        </Section>
      ) : null}
    </>
  );
}
