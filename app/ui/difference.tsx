import type { RulesChange, Words } from "#app/contest/setup/rules-changes.ts";
import { Notice } from "./notice.tsx";

function ChangedParagraph({ words }: { words: Words }) {
  return (
    <p className="max-w-measure border-l-2 border-laurel py-1 pl-4 whitespace-pre-line">
      {words.map(({ kind, text }, place) => {
        const key = `${place} ${kind}`;
        if (kind === "added") {
          return (
            <ins key={key} className="bg-laurel-wash decoration-laurel">
              {text}
            </ins>
          );
        }
        if (kind === "removed") {
          return (
            <del key={key} className="bg-stop-wash text-muted decoration-stop">
              {text}
            </del>
          );
        }
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}

/** What changed between two texts: what was added is underlined, what went is struck out, what stayed is counted. */
export function Difference({ changes }: { changes: readonly RulesChange[] }) {
  if (changes.every(({ kind }) => kind === "unchanged")) return <Notice title="The text did not change." />;
  return (
    <div className="grid gap-4">
      {changes.map((change, place) =>
        change.kind === "unchanged" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches never change places
          <p key={place} className="text-sm text-muted">
            {change.paragraphs === 1 ? "One paragraph" : `${change.paragraphs} paragraphs`} unchanged
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches never change places
          <ChangedParagraph key={place} words={change.words} />
        ),
      )}
    </div>
  );
}
