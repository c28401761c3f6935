import ts from "typescript";
import { roomOf, ruleOf } from "./rooms.ts";
import { finding, nodesOf, type Source } from "./sources.ts";

const functionLimit = 40;
const componentLimit = 90;

export function linesOf({ text }: Source): number {
  return text.trimEnd().split("\n").length;
}

/** The value below which the given share (0 to 1) of the numbers lies. */
export function quantile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function longFiles(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path, source);
    const lines = linesOf(source);
    const limit = room && ruleOf(room).lines;
    if (!limit || lines <= limit) return [];
    const rule = `${lines} lines where a file of the room "${room}" has at most ${limit}`;
    return [finding(source, undefined, rule, "a concept is missing; find its name")];
  });
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "a function";
}

/** A component is a function that is called like one; in a page it may be long, because markup is. */
function limitOf(source: Source, node: ts.FunctionLikeDeclaration): number {
  return source.path.endsWith(".tsx") && /^[A-Z]/.test(nameOf(node)) ? componentLimit : functionLimit;
}

export function longFunctions(sources: Source[]): string[] {
  return sources.flatMap((source) =>
    nodesOf(source).flatMap((node) => {
      if (!ts.isFunctionLike(node) || !("body" in node) || !node.body) return [];
      const made = node as ts.FunctionLikeDeclaration;
      const lines = made.getText(source.tree).split("\n").length;
      const limit = limitOf(source, made);
      if (lines <= limit) return [];
      return [
        finding(
          source,
          node,
          `${nameOf(made)} has ${lines} lines, at most ${limit}`,
          "give a step of it a name of its own",
        ),
      ];
    }),
  );
}
