import type { DraftContent } from "#app/contest/submission/draft.ts";
import { DefinitionRows } from "./definition-rows.tsx";

const several = (lines: readonly string[]) => (lines.length > 0 ? lines.join("\n") : "");

function Plain({ text }: { text: string }) {
  return text === "" ? (
    <span className="text-muted">nothing</span>
  ) : (
    <span className="whitespace-pre-wrap">{text}</span>
  );
}

/** A draft as plain text, to be read beside another one and copied from. */
export function DraftText({ content }: { content: DraftContent }) {
  const categories = content.categories.map(({ slug, reason }) => `${slug}: ${reason}`);
  const rows = [
    ["Title", content.title],
    ["Summary", content.summary],
    ["Write-up", content.writeUp],
    ["Categories", content.noCategoryFits ? "no category fits" : several(categories)],
    ["Pull requests", several(content.pullRequests.map(({ url, kind }) => `${url} (${kind})`))],
    ["Build and run", content.buildAndRun],
    ["Evidence", content.evidence],
    ["Links", several(content.links.map(({ label, url }) => `${label}: ${url}`))],
  ] as const;
  return <DefinitionRows rows={rows.map(([term, text]) => ({ term, detail: <Plain text={text} /> }))} />;
}
