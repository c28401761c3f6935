import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { mayHaveCertificate } from "#app/contest/publication/certificate.ts";
import { feedbackFor, ownResultsOf } from "#app/contest/publication/feedback/queries.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Your results" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, person, portal, now } = await standAs(asked, "contestant");
  const { read } = portal.store;
  const own = await ownResultsOf(read, contest.id, person.accountId);
  if (!own) throw redirect(paths.team(contest.slug));
  const { entry, team, version, publishedAt, won } = own;
  const feedback = await feedbackFor(read, contest.id, entry.id);
  return {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    ...{ now, publishedAt, won, feedback },
    teamName: team.teamName,
    title: version?.title ?? "Your entry",
    hasCertificate: mayHaveCertificate({ publishedAt, entry }) === undefined,
  };
}

const FROM = { nomination: "From the nominating committee", judging: "From the panel of judges" } as const;

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Feedback({ feedback }: Pick<Page, "feedback">) {
  if (feedback.length === 0) return <EmptyState title="Nobody left a note for your team" />;
  return (["judging", "nomination"] as const).map((stage) => {
    const notes = feedback.filter((each) => each.stage === stage);
    if (notes.length === 0) return null;
    return (
      <Section key={stage} level={3} title={FROM[stage]}>
        <ul className="max-w-measure border-t border-line">
          {notes.map(({ note }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: notes have no name of their own and never change places
            <li key={place} className="border-b border-line py-4 break-words whitespace-pre-wrap">
              {note}
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

export default function Results() {
  const { contest, now, publishedAt, title, teamName, won, feedback, hasCertificate } = useLoaderData<typeof loader>();
  const { slug, name, zone } = contest;
  return (
    <>
      <PageHeading
        eyebrow={`${name}, ${teamName}`}
        title={`Results of “${title}”`}
        lead={won.length > 0 ? `Winner: ${won.join(", ")}` : undefined}
        actions={
          <>
            {hasCertificate ? <LinkButton to={paths.certificate(slug)}>Certificate to print</LinkButton> : null}
            <LinkButton to={paths.ownEntry(slug)}>Your entry</LinkButton>
          </>
        }
      />
      {publishedAt === null ? (
        <EmptyState title="The results are not public yet">
          What the judges wrote for your team stands here once they are. You get a mail.
        </EmptyState>
      ) : (
        <>
          <p>
            Published <Instant at={publishedAt} zone={zone} now={now} />.{" "}
            <Link to={paths.winners(slug)}>All winners</Link>
          </p>
          <Section
            title="Notes to your team"
            id="feedback"
            lead="Only your team sees these. Whoever wrote them meant them for you; their marks and their names stay closed."
          >
            <Feedback feedback={feedback} />
          </Section>
        </>
      )}
    </>
  );
}
