import {
  type Document,
  isMap,
  isNode,
  isPair,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from "yaml";

export type Path = readonly (string | number)[];

/** One thing that is wrong in a contest file. Line and column count from 1; `wrong` and `instead` are sentences. */
export interface FileProblem {
  line: number;
  column: number;
  path: string;
  wrong: string;
  instead: string;
}

export interface Place {
  line: number;
  column: number;
}

/** The plain value of a file, and where each path of it stands: a path that is not there stands at its nearest parent. */
export interface ReadYaml {
  value: unknown;
  placeOf: (path: Path) => Place;
  placeOfKey: (path: Path) => Place;
}

const LARGEST = 1_048_576;
const DEEPEST = 12;
const QUOTE_IT =
  "Check the indentation, colons and quotes here and on the line above; put a text with : or # in it in quotes.";

const YAML_PROBLEMS: Record<string, { wrong: string; instead: string }> = {
  BLOCK_AS_IMPLICIT_KEY: {
    wrong: "A text with a colon in it stands here without quotes, or the indentation is wrong.",
    instead: "Put the text in double quotes, or indent the line like its neighbours.",
  },
  MULTIPLE_DOCS: {
    wrong: "A second document begins here.",
    instead: "Put each contest in a file of its own, without --- between.",
  },
  TAB_AS_INDENT: { wrong: "A tab is used to indent.", instead: "Indent with spaces." },
  NON_STRING_KEY: {
    wrong: "This key is not a plain word.",
    instead: "Use one of the keys that the contest file knows.",
  },
  TAG_RESOLVE_FAILED: { wrong: "This value has a tag of its own (!…).", instead: "Write the value without the tag." },
};

function yamlSentence(code: string, message: string): { wrong: string; instead: string } {
  return YAML_PROBLEMS[code] ?? { wrong: `This is not valid YAML: ${message.split("\n")[0]}.`, instead: QUOTE_IT };
}

const refusedWhole = (wrong: string, instead: string) => ({
  problems: [{ line: 1, column: 1, path: "", wrong, instead }],
  yaml: undefined,
});

/** Whether brackets, or dashes on one line, nest too deep: counted before parsing, which slows down with the depth. */
function isTooDeep(text: string): boolean {
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

type Refuse = (node: Node, problem: { wrong: string; instead: string }) => void;

/** The parser's own test for repeated keys compares each key with each other, which takes minutes on a large file. */
function refuseRepeatedKeys(pairs: readonly Pair[], refuse: Refuse): void {
  const seen = new Set<string>();
  for (const { key } of pairs) {
    if (!isNode(key)) continue;
    const name = String(key.toJSON());
    if (seen.has(name))
      refuse(key, { wrong: `The key ${name} stands twice in the same place.`, instead: "Keep one of them." });
    seen.add(name);
  }
}

/** Aliases and anchors make a small file huge and hide what a line says; tags change what a value is. */
function refusedYaml(document: Document, placeAt: (offset: number) => Place) {
  const problems: FileProblem[] = [];
  let hasAlias = false;
  const refuse: Refuse = (node, problem) => {
    problems.push({ ...placeAt(node.range?.[0] ?? 0), path: "", ...problem });
  };
  const instead = "Write the value itself.";
  visit(document, {
    Alias: (_, node) => {
      hasAlias = true;
      refuse(node, { wrong: "An alias (*…) stands here; each place must say its own value.", instead });
    },
    Map: (_, map) => refuseRepeatedKeys(map.items, refuse),
    Value: (_, node) => {
      if (node.anchor)
        refuse(node, { wrong: "An anchor (&…) stands here; each place must say its own value.", instead });
    },
    Scalar: (_, node) => {
      if (node.tag) refuse(node, { wrong: "A tag (!…) stands here.", instead: "Write the value without the tag." });
    },
  });
  return { problems, hasAlias };
}

function pairAt(map: unknown, key: string | number): Pair | undefined {
  return isMap(map)
    ? map.items.findLast((pair) => String(isNode(pair.key) ? pair.key.toJSON() : pair.key) === key)
    : undefined;
}

function offsetsOf(document: Document, path: Path): { key: number; value: number } {
  let node: unknown = document.contents;
  let offsets = { key: 0, value: isNode(node) ? (node.range?.[0] ?? 0) : 0 };
  for (const step of path) {
    const pair = pairAt(node, step);
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!pair && !isNode(next)) break;
    const key = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
    const value = isNode(next) ? next.range?.[0] : undefined;
    offsets = { key: key ?? value ?? offsets.key, value: value ?? key ?? offsets.value };
    node = next;
  }
  return offsets;
}

function parsed(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, {
      schema: "core",
      merge: false,
      uniqueKeys: false,
      stringKeys: true,
      prettyErrors: false,
      lineCounter,
    });
  } catch (error) {
    // Many levels of indentation exhaust the parser's stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Reads YAML 1.2 with the core schema, of at most 1 MB and 12 levels, without aliases, anchors and tags. Where the
 * text can be understood in spite of a problem, the value comes along, so that its other problems can be found too.
 */
export function readYaml(text: string): { problems: FileProblem[]; yaml: ReadYaml | undefined } {
  if (text.length > LARGEST || new TextEncoder().encode(text).length > LARGEST)
    return refusedWhole("The file is larger than 1 MB.", "Shorten it, and put long texts on pages of their own.");
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = isTooDeep(text) ? undefined : parsed(text, lineCounter);
  if (!document || depthOf(document.contents) > DEEPEST)
    return refusedWhole(`The file is nested more than ${DEEPEST} levels deep.`, "Remove brackets and indentation.");
  if (document.contents === null && document.errors.length === 0)
    return refusedWhole("The file is empty.", "Start from a sample contest file.");
  const broken = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    ...placeAt(pos[0]),
    path: "",
    ...yamlSentence(code, message),
  }));
  const refused = refusedYaml(document, placeAt);
  if (broken.length > 0 || refused.hasAlias) return { problems: [...broken, ...refused.problems], yaml: undefined };
  const placeOf = (path: Path) => placeAt(offsetsOf(document, path).value);
  const placeOfKey = (path: Path) => placeAt(offsetsOf(document, path).key);
  return { problems: refused.problems, yaml: { value: document.toJS(), placeOf, placeOfKey } };
}
