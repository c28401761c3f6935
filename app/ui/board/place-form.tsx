import { Form, Link } from "@remix-run/react";
import { LinkButton, SubmitButton } from "../button.tsx";
import { TickGroup } from "../choices.tsx";
import { plainField } from "../field.tsx";
import { RefusalNote } from "../refusal-note.tsx";
import { type Answered, choicesIn, errorsIn, textIn } from "../review/answered.ts";
import { TextArea } from "../text-field.tsx";

type PlaceFormProps = {
  kind: "finalist" | "alternate";
  nominations: readonly { categoryId: string; category: string; stale: boolean }[];
  answer: Answered;
  /** The address on which the other kind of place is given. */
  other: { to: string; label: string };
  board: string;
};

/** Gives an entry a place in categories for which it was nominated, with the reason. */
export function PlaceForm({ kind, nominations, answer, other, board }: PlaceFormProps) {
  const open = new Map(nominations.filter(({ stale }) => !stale).map((each) => [each.categoryId, each.category]));
  const options = [...open].map(([value, label]) => ({ value, label }));
  const chosen = choicesIn(answer, "categoryIds") ?? options.map(({ value }) => value);
  return (
    <Form method="post" className="form">
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      <TickGroup
        field={plainField("categoryIds", chosen, errorsIn(answer, "categoryIds"))}
        label="Competes in"
        description="The categories for which the committee has nominated it."
        options={options}
      />
      <TextArea
        field={plainField("reason", textIn(answer, "reason"), errorsIn(answer, "reason"))}
        label="Why this entry?"
        description="Stays with the place; read by organizers and auditors."
        rows={3}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SubmitButton busy="Naming">{kind === "finalist" ? "Name it finalist" : "Name it alternate"}</SubmitButton>
        <LinkButton to={other.to}>{other.label}</LinkButton>
        <Link to={board}>Back to the board</Link>
      </div>
    </Form>
  );
}
