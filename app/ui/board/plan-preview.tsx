import { PostButton } from "../button.tsx";
import { Columns } from "../columns.tsx";
import { Instant } from "../instant.tsx";
import { Notice } from "../notice.tsx";
import { Section } from "../section.tsx";
import { Stat } from "../stat.tsx";
import { Table } from "../table.tsx";
import { PlanShortage, type Shortage } from "./plan-shortage.tsx";

type Named = { name: string; title: string };
type Person = { accountId: string; name: string; reviews: number; now: number; welcome: number; unwelcome: number };

type Preview = Shortage & {
  isTrue: boolean;
  wanted: number;
  given: number;
  most: number;
  least: number;
  preference: number;
  pieces: number;
  splitting: string[];
  conflicts: number;
  come: Named[];
  gone: Named[];
  people: Person[];
};

type PlanPreviewProps = {
  id: string;
  askedAt: number;
  replaces: string | null;
  settings: { reviewsPerEntry: number; most: number | null };
  preview: Preview;
  zone: string;
  now: number;
  board: string;
  mayWrite: boolean;
};

function Connection({ pieces, splitting }: Pick<Preview, "pieces" | "splitting">) {
  if (pieces > 1)
    return (
      <Notice tone="caution" title={`Reviewers and entries fall into ${pieces} groups that share nobody`}>
        Scores of different groups can hardly be compared. Fewer conflicts or wider categories would join them.
      </Notice>
    );
  if (splitting.length === 0) return null;
  return (
    <Notice tone="caution" title={`Much hangs on ${splitting.join(", ")}`}>
      Without them, reviewers and entries would fall into groups that share nobody.
    </Notice>
  );
}

function Changes({ label, rows }: { label: string; rows: readonly Named[] }) {
  if (rows.length === 0) return null;
  return (
    <details className="disclosure">
      <summary>
        {label} ({rows.length})
      </summary>
      <ul className="pt-2">
        {rows.map(({ name, title }) => (
          <li key={`${name} ${title}`}>
            {title}: {name}
          </li>
        ))}
      </ul>
    </details>
  );
}

function People({ people }: { people: readonly Person[] }) {
  return (
    <Table
      label="What each person would be asked for"
      rows={people}
      rowKey={({ accountId }) => accountId}
      columns={[
        { key: "name", label: "Name", cell: ({ name }) => name },
        { key: "now", label: "Assigned now", numeric: true, cell: ({ now }) => now },
        { key: "reviews", label: "In the plan", numeric: true, cell: ({ reviews }) => reviews },
        { key: "welcome", label: "Gladly", numeric: true, cell: ({ welcome }) => welcome },
        { key: "unwelcome", label: "Rather not", numeric: true, cell: ({ unwelcome }) => unwelcome },
      ]}
    />
  );
}

/** What would be assigned, before it is. */
export function PlanPreview({
  id,
  askedAt,
  replaces,
  settings,
  preview,
  zone,
  now,
  board,
  mayWrite,
}: PlanPreviewProps) {
  const { come, gone, given, wanted, most, least, preference, conflicts } = preview;
  const changes = come.length + gone.length;
  return (
    <Section
      title={replaces ? `A plan to replace ${replaces}` : "The plan"}
      lead={
        <>
          Asked for <Instant at={askedAt} zone={zone} now={now} />, with {settings.reviewsPerEntry} reviews of each
          entry
          {settings.most ? ` and at most ${settings.most} by one person` : ""}. Begun reviews stay where they are.
        </>
      }
      actions={
        mayWrite && preview.isTrue && changes > 0 ? (
          <PostButton action={`${board}/plan/applied`} values={{ planId: id }} kind="primary">
            Assign {come.length} reviews{gone.length > 0 ? ` and take ${gone.length} back` : ""}
          </PostButton>
        ) : null
      }
    >
      {preview.isTrue ? null : (
        <Notice tone="caution" title="The plan no longer holds">
          Entries, people, conflicts, bids or begun reviews have changed since it was computed. Ask for another one.
        </Notice>
      )}
      {changes === 0 ? <Notice title="Nothing would change">The assignments are as the plan has them.</Notice> : null}
      <div className="my-8">
        <Columns count={4}>
          <Stat value={`${given} of ${wanted}`} label="reviews are given" />
          <Stat value={least === most ? most : `${least} to ${most}`} label="reviews by each person" />
          <Stat value={preference} label="points of preference" note="summed over all pairs, from −5 to 10 each" />
          <Stat value={conflicts} label="conflicts and recusals respected" />
        </Columns>
      </div>
      <PlanShortage {...preview} />
      <Connection {...preview} />
      <People people={preview.people} />
      <div className="mt-6 grid gap-2">
        <Changes label="New assignments" rows={come} />
        <Changes label="Taken back, because they go to others" rows={gone} />
      </div>
    </Section>
  );
}
