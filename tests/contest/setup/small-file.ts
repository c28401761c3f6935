/** A contest file with no more than it must have. The tests change one thing in it at a time. */
export const smallFile = `format: laurels-contest/1
slug: small-prize
name: Small Prize
tagline: One prize for one good idea.
description: Bring an idea.
sponsor: { name: Example, url: https://example.org }
zone: Europe/Berlin
calendar:
  registration: { opens: 2026-03-01 09:00, closes: 2026-05-31 23:59 }
  submission: { opens: 2026-03-01 09:00, closes: 2026-05-31 23:59 }
  nomination: { opens: 2026-06-01 09:00, closes: 2026-06-14 18:00 }
  judging: { opens: 2026-06-15 09:00, closes: 2026-06-30 18:00 }
rules:
  version: 1
  title: Rules
  text: Be fair.
  affirmations:
    - { id: rules, text: I accept the rules. }
categories:
  - slug: best-idea
    name: Best idea
    rewards: The best idea.
    decided: marks
    prizes:
      - { kind: cash, amount: 100, currency: EUR, text: A hundred euros }
criteria:
  nomination:
    - id: idea
      name: Idea
      question: How good is it?
      kind: mark
      weight: 1
      scale: { min: 0, max: 5, step: 1 }
      anchors:
        - { value: 0, text: Not good }
        - { value: 5, text: Very good }
  judging:
    - id: idea
      name: Idea
      question: How good is it?
      kind: mark
      weight: 1
      scale: { min: 0, max: 5, step: 1 }
      anchors:
        - { value: 0, text: Not good }
        - { value: 5, text: Very good }
licences: [Apache-2.0]
`;

/** A file with a piece of its text replaced at its last place; throws when the piece is not there. */
export function replacedIn(file: string, piece: string, other: string): string {
  const start = file.lastIndexOf(piece);
  if (start < 0) throw new Error(`The file has no ${piece}`);
  return file.slice(0, start) + other + file.slice(start + piece.length);
}

/** The small file with a piece of its text replaced. */
export const smallFileWith = (piece: string, other: string): string => replacedIn(smallFile, piece, other);
