import { paths } from "#app/paths.ts";
import { LinkButton, PostButton } from "../button.tsx";
import type { CheckAct } from "../entry/entry-repositories.tsx";

/** The organizer's way to let a check of an entry pass, or back; nothing beside a check that passes or was not tested. */
export function overrulingOf({ slug, code }: { slug: string; code: string }): CheckAct {
  return (repositoryId, { kind, subject, title, outcome, overrulingId }) => {
    if (overrulingId !== null)
      return (
        <PostButton action={paths.endedOverruling(slug, code, overrulingId)} about={`of “${title}”`} small>
          Take the decision back
        </PostButton>
      );
    if (outcome === "pass" || outcome === "pending") return undefined;
    return (
      <LinkButton to={paths.overruledCheck(slug, code, { repositoryId, kind, subject })} small>
        Let it pass<span className="sr-only">: {title}</span>
      </LinkButton>
    );
  };
}
