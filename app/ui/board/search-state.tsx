import { PostButton } from "../button.tsx";
import { Instant } from "../instant.tsx";
import { Notice } from "../notice.tsx";

type SearchStateProps = {
  newest: {
    searchedAt: number;
    requestsUsed: number;
    people: number;
    entries: number;
    unanswered: readonly string[];
  } | null;
  /** A search that was asked for and is not finished. */
  waiting: { problem: string | null; dueAt: number } | null;
  /** Why the last one was given up, if it was. */
  stalled: string | null;
  page: string;
  mayWrite: boolean;
  zone: string;
  now: number;
};

function Unanswered({ unanswered }: { unanswered: readonly string[] }) {
  if (unanswered.length === 0) return null;
  return (
    <details className="disclosure mt-3">
      <summary>
        {unanswered.length === 1 ? "One thing was not answered" : `${unanswered.length} things were not answered`}
      </summary>
      <ul className="mt-2 text-sm">
        {unanswered.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** What the last search of GitHub looked at and cost, and the way to search again. */
export function SearchState({ newest, waiting, stalled, page, mayWrite, zone, now }: SearchStateProps) {
  return (
    <div className="grid justify-items-start gap-4">
      {newest ? (
        <div className="max-w-measure">
          <p>
            Last searched <Instant at={newest.searchedAt} zone={zone} now={now} />: {newest.people} people against{" "}
            {newest.entries} entries, with {newest.requestsUsed} requests to GitHub. For every pair that is not listed
            here, no public link was found.
          </p>
          <Unanswered unanswered={newest.unanswered} />
        </div>
      ) : (
        <p className="max-w-measure">
          GitHub has not been searched yet. A search looks in the entries' repositories, the platform projects, the
          targets of their pull requests and public organizations, and nowhere else.
        </p>
      )}
      {waiting ? (
        <Notice title="GitHub is being searched">
          {waiting.problem
            ? `${waiting.problem} It goes on by itself.`
            : "This takes a minute or two. Reload the page to see what was found."}
        </Notice>
      ) : null}
      {stalled && !waiting ? (
        <Notice tone="caution" title="The last search was given up">
          {stalled}
        </Notice>
      ) : null}
      {mayWrite && !waiting ? (
        <PostButton action={`${page}/searches`} small>
          {newest ? "Search again" : "Search GitHub"}
        </PostButton>
      ) : null}
    </div>
  );
}
