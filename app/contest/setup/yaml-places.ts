import { type Document, isMap, isNode, isSeq, type LineCounter, type Node, type Pair, visit } from "yaml";

export type Path = readonly (string | number)[];

/** Line and column, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

interface Offsets {
  key: number;
  value: number;
}

/** Where things stand in a parsed text. A path that is not there stands at its nearest parent. */
export class YamlPlaces {
  private readonly document: Document;
  private readonly lines: LineCounter;
  private readonly pairs = new WeakMap<object, Map<string, Pair>>();

  constructor(document: Document, lines: LineCounter) {
    this.document = document;
    this.lines = lines;
  }

  ofOffset(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  ofNode(node: Node): Place {
    return this.ofOffset(node.range?.[0] ?? 0);
  }

  ofValue(path: Path): Place {
    return this.ofOffset(this.offsetsOf(path).value);
  }

  ofKey(path: Path): Place {
    return this.ofOffset(this.offsetsOf(path).key);
  }

  private pairAt(node: unknown, step: string | number): Pair | undefined {
    if (!isMap(node)) return undefined;
    const known = this.pairs.get(node);
    if (known) return known.get(String(step));
    const pairs = new Map(node.items.map((pair) => [String(isNode(pair.key) ? pair.key.toJSON() : pair.key), pair]));
    this.pairs.set(node, pairs);
    return pairs.get(String(step));
  }

  private offsetsOf(path: Path): Offsets {
    let node: unknown = this.document.contents;
    let offsets: Offsets = { key: 0, value: isNode(node) ? (node.range?.[0] ?? 0) : 0 };
    for (const step of path) {
      const pair = this.pairAt(node, step);
      const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
      if (!pair && !isNode(next)) break;
      const key = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
      const value = isNode(next) ? next.range?.[0] : undefined;
      offsets = { key: key ?? value ?? offsets.key, value: value ?? key ?? offsets.value };
      node = next;
    }
    return offsets;
  }

  /** Where the quoted text begins that reaches to an offset: a quote that is never closed is missed at its start. */
  ofQuoteBefore(offset: number): Place {
    let start = offset;
    visit(this.document, {
      Scalar: (_, { type, range }) => {
        if (type?.startsWith("QUOTE") && range && range[0] < offset && offset <= range[1]) start = range[0];
      },
    });
    return this.ofOffset(start);
  }
}
