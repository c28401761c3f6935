import { Notice } from "../notice.tsx";

export type Shortage = {
  short: { title: string; missing: number }[];
  /** Who would have to take how many more, and which entries want somebody who may review them. */
  room: { name: string; more: number }[];
  judgesWanted: { title: string; more: number }[];
};

/** Which entries get fewer reviews than they are to have, and the least that would help. */
export function PlanShortage({ short, room, judgesWanted }: Shortage) {
  if (short.length === 0) return null;
  return (
    <Notice
      tone="stop"
      title={`${short.length === 1 ? "An entry gets" : `${short.length} entries get`} fewer reviews than wanted`}
    >
      <p>{short.map(({ title, missing }) => `${title} (${missing} missing)`).join(", ")}.</p>
      {room.length > 0 ? (
        <p>Enough would be room for more: {room.map(({ name, more }) => `${more} by ${name}`).join(", ")}.</p>
      ) : null}
      {judgesWanted.length > 0 ? (
        <p>
          Nobody is left who may review these, so they want another person without a conflict:{" "}
          {judgesWanted.map(({ title, more }) => (more > 1 ? `${title} (${more})` : title)).join(", ")}.
        </p>
      ) : null}
    </Notice>
  );
}
