import { describe, expect, it } from "vitest";
import { filesBelow } from "#scripts/setup/site.mjs";
import { grammarBreaches, pathBreaches } from "./grammar.ts";
import { root, sourceOf, sourcesBelow } from "./sources.ts";

const ours = filesBelow(["app", "db", "scripts", "tests"], root).filter((path) => /\.(ts|tsx|mjs|css)$/.test(path));

describe("the names of files and folders", () => {
  it("say what is in them", () => {
    expect(pathBreaches(ours)).toEqual([]);
  });

  it.each([
    "app/contest/judging/get-review.ts",
    "app/ui/list-item.tsx",
    "app/contest/judging/queries2.ts",
    "app/contest/judging/more-queries.ts",
    "app/web/helpers/form.ts",
    "app/contest/judging/submitReview.ts",
    "app/web/session.server.ts",
  ])("are refused: %s", (path) => {
    expect(pathBreaches([path])).toHaveLength(1);
  });

  it.each(["db/columns.server.ts", "app/entry.server.tsx", "db/sha256.ts", "app/contest/judging/submit-review.ts"])(
    "are good: %s",
    (path) => {
      expect(pathBreaches([path])).toEqual([]);
    },
  );
});

describe("the grammar of a file", () => {
  it("is kept everywhere", () => {
    expect(grammarBreaches(sourcesBelow("app", "db", "scripts"))).toEqual([]);
  });

  const imports = 'import { open } from "#app/contest/a/open.ts"; import { shut } from "#app/contest/a/shut.ts";';

  it.each([
    [
      "a verb's file of two functions",
      "app/contest/a/open.ts",
      "export async function open(context) {} export const two = 2;",
    ],
    ["a verb by another name than its file's", "app/contest/a/open-door.ts", "export async function open(context) {}"],
    ["an empty word", "app/web/form.ts", "export function getForm() {}"],
    ["a barrel", "app/web/all.ts", 'export * from "./form.ts";'],
    ["a file that only passes on", "app/web/all.ts", 'export { form } from "./form.ts";'],
    ["a style attribute", "app/ui/note.tsx", "export const Note = () => <p style={{ color: 'red' }} />;"],
    ["a style attribute in a text", "app/render/page.ts", "export const page = '<p style=\"color:red\">';"],
    [
      "an action with two verbs",
      "app/routes/judge/a.tsx",
      `${imports} export async function action() { open(); shut(); }`,
    ],
  ])("refuses %s", (_, path, text) => {
    expect(grammarBreaches([sourceOf(path, text)])).toHaveLength(1);
  });

  it.each([
    [
      "a verb with its types",
      "app/contest/a/open-door.ts",
      "export type Door = 1; export async function openDoor(context) {}",
    ],
    [
      "an action with one verb",
      "app/routes/judge/a.tsx",
      `${imports} export async function action() { return open(); }`,
    ],
    ["the handle that Remix asks for", "app/routes/judge/a.tsx", "export const handle = {};"],
  ])("accepts %s", (_, path, text) => {
    expect(grammarBreaches([sourceOf(path, text)])).toEqual([]);
  });
});
