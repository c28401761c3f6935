const KEYS = [
  ["0 to 9", "mark the criterion in focus"],
  ["Tab", "goes on to the next field"],
  ["Ctrl+Enter", "submits the review and goes on"],
  ["s", "skips to the next entry"],
  ["r", "steps aside from this entry"],
  ["?", "opens and closes this list"],
] as const;

/** The keys of the review, in a list that ? opens. */
export function KeySheet() {
  return (
    <details id="keys" className="disclosure max-lg:hidden">
      <summary>Keys</summary>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1 pt-2 text-sm">
        {KEYS.map(([key, act]) => (
          <div key={key} className="contents">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
