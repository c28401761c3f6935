import { type Document, LineCounter, parseDocument } from "yaml";
import { DEEPEST, isTooDeep, nestsTooDeep, refusedYaml } from "./yaml-limits.ts";
import { YamlPlaces } from "./yaml-places.ts";

/** One thing that is wrong in a contest file. Line and column count from 1; `wrong` and `instead` are sentences. */
export interface FileProblem {
  line: number;
  column: number;
  path: string;
  wrong: string;
  instead: string;
}

/** The plain value of a file, and where each path of it stands. */
export interface ReadYaml {
  value: unknown;
  places: YamlPlaces;
}

const LARGEST = 1_048_576;
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
  const document = nestsTooDeep(text) ? undefined : parsed(text, lineCounter);
  if (!document || isTooDeep(document))
    return refusedWhole(`The file is nested more than ${DEEPEST} levels deep.`, "Remove brackets and indentation.");
  if (document.contents === null && document.errors.length === 0)
    return refusedWhole("The file is empty.", "Start from a sample contest file.");
  const places = new YamlPlaces(document, lineCounter);
  const broken = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    ...(code === "MISSING_CHAR" ? places.ofQuoteBefore(pos[0]) : places.ofOffset(pos[0])),
    path: "",
    ...yamlSentence(code, message),
  }));
  const refused = refusedYaml(document, (node) => places.ofNode(node));
  if (broken.length > 0 || refused.hasAlias) return { problems: [...broken, ...refused.problems], yaml: undefined };
  return { problems: refused.problems, yaml: { value: document.toJS(), places } };
}
