import { Link } from "@remix-run/react";
import type { RulingKind } from "#app/contest/submission/rulings.ts";
import { paths } from "#app/paths.ts";
import { ClosedButton, LinkButton } from "../button.tsx";
import { Instant } from "../instant.tsx";
import { RULING_WORDS } from "./ruling-page.tsx";

export type RulingOnPage = {
  id: string;
  kind: RulingKind;
  reason: string;
  ruledBy: string;
  ruledAt: number;
  endedAt: number | null;
};

type Place = { slug: string; code: string; zone: string; now: number; mayWrite: boolean };

function RulingLine({ ruling, place }: { ruling: RulingOnPage; place: Place }) {
  const { slug, code, zone, now, mayWrite } = place;
  return (
    <li className="border-b border-line py-3">
      <p>
        <span className="font-semibold first-letter:uppercase">{ruling.kind}</span> by {ruling.ruledBy},{" "}
        <Instant at={ruling.ruledAt} zone={zone} now={now} />
        {ruling.endedAt === null ? null : (
          <>
            ; taken back <Instant at={ruling.endedAt} zone={zone} bare />
          </>
        )}
      </p>
      <p className="max-w-measure text-muted">{ruling.reason}</p>
      {mayWrite && ruling.endedAt === null ? (
        <Link to={paths.endedRuling(slug, code, ruling.id)} className="text-sm">
          Take it back<span className="sr-only"> ({ruling.kind})</span>
        </Link>
      ) : null}
    </li>
  );
}

type RulingsProps = {
  place: Place;
  rulings: readonly RulingOnPage[];
  /** Every kind of ruling, with why it is not open now, if it is not. */
  offers: readonly { kind: RulingKind; closed: string | null }[];
};

/** What was ruled about an entry, and what can be ruled now. */
export function Rulings({ place, rulings, offers }: RulingsProps) {
  return (
    <>
      {rulings.length === 0 ? <p className="text-muted">Nothing has been ruled yet.</p> : null}
      <ul>
        {rulings.map((ruling) => (
          <RulingLine key={ruling.id} ruling={ruling} place={place} />
        ))}
      </ul>
      {place.mayWrite ? (
        <ul className="mt-6 grid gap-3">
          {offers.map(({ kind, closed }) => {
            const { act, at, grave } = RULING_WORDS[kind];
            return (
              <li key={kind}>
                {closed === null ? (
                  <LinkButton to={paths.deskRuling(place.slug, place.code, at)} kind={grave ? "danger" : "quiet"}>
                    {act}
                  </LinkButton>
                ) : (
                  <ClosedButton id={`why-not-${at}`} reason={closed}>
                    {act}
                  </ClosedButton>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
    </>
  );
}
