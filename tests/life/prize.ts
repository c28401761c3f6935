import { replacedIn, smallFile } from "../contest/setup/small-file.ts";

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

const category = smallFile.slice(smallFile.indexOf("  - slug: best-idea"), smallFile.indexOf("criteria:"));
const prize = "prizes: [{ kind: cash, amount: 100, currency: EUR, text: A hundred euros }]";

const categories = `\
  - { slug: best-tool, name: Best tool, rewards: The best tool., decided: marks, ${prize} }
  - { slug: judges-choice, name: Judges' choice, rewards: What the judges liked., decided: vote, ${prize} }
`;

const statements = `\
    - { id: rules, text: I accept the rules. }
    - { id: age, text: I am of age. }
`;

const ends = `\
licences: [Apache-2.0]
winners:
  answerHours: 48
  documents:
    - { id: acceptance, name: Acceptance form }
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
`;

/** The small contest, with people who come by mail or by their GitHub login. */
export const PRIZE_FILE = [
  ["slug: small-prize", "slug: lantern-prize"],
  ["name: Small Prize", "name: Lantern Prize"],
  ["One prize for one good idea.", "For tools that show what a running system does."],
  ["Bring an idea.", "Bring a tool."],
  ["    - { id: rules, text: I accept the rules. }\n", statements],
  [category, categories],
  ["licences: [Apache-2.0]\n", ends],
].reduce((file, [piece = "", other = ""]) => replacedIn(file, piece, other), smallFile);
