import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse } from "#app/contest/refusals.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { portalOf } from "#app/web/portal.ts";
import { refusedPage } from "#app/web/respond.ts";

export const meta: MetaFunction = () => [{ title: "Demo mailbox" }];

const ON_A_PAGE = 25;
const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

export async function loader(asked: LoaderFunctionArgs) {
  const { configuration, mailbox, receivedAt } = portalOf(asked);
  if (!configuration.demo || !mailbox) throw refusedPage(refuse("not found"));
  const letters = mailbox();
  const given = Number(new URL(asked.request.url).searchParams.get("page") ?? "1");
  const page = Number.isSafeInteger(given) && given > 0 ? given : 1;
  const first = (page - 1) * ON_A_PAGE;
  const shown = letters
    .slice(first, first + ON_A_PAGE)
    .map((letter, place) => ({ ...letter, number: letters.length - first - place }));
  return { letters: shown, page, first, count: letters.length, origin: configuration.origin, now: receivedAt };
}

type Part = { at: number; text: string; own: boolean };

/** The pieces of a letter's text; those that are addresses of this portal can be followed, and no others. */
function partsOf(text: string, origin: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const piece of text.split(ADDRESS)) {
    parts.push({ at, text: piece, own: piece.startsWith(`${origin}/`) });
    at += piece.length;
  }
  return parts;
}

function LetterText({ text, origin }: { text: string; origin: string }) {
  return (
    <div className="max-w-measure break-words whitespace-pre-wrap">
      {partsOf(text, origin).map((part) =>
        part.own ? (
          <a key={part.at} href={part.text.slice(origin.length)}>
            {part.text}
          </a>
        ) : (
          <span key={part.at}>{part.text}</span>
        ),
      )}
    </div>
  );
}

export default function Mailbox() {
  const { letters, page, first, count, origin, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        title="Demo mailbox"
        lead="In the demo no letter leaves the portal. All of them are here, whoever they are for, the newest first."
      />
      {letters.length === 0 ? (
        <EmptyState title="Letters will be here">A letter comes within a second or two.</EmptyState>
      ) : null}
      <ol className="border-t border-line">
        {letters.map((letter) => (
          <li key={letter.number} className="border-b border-line py-5">
            <details open={letter.number === count}>
              <summary className="cursor-pointer">
                <strong>{letter.subject}</strong>{" "}
                <span className="text-muted">
                  to <span className="break-all">{letter.to}</span>, <Instant at={letter.sentAt} zone="UTC" now={now} />
                </span>
              </summary>
              <div className="mt-4">
                <LetterText text={letter.text} origin={origin} />
              </div>
            </details>
          </li>
        ))}
      </ol>
      {count > ON_A_PAGE ? (
        <Pager
          position={`${first + 1} to ${first + letters.length} of ${count}`}
          previous={page > 1 ? `?page=${page - 1}` : undefined}
          next={first + letters.length < count ? `?page=${page + 1}` : undefined}
        />
      ) : null}
    </>
  );
}
