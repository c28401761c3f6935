import { CategoryEmblem } from "../category-emblem.tsx";
import { Prose } from "../prose.tsx";
import { Section } from "../section.tsx";

export type Texts = {
  /** Rendered by the portal's own renderer; empty where the team wrote nothing. */
  writeUp: string;
  buildAndRun: string;
  evidence: string;
  links: readonly { label: string; url: string }[];
};

export type EnteredCategory = { slug: string; name: string; reason: string };

function Part({ title, id, html }: { title: string; id: string; html: string }) {
  if (html === "") return null;
  return (
    <Section title={title} id={id}>
      <Prose html={html} />
    </Section>
  );
}

/** The categories an entry is in, each with the team's reason. */
export function EntryCategories({ categories }: { categories: readonly EnteredCategory[] }) {
  if (categories.length === 0) {
    return (
      <p className="max-w-measure text-muted">
        The team says that no category fits; only the judges' own choice can honour it.
      </p>
    );
  }
  return (
    <ul className="grid gap-6">
      {categories.map(({ slug, name, reason }) => (
        <li key={slug} className="grid grid-cols-[auto_1fr] gap-x-4">
          <CategoryEmblem slug={slug} />
          <div>
            <h3 className="text-lg">{name}</h3>
            <p className="max-w-measure text-muted">{reason}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What the team wrote about its entry, after the write-up itself. */
export function EntryTexts({ texts }: { texts: Texts }) {
  return (
    <>
      <Part title="Build and run" id="build-and-run" html={texts.buildAndRun} />
      <Part title="Evidence of use" id="evidence" html={texts.evidence} />
      {texts.links.length > 0 ? (
        <Section title="Links" id="links">
          <ul className="grid gap-1">
            {texts.links.map(({ label, url }) => (
              <li key={`${label} ${url}`}>
                <a href={url} rel="nofollow ugc noopener">
                  {label || url}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
