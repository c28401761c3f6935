import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { hasStandingPublication } from "#app/contest/publication/queries.ts";
import { isOpen } from "#app/contest/schedule.ts";
import { type Contest, contestList, prizePartsOf } from "#app/contest/setup/queries.ts";
import { stretchAt } from "#app/contest/setup/stretch.ts";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { PrizeTotals } from "#app/ui/prize-list.tsx";
import { Sprig } from "#app/ui/sprig.tsx";
import { formatClosing, formatInstant } from "#app/ui/time.ts";
import { portalOf } from "#app/web/portal.ts";
import { publicPage } from "#app/web/respond.ts";

type StateLine = { words: string; at: number | null; closing: boolean; open: boolean };

function stateLineOf({ windows }: Contest, published: boolean, now: number): StateLine {
  if (published) return { words: "Winners are announced", at: null, closing: false, open: false };
  const submission = windows.find(({ stage }) => stage === "submission");
  if (submission && isOpen(submission, now))
    return { words: "Open for entries until", at: submission.closesAt, closing: true, open: true };
  if (submission && now < submission.opensAt)
    return { words: "Opens", at: submission.opensAt, closing: false, open: false };
  return { words: "Entries are being judged", at: null, closing: false, open: false };
}

export async function loader(asked: LoaderFunctionArgs) {
  const { store, receivedAt: now } = portalOf(asked);
  const found = await contestList(store.read);
  const contests = await Promise.all(
    found.map(async (contest) => {
      const published = await hasStandingPublication(store.read, contest.id);
      const { slug, name, tagline, zone } = contest;
      const state = stateLineOf(contest, published, now);
      return { slug, name, tagline, zone, published, state, parts: await prizePartsOf(store.read, contest.id) };
    }),
  );
  const { until } = stretchAt(
    found.flatMap(({ windows }) => windows),
    now,
  );
  return data({ contests }, { headers: publicPage({ until }) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction = () => [
  { title: "Prize contests for open source" },
  { name: "description", content: "Contests with prizes for open-source work: enter, follow, and check the results." },
];

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["contests"][number];

function StateOf({ state, zone }: Pick<Listed, "state" | "zone">) {
  return (
    <p className={state.open ? "font-semibold text-laurel" : "text-muted"} suppressHydrationWarning>
      {state.words}
      {state.at === null ? null : ` ${state.closing ? formatClosing(state.at, zone) : formatInstant(state.at, zone)}`}
    </p>
  );
}

function ContestLine({ contest, first }: { contest: Listed; first: boolean }) {
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-6 border-t border-line py-8 first:border-ink">
      <Sprig closed={contest.published} className={`${first ? "size-20" : "size-12"} text-laurel max-sm:hidden`} />
      <div className="grid gap-3">
        <h2 className={first ? "text-3xl" : "text-2xl"}>
          <Link to={paths.contest(contest.slug)} className="text-ink">
            {contest.name}
          </Link>
        </h2>
        <p className="max-w-measure font-serif text-lg text-muted">{contest.tagline}</p>
        {first ? <PrizeTotals parts={contest.parts} /> : null}
        <StateOf state={contest.state} zone={contest.zone} />
      </div>
    </li>
  );
}

export default function Contests() {
  const { contests } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        title="Prize contests for open source"
        lead="Choose a contest to read what can be won, to enter it, or to see who did."
      />
      {contests.length === 0 ? (
        <EmptyState title="The first contest will stand here">
          The administrator opens it from a contest file.
        </EmptyState>
      ) : (
        <ul>
          {contests.map((contest, place) => (
            <ContestLine key={contest.slug} contest={contest} first={place === 0} />
          ))}
        </ul>
      )}
    </>
  );
}
