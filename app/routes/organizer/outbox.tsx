import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OUTBOX_STATES } from "#app/contest/around/mail/holding.ts";
import { outboxCounts, outboxOf } from "#app/contest/around/mail/outbox/queries.ts";
import { paths } from "#app/paths.ts";
import { LetterTable } from "#app/ui/desk/letter-table.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { pagingOf } from "#app/web/paging.ts";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

const SIZE = 50;
const LABELS = { waiting: "On their way", held: "Held back", failed: "Undelivered", sent: "Sent" };

export const meta: MetaFunction = () => [{ title: "Outbox" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest, now, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const url = new URL(asked.request.url);
  const state = OUTBOX_STATES.find((each) => each === url.searchParams.get("state")) ?? "waiting";
  const counts = await outboxCounts(read, contest.id);
  const paging = pagingOf(url, counts[state], SIZE);
  return {
    contest: { name: contest.name, zone: contest.zone },
    page: paths.deskPage(contest.slug, "outbox"),
    ...{ state, counts, paging, now, mayWrite },
    letters: await outboxOf(read, contest.id, { state, offset: paging.offset, size: SIZE }),
  };
}

export default function Outbox() {
  const { contest, page, state, counts, paging, now, mayWrite, letters } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Outbox"
        lead="Every letter of this contest. What a letter says is read as it leaves, so that it is true then; one that is held back waits until you release it."
      />
      <Tabs
        label="Letters"
        tabs={OUTBOX_STATES.map((each) => ({
          to: each === "waiting" ? page : `${page}?state=${each}`,
          label: LABELS[each],
          count: counts[each],
          current: each === state,
        }))}
      />
      <div className="mt-6">
        <LetterTable letters={letters} page={page} zone={contest.zone} now={now} mayWrite={mayWrite} />
        <Pager {...paging} />
      </div>
    </>
  );
}
