import { exportsOf, takesFirst } from "./exports.ts";
import type { Source } from "./sources.ts";

const pure = "noun forms zod yaml canonicalize diff";
const tables = "schema drizzle db-tools";
const page = "react remix conform";
const contest = "noun forms queries verb writer actors";
const rows = "db schema db-tools";
const beside = "job github github-doors mail render env paths script server";

/** Who may import what. The order is a request's way: door, porch, contest, database; then what stands beside it. */
const table = {
  // room: [most lines, imports to run, imports as types besides]
  site: [200, `site env web ui noun paths isbot zod node css ${page}`, `${contest} ${rows}`],
  route: [200, `web noun forms queries verb ui render paths github-doors ${page}`, `${contest} ${rows} github`],
  web: [
    150,
    `web noun forms queries actors paths sessions db-tools lucia arctic zod node ${page}`,
    `${contest} ${rows} github`,
  ],
  verb: [120, `${pure} ${tables} queries writer`, `${contest} ${rows}`],
  writer: [150, `${pure} ${tables} queries writer`, `${contest} ${rows}`],
  queries: [200, `${pure} ${tables} queries`, `${contest} ${rows}`],
  forms: [200, pure, `${contest} ${rows}`],
  noun: [200, pure, `${contest} ${rows}`],
  job: [
    150,
    "job verb queries noun actors db-tools github github-doors mail render paths zod node",
    `${contest} ${rows}`,
  ],
  github: [200, "github github-doors noun arctic zod node", contest],
  mail: [150, "mail render noun paths library node", contest],
  render: [150, "render noun paths library node", contest],
  ui: [150, `ui noun forms paths radix-ui lucide-react css ${page}`, ""],
  db: [200, "db schema db-tools sessions vocabulary drizzle driver lucia canonicalize node", contest],
  seed: [200, `seed db ${tables} ${contest} library node`, ""],
  script: [200, `${beside} ${contest} ${tables} db seed sessions standin test-support library driver node`, "remix"],
  server: [200, `${beside} ${contest} ${tables} db seed sessions standin web remix library node`, ""],
  standin: [200, "standin library node", ""],
} satisfies Record<string, [lines: number, imports: string, types: string]>;

export type RoomName = keyof typeof table;

const wordsIn = (text: string) => text.split(" ").filter(Boolean);

/** The rule of a room: the most lines of a file, and the words for what its files may import. */
export function ruleOf(room: RoomName): { lines: number; imports: string[]; types: string[] } {
  const [lines, imports, types] = table[room];
  return { lines, imports: wordsIn(imports), types: wordsIn(types) };
}

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
  [/^app\/github\/(address|oauth|webhook)(\.ts$|\/)/, "github-doors"],
  [/^db\/schema\//, "schema"],
  [/^db\/sessions\.ts$/, "sessions"],
  [/^db\/(collision|content-hash|ids|kept-query|link-token)\.ts$/, "db-tools"],
  [/^tests\/support\//, "test-support"],
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
