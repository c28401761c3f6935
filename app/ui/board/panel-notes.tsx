type PanelNotesProps = { islands: number; joining: readonly string[]; turned: readonly string[] };

function Islands({ islands, joining }: Omit<PanelNotesProps, "turned">) {
  if (islands < 2) return null;
  return (
    <p className="mt-3 max-w-measure text-sm">
      The entries fall into {islands} groups that no judge has in common. Between groups they were not directly
      compared, and the intervals say so.{" "}
      {joining.length > 0 ? `These further reviews would join them: ${joining.join("; ")}.` : null}
    </p>
  );
}

function Turns({ turned }: { turned: readonly string[] }) {
  if (turned.length === 0)
    return <p className="mt-3 text-sm text-muted">Leaving out any one judge changes no leader.</p>;
  return (
    <ul className="mt-3 text-sm">
      {turned.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** What to know beside a category's ranking: who was not compared with whom, and whether one judge decides it. */
export function PanelNotes({ turned, ...compared }: PanelNotesProps) {
  return (
    <>
      <Islands {...compared} />
      <Turns turned={turned} />
    </>
  );
}
