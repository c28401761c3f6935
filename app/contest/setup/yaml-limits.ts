import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  visit,
} from "yaml";
import type { FileProblem } from "./contest-file-yaml.ts";
import type { Place } from "./yaml-places.ts";

export const DEEPEST = 12;

/** Whether brackets, or dashes on one line, nest too deep: counted before parsing, which slows down with the depth. */
export function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  let dashes = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!isScalar) {
      if (token === "[" || token === "{") brackets += 1;
      if (token === "]" || token === "}") brackets -= 1;
      dashes = token === "-" || token === "?" ? dashes + 1 : /[\n\r]/.test(token) ? 0 : dashes;
      if (brackets > DEEPEST || dashes > DEEPEST) return true;
    }
    isScalar = token === "\x1f";
  }
  return false;
}

function depthOf(node: unknown, depth = 1): number {
  if (depth > DEEPEST) return depth;
  if (isPair(node)) return depthOf(node.value, depth);
  if (!isMap(node) && !isSeq(node)) return depth;
  let deepest = depth;
  for (const each of node.items) deepest = Math.max(deepest, depthOf(each, depth + 1));
  return deepest;
}

/** Whether a document has more than DEEPEST levels. */
export function isTooDeep(document: Document): boolean {
  return depthOf(document.contents) > DEEPEST;
}

type Refuse = (node: Node, problem: { wrong: string; instead: string }) => void;

const shortened = (name: string) => (name.length > 40 ? `${name.slice(0, 40)}…` : name);

/** The parser's own test for repeated keys compares each key with each other, which takes minutes on a large file. */
function refuseRepeatedKeys(pairs: readonly Pair[], refuse: Refuse): void {
  const seen = new Set<string>();
  for (const { key } of pairs) {
    if (!isNode(key)) continue;
    const name = String(key.toJSON());
    if (seen.has(name))
      refuse(key, {
        wrong: `The key ${shortened(name)} stands twice in the same place.`,
        instead: "Keep one of them.",
      });
    seen.add(name);
  }
}

/** Aliases and anchors make a small file huge and hide what a line says; tags change what a value is. */
export function refusedYaml(document: Document, placeAt: (node: Node) => Place) {
  const problems: FileProblem[] = [];
  let hasAlias = false;
  const refuse: Refuse = (node, problem) => {
    problems.push({ ...placeAt(node), path: "", ...problem });
  };
  const instead = "Write the value itself.";
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        hasAlias = true;
        refuse(node, { wrong: "An alias (*…) stands here; each place must say its own value.", instead });
        return;
      }
      if (node.anchor)
        refuse(node, { wrong: "An anchor (&…) stands here; each place must say its own value.", instead });
      if (isScalar(node) && node.tag)
        refuse(node, { wrong: "A tag (!…) stands here.", instead: "Write the value without the tag." });
      if (isMap(node)) refuseRepeatedKeys(node.items, refuse);
    },
  });
  return { problems, hasAlias };
}
