import { exportsOf, takesFirst } from "./exports.ts";
import type { Source } from "./sources.ts";

interface Room {
  /** Most lines a file may have. */
  lines: number;
  /** The words (`wordFor` below) for what its files may import to run. */
  imports: string[];
  /** Words for what they may import as types alone, besides. */
  types: string[];
}

const pure = ["noun", "forms", "zod", "yaml", "canonicalize", "diff"];
const contest = ["noun", "forms", "queries", "verb", "writer", "actors"];
const tables = ["schema", "drizzle", "db tools"];
const page = ["react", "remix", "conform"];
const life = [...contest, "db", "schema", "db tools"];

/** Who may import what. The order is the way a request takes: door, porch, contest, database; then what stands beside. */
export const rooms = {
  site: {
    lines: 200,
    imports: ["site", "env", "web", "ui", "noun", "paths", "zod", "isbot", "css", "node", ...page],
    types: life,
  },
  route: {
    lines: 200,
    imports: ["web", "noun", "forms", "queries", "verb", "ui", "render", "paths", "github doors", ...page],
    types: [...life, "github"],
  },
  web: {
    lines: 150,
    imports: [
      "web",
      "noun",
      "forms",
      "queries",
      "actors",
      "paths",
      "sessions",
      "db tools",
      "lucia",
      "arctic",
      "zod",
      "node",
      ...page,
    ],
    types: [...life, "github"],
  },
  verb: { lines: 120, imports: [...pure, ...tables, "queries", "writer"], types: life },
  writer: { lines: 150, imports: [...pure, ...tables, "writer"], types: life },
  queries: { lines: 200, imports: [...pure, ...tables, "queries"], types: life },
  forms: { lines: 200, imports: pure, types: life },
  noun: { lines: 200, imports: pure, types: life },
  job: {
    lines: 150,
    imports: [
      "job",
      "verb",
      "queries",
      "noun",
      "actors",
      "github",
      "github doors",
      "mail",
      "render",
      "paths",
      "node",
      "zod",
    ],
    types: life,
  },
  github: { lines: 200, imports: ["github", "github doors", "arctic", "zod", "node", "noun"], types: contest },
  mail: { lines: 150, imports: ["mail", "render", "noun", "paths", "library", "node"], types: contest },
  render: { lines: 150, imports: ["render", "noun", "paths", "library", "node"], types: contest },
  ui: { lines: 150, imports: ["ui", "noun", "forms", "paths", "radix-ui", "lucide-react", "css", ...page], types: [] },
  db: {
    lines: 200,
    imports: [
      "db",
      "schema",
      "db tools",
      "sessions",
      "vocabulary",
      "drizzle",
      "driver",
      "lucia",
      "canonicalize",
      "node",
    ],
    types: contest,
  },
  seed: { lines: 200, imports: [...contest, ...tables, "db", "seed", "library", "node"], types: [] },
  script: {
    lines: 200,
    imports: [
      ...contest,
      ...tables,
      "db",
      "seed",
      "sessions",
      "job",
      "github",
      "github doors",
      "mail",
      "render",
    ].concat(["env", "paths", "script", "server", "library", "driver", "node", "test support", "standin"]),
    types: ["remix"],
  },
  server: {
    lines: 200,
    imports: [
      ...contest,
      ...tables,
      "db",
      "seed",
      "sessions",
      "job",
      "github",
      "github doors",
      "mail",
      "render",
    ].concat(["env", "paths", "script", "server", "web", "remix", "library", "node", "standin"]),
    types: [],
  },
  standin: { lines: 200, imports: ["standin", "library", "node"], types: [] },
} satisfies Record<string, Room>;

export type RoomName = keyof typeof rooms;

const byFolder: [RegExp, RoomName][] = [
  [/^app\/routes\//, "route"],
  [/^app\/web\//, "web"],
  [/^app\/jobs\//, "job"],
  [/^app\/github\//, "github"],
  [/^app\/mail\//, "mail"],
  [/^app\/render\//, "render"],
  [/^app\/ui\//, "ui"],
  [/^app\/[^/]+$/, "site"],
  [/^db\/seed\//, "seed"],
  [/^db\//, "db"],
  [/^scripts\/github-standin\//, "standin"],
  [/^scripts\/server/, "server"],
  [/^scripts\//, "script"],
];

/** In app/contest a file is what its name and its exported functions say. */
function contestRoom(path: string, source: Source | undefined): RoomName {
  if (/\/queries\.ts$/.test(path)) return "queries";
  if (/\/forms\.ts$/.test(path)) return "forms";
  const exported = source ? exportsOf(source) : [];
  if (source && exported.some((one) => takesFirst(source, one, "context", "Context"))) return "verb";
  if (source && exported.some((one) => takesFirst(source, one, "tx", "Writer"))) return "writer";
  return "noun";
}

export function roomOf(path: string, source: Source | undefined): RoomName | undefined {
  if (path.startsWith("app/contest/")) return contestRoom(path, source);
  return byFolder.find(([pattern]) => pattern.test(path))?.[1];
}

const fileWords: [RegExp, string][] = [
  [/\.css(\?.*)?$/, "css"],
  [/^app\/paths\.ts$/, "paths"],
  [/^app\/env\.ts$/, "env"],
  [/^app\/contest\/actors\.ts$/, "actors"],
  [/^app\/github\/(address|oauth|webhook)(\.ts$|\/)/, "github doors"],
  [/^db\/schema\//, "schema"],
  [/^db\/sessions\.ts$/, "sessions"],
  [/^db\/(collision|content-hash|ids|link-token)\.ts$/, "db tools"],
  [/^tests\/support\//, "test support"],
];

/** The word for a file of ours that is imported. */
export function wordForFile(path: string, source: Source | undefined): string {
  return fileWords.find(([pattern]) => pattern.test(path))?.[1] ?? roomOf(path, source) ?? "test";
}

const packageWords: [RegExp, string][] = [
  [/^@fontsource|\.css(\?.*)?$/, "css"],
  [/^react(-dom)?(\/|$)/, "react"],
  [/^@remix-run\//, "remix"],
  [/^@conform-to\//, "conform"],
  [/^drizzle-orm(\/|$)/, "drizzle"],
  [/^(octokit|@octokit\/.*)$/, "octokit"],
  [/^(better-sqlite3|pg)$/, "driver"],
  [/^node:/, "node"],
];

/** Packages that only the rooms that name them may use; `library` stands for any other. */
const guarded = [
  "css",
  "react",
  "remix",
  "conform",
  "drizzle",
  "octokit",
  "driver",
  "node",
  "lucia",
  "arctic",
  "radix-ui",
];

/** The words for a package that is imported: its own, and `library` where it is nobody's in particular. */
export function wordsForPackage(name: string): string[] {
  const word = packageWords.find(([pattern]) => pattern.test(name))?.[1] ?? name.split("/")[0] ?? name;
  return guarded.includes(word) ? [word] : [word, "library"];
}
