/** Instants of the prize's life, epoch ms; its file below has the same dates in Berlin's time. */
export const AT = {
  announcement: Date.UTC(2026, 1, 20, 12),
  entering: Date.UTC(2026, 3, 1, 12),
  /** The close of entries: the whole minute 23:59 counts. */
  close: Date.UTC(2026, 4, 31, 22),
  nominating: Date.UTC(2026, 5, 5, 12),
  judging: Date.UTC(2026, 5, 20, 12),
  afterJudging: Date.UTC(2026, 6, 1, 12),
};

const criterion = `
    - id: idea
      name: Idea
      question: How good is it?
      kind: mark
      weight: 1
      scale: { min: 0, max: 5, step: 1 }
      anchors:
        - { value: 0, text: Not good }
        - { value: 5, text: Very good }`;

const prize = "prizes: [{ kind: cash, amount: 100, currency: EUR, text: A hundred euros }]";

/** A small contest with people who come by mail or by their GitHub login. */
export const PRIZE_FILE = `format: laurels-contest/1
slug: lantern-prize
name: Lantern Prize
tagline: For tools that show what a running system does.
description: Bring a tool.
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
    - { id: age, text: I am of age. }
categories:
  - { slug: best-tool, name: Best tool, rewards: The best tool., decided: marks, ${prize} }
  - { slug: judges-choice, name: Judges' choice, rewards: What the judges liked., decided: vote, ${prize} }
criteria:
  nomination:${criterion}
  judging:${criterion}
licences: [Apache-2.0]
people:
  organizers:
    - { address: halvard.oye@netflix.example, name: Halvard Øye }
    - { login: priscilla-okoth, name: Priscilla Okoth }
  nominators:
    - { address: tamsin@netflix.example, name: Tamsin Wrexford }
  judges:
    - { address: sunniva@fjordtech.example, name: Sunniva Thorsen, kind: independent }
    - { login: joaquim-batalha, name: Joaquim Batalha, kind: independent }
    - { login: aroha-tepania, name: Aroha Tepania, kind: independent }
winners:
  answerHours: 48
  documents:
    - { id: acceptance, name: Acceptance form }
`;
