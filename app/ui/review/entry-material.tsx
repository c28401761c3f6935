import { CategoryEmblem } from "../category-emblem.tsx";
import { DefinitionRows } from "../definition-rows.tsx";
import { Notice } from "../notice.tsx";
import { Prose } from "../prose.tsx";
import { Section } from "../section.tsx";
import { type CheckOnPage, MaterialChecks } from "./material-checks.tsx";
import { Outside } from "./outside.tsx";

export type EntryMaterialProps = {
  summary: string;
  /** Rendered by the portal's own renderer. */
  writeUp: string;
  buildAndRun: string;
  evidence: string;
  links: { label: string; url: string }[];
  categories: { id: string; slug: string; name: string; reason: string }[];
  noCategoryFits: boolean;
  team: { name: string; members: { name: string; login: string | null }[] } | null;
  repositories: {
    id: string;
    fullName: string;
    commit: string | null;
    pinState: string;
    url: string | null;
    /** What became of it since it was handed in. */
    drift: string[];
  }[];
  pullRequests: { id: string; label: string; kind: string; url: string | null }[];
  checks: CheckOnPage[];
  /** Whether those who entered are hidden, and everything that would name them left out. */
  hidden: boolean;
  zone: string;
  now: number;
};

function Categories({ categories, noCategoryFits }: Pick<EntryMaterialProps, "categories" | "noCategoryFits">) {
  if (noCategoryFits) return <p>The team says that no category fits.</p>;
  return (
    <ul className="grid gap-4">
      {categories.map((category) => (
        <li key={category.id} className="grid grid-cols-[auto_1fr] gap-x-3">
          <CategoryEmblem slug={category.slug} />
          <div>
            <p className="font-semibold">{category.name}</p>
            <p className="max-w-measure">{category.reason}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Repositories({ repositories }: Pick<EntryMaterialProps, "repositories">) {
  return (
    <ul className="grid gap-2">
      {repositories.map(({ id, fullName, commit, pinState, url, drift }) => (
        <li key={id}>
          <Outside to={url}>{fullName}</Outside>
          {commit ? (
            <>
              {" at commit "}
              <span className="font-mono text-sm">{commit.slice(0, 12)}</span>
              {pinState === "pinned late" ? " (pinned late)" : null}
            </>
          ) : url === null ? null : (
            ". GitHub has not said yet which commit was handed in; the link shows the newest state."
          )}
          {drift.length > 0 ? (
            <p className="text-sm text-caution-ink">
              Since it was handed in: {drift.join(" ")} You judge what was handed in.
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Part({ title, html }: { title: string; html: string }) {
  if (html === "") return null;
  return (
    <Section title={title}>
      <Prose html={html} />
    </Section>
  );
}

/** An entry as those who decide read it: what was handed in, at the commit that is judged. */
export function EntryMaterial(props: EntryMaterialProps) {
  const { team, pullRequests, links, checks } = props;
  const members = team?.members.map(({ name, login }) => (login ? `${name} (${login})` : name)).join(", ");
  return (
    <div className="entry-material">
      <p className="lead">{props.summary}</p>
      {props.hidden ? (
        <Notice title="You judge without knowing who entered">
          <p>Names are left out of the texts, and so are addresses on GitHub and links, which would give them away.</p>
        </Notice>
      ) : null}
      {team ? (
        <DefinitionRows
          rows={[
            { term: "Team", detail: team.name },
            { term: "Members", detail: members },
          ]}
        />
      ) : null}
      <Section title="Repositories" lead="What is judged is the commit that was handed in.">
        <Repositories {...props} />
      </Section>
      {pullRequests.length > 0 ? (
        <Section title="Pull requests">
          <ul className="grid gap-1">
            {pullRequests.map(({ id, label, kind, url }) => (
              <li key={id}>
                <Outside to={url}>{label}</Outside> <span className="text-muted">({kind})</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title="Categories">
        <Categories {...props} />
      </Section>
      <Part title="What it is" html={props.writeUp} />
      <Part title="Build and run" html={props.buildAndRun} />
      <Part title="Evidence of use" html={props.evidence} />
      {links.length > 0 ? (
        <Section title="Links">
          <ul>
            {links.map(({ label, url }) => (
              <li key={url}>
                <Outside to={url}>{label || url}</Outside>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {checks.length > 0 ? (
        <Section title="Checks">
          <MaterialChecks {...props} />
        </Section>
      ) : null}
    </div>
  );
}
