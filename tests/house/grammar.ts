import { basename } from "node:path";
import ts from "typescript";
import { exportsOf } from "./exports.ts";
import { roomOf } from "./rooms.ts";
import { finding, nodesOf, type Source } from "./sources.ts";

const emptyWords =
  "get handle handler process manage manager data info item helper helpers util utils service services".split(" ");
const emptyFolders = ["common", "helpers", "lib", "libs", "misc", "services", "shared", "utils"];
/** What Remix itself calls a route's export. */
const wordsOfRemix = ["handle"];
/** Words that are spelled with a digit. */
const wordsWithDigit = /(sha256|sha1|base64|utf8|oauth2|http2)/g;
/** The list of all tables, which drizzle's tools need as one module. */
const listOfTables = "db/schema/all.ts";

function stemOf(path: string): string {
  return basename(path).replace(/(\.test|\.server|\.client|\.d)?\.(ts|tsx|mjs|css)$/, "");
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-._$]/);
}

/** Breaches in how files and folders are called. */
export function pathBreaches(paths: string[]): string[] {
  return paths.flatMap((path) => {
    const stem = stemOf(path);
    const empty = wordsOf(stem).find((word) => emptyWords.includes(word));
    const folder = path
      .split("/")
      .slice(0, -1)
      .find((name) => emptyFolders.includes(name));
    return [
      empty && `${path}: the word "${empty}" says nothing → name what it decides, reads or shows`,
      folder &&
        !path.startsWith("tests/support/") &&
        `${path}: a folder "${folder}" is a drawer → put it where its concept lives`,
      !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?$/.test(stem) && `${path}: not in kebab-case → words-like-this`,
      /\d$|^(more|other|rest|misc)-|-(part|more|rest|misc|extra|two|continued)$/.test(
        stem.replace(wordsWithDigit, ""),
      ) && `${path}: split by number → find the concept that the second half is about, and its name`,
      /\.server\.tsx?$/.test(path) &&
        !/^(db\/columns|app\/entry)\.server\.tsx?$/.test(path) &&
        `${path}: a .server twin → db/columns.server.ts is the only one`,
    ].filter((line) => typeof line === "string");
  });
}

function camelCase(stem: string): string {
  return stem.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function verbBreaches(source: Source): string[] {
  if (roomOf(source.path, source) !== "verb") return [];
  const name = camelCase(stemOf(source.path));
  const names = exportsOf(source).map((one) => one.name);
  if (names.length === 1 && names[0] === name) return [];
  const hint = `it exports one function, ${name}; the rest is a noun's, a writer's or the file's own`;
  return [finding(source, undefined, `a verb's file that exports ${names.join(", ")}`, hint)];
}

function nameBreaches(source: Source): string[] {
  return exportsOf(source).flatMap(({ name, node }) => {
    const empty = wordsOf(name).find((word) => emptyWords.includes(word));
    if (!empty || wordsOfRemix.includes(name)) return [];
    return [finding(source, node, `"${name}" says "${empty}"`, "name what it decides, reads or shows")];
  });
}

function barrelBreaches(source: Source): string[] {
  if (source.path === listOfTables) return [];
  const { statements } = source.tree;
  const passedOn = statements.filter((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier);
  const star = passedOn.find((statement) => ts.isExportDeclaration(statement) && !statement.exportClause);
  const onlyThat =
    passedOn.length > 0 && statements.every((one) => ts.isExportDeclaration(one) || ts.isImportDeclaration(one));
  const isIndex = stemOf(source.path) === "index";
  if (!star && !onlyThat && !isIndex) return [];
  return [finding(source, star ?? passedOn[0], "a barrel", "import each thing from the file that makes it")];
}

function styleBreaches(source: Source): string[] {
  const hint = "the content security policy forbids it: use a class or an SVG attribute";
  return nodesOf(source).flatMap((node) => {
    const inMarkup = ts.isJsxAttribute(node) && node.name.getText() === "style";
    const inText =
      (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && /<[^>]*\sstyle=/.test(node.getText());
    return inMarkup || inText ? [finding(source, node, "a style attribute", hint)] : [];
  });
}

/** A route's action calls one verb: two would be two transactions. */
function actionBreaches(source: Source): string[] {
  if (roomOf(source.path, source) !== "route") return [];
  const verbs = new Set(
    source.tree.statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
      const bindings = statement.importClause?.namedBindings;
      const stem = camelCase(stemOf(statement.moduleSpecifier.text));
      const names =
        bindings && ts.isNamedImports(bindings) ? bindings.elements.map((element) => element.name.text) : [];
      return statement.moduleSpecifier.text.startsWith("#app/contest/") ? names.filter((name) => name === stem) : [];
    }),
  );
  const action = exportsOf(source).find(({ name }) => name === "action");
  const called = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && verbs.has(node.expression.getText())) called.add(node.expression.getText());
    ts.forEachChild(node, visit);
  };
  if (action) visit(action.node);
  if (called.size <= 1) return [];
  return [
    finding(
      source,
      action?.node,
      `an action with two verbs (${[...called].join(", ")})`,
      "a second act is a second route",
    ),
  ];
}

/** Breaches in what a file says. */
export function grammarBreaches(sources: Source[]): string[] {
  const rules = [verbBreaches, nameBreaches, barrelBreaches, actionBreaches];
  const found = sources.flatMap((source) => rules.flatMap((rule) => rule(source)));
  const shown = sources.filter(({ path }) => path.startsWith("app/") && !path.startsWith("app/mail/"));
  return [...found, ...shown.flatMap(styleBreaches)];
}
