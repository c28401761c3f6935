import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { filesBelow } from "#scripts/setup/site.mjs";

/** The folder of the clone. */
export const root = join(import.meta.dirname, "../..");

export interface Source {
  /** Path from the clone's folder, with slashes. */
  path: string;
  text: string;
  tree: ts.SourceFile;
}

export function sourceOf(path: string, text: string): Source {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** Every source file below the given folders that is written by hand. */
export function sourcesBelow(...folders: string[]): Source[] {
  const paths = filesBelow(folders, root).filter((path) => /\.(ts|tsx|mjs)$/.test(path));
  return paths.map((path) => sourceOf(path, readFileSync(join(root, path), "utf8")));
}

export function lineOf({ tree }: Source, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** Every node of the file, in order. */
export function nodesOf({ tree }: Source): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(tree, visit);
  return nodes;
}

/** One breach of a rule, as the person who made it reads it. */
export function finding(source: Source, node: ts.Node | undefined, rule: string, hint: string): string {
  const place = node ? `${source.path}:${lineOf(source, node)}` : source.path;
  return `${place}: ${rule} → ${hint}`;
}
