import { Link } from "@remix-run/react";
import { LinkButton, PostButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";

type PlaceOnBoard = {
  id: string;
  title: string;
  path: string;
  ordinal: number | null;
  reason: string;
  categories: string[];
};

type FinalistListProps = { places: readonly PlaceOnBoard[]; board: string; mayWrite: boolean; alternates: boolean };

function AlternateActs({ place, board }: { place: PlaceOnBoard; board: string }) {
  const move = (direction: "up" | "down") => (
    <PostButton action={`${board}/moves`} values={{ placeId: place.id, direction }} about={place.title} small>
      {direction === "up" ? "Move up" : "Move down"}
    </PostButton>
  );
  return (
    <>
      {move("up")}
      {move("down")}
      <PostButton action={`${board}/promotions`} values={{ placeId: place.id }} about={place.title} small>
        Promote
      </PostButton>
    </>
  );
}

/** Finalists, or the row of alternates, with what an organizer may do to each. */
export function FinalistList({ places, board, mayWrite, alternates }: FinalistListProps) {
  if (places.length === 0)
    return (
      <EmptyState title={alternates ? "Alternates will stand here" : "Finalists will stand here"}>
        Open a nominated entry to name it.
      </EmptyState>
    );
  return (
    <ol className="border-t border-line">
      {places.map((place, index) => (
        <li
          key={place.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-b border-line py-4"
        >
          <div className="grid min-w-0 gap-1">
            <p className="font-semibold">
              {alternates ? `${index + 1}. ` : null}
              <Link to={place.path}>{place.title}</Link>
            </p>
            <p className="text-sm text-muted">{place.categories.join(", ")}</p>
            <p className="max-w-measure">{place.reason}</p>
          </div>
          {mayWrite ? (
            <div className="flex flex-wrap gap-2">
              {alternates ? <AlternateActs place={place} board={board} /> : null}
              <LinkButton to={`${board}/places/${place.id}/withdrawn`} kind="danger" small>
                Withdraw<span className="sr-only"> {place.title}</span>
              </LinkButton>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
