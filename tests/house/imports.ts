import { posix } from "node:path";
import ts from "typescript";
import { type RoomName, roomOf, ruleOf, wordForFile, wordsForPackage } from "./rooms.ts";
import { finding, nodesOf, type Source } from "./sources.ts";

export interface Import {
  node: ts.Node;
  /** As written. */
  from: string;
  typesOnly: boolean;
}

function isTypesOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function importIn(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { node, from: node.moduleSpecifier.text, typesOnly: isTypesOnly(node) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { node, from: node.moduleSpecifier.text, typesOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [from] = node.arguments;
    return from && ts.isStringLiteral(from) ? { node, from: from.text, typesOnly: false } : undefined;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { node, from: node.argument.literal.text, typesOnly: true };
  }
  return undefined;
}

/** Everything a file imports, dynamic imports and `export … from` included. */
export function importsOf(source: Source): Import[] {
  return nodesOf(source).flatMap((node) => importIn(node) ?? []);
}

/** The path of a file of ours that an import names, or undefined for a package. */
export function targetOf(path: string, from: string): string | undefined {
  if (/^#(app|db|scripts|tests)\//.test(from)) return from.slice(1);
  return from.startsWith(".") ? posix.join(posix.dirname(path), from) : undefined;
}

function wordsOf(source: Source, from: string, known: Map<string, Source>): string[] {
  const target = targetOf(source.path, from);
  if (!target) return wordsForPackage(from);
  const word = wordForFile(target, known.get(target));
  return target === "app/contest/vocabulary.ts" ? [word, "vocabulary"] : [word];
}

/** Octokit is behind two doors: the client asks GitHub, the webhook checks what GitHub has signed. */
function isOctokitAtHome(path: string, words: string[]): boolean {
  return words.includes("octokit") && /^app\/github\/(client|webhook)(\.ts$|\/)/.test(path);
}

function breach(source: Source, room: RoomName, one: Import, known: Map<string, Source>): string | undefined {
  const { imports, types } = ruleOf(room);
  const words = wordsOf(source, one.from, known);
  const allowed = one.typesOnly ? [...imports, ...types] : imports;
  if (words.some((word) => allowed.includes(word)) || isOctokitAtHome(source.path, words)) return undefined;
  const rule = `a file of the room "${room}" imports "${one.from}" (${words.join(", ")})${one.typesOnly ? " as a type" : ""}`;
  return finding(source, one.node, rule, `it may import: ${allowed.join(", ")}; the table is tests/house/rooms.ts`);
}

/** Every import that crosses a wall. */
export function importBreaches(sources: Source[]): string[] {
  const known = new Map(sources.map((source) => [source.path, source]));
  return sources.flatMap((source) => {
    const room = roomOf(source.path, source);
    return room ? importsOf(source).flatMap((one) => breach(source, room, one, known) ?? []) : [];
  });
}
