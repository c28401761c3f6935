/** Nodes by their distance, nearest first; of two as near the lower number, so that the order is always the same. */
export type NodeHeap = { nodes: number[]; keys: number[] };

const isBefore = ({ nodes, keys }: NodeHeap, one: number, other: number) => {
  const difference = (keys[one] as number) - (keys[other] as number);
  return difference < 0 || (difference === 0 && (nodes[one] as number) < (nodes[other] as number));
};

function exchange({ nodes, keys }: NodeHeap, one: number, other: number): void {
  const [node, key] = [nodes[one] as number, keys[one] as number];
  nodes[one] = nodes[other] as number;
  keys[one] = keys[other] as number;
  nodes[other] = node;
  keys[other] = key;
}

/** Puts a node in once more; an older, farther one of it stays and is to be passed over. */
export function put(heap: NodeHeap, node: number, key: number): void {
  let place = heap.nodes.push(node) - 1;
  heap.keys.push(key);
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (!isBefore(heap, place, above)) return;
    exchange(heap, place, above);
    place = above;
  }
}

/** Takes the nearest node out, with its distance. */
export function take(heap: NodeHeap): { node: number; key: number } | undefined {
  const last = heap.nodes.length - 1;
  if (last < 0) return undefined;
  exchange(heap, 0, last);
  const [node, key] = [heap.nodes.pop() as number, heap.keys.pop() as number];
  for (let place = 0; ; ) {
    let least = place;
    for (const below of [2 * place + 1, 2 * place + 2]) if (below < last && isBefore(heap, below, least)) least = below;
    if (least === place) return { node, key };
    exchange(heap, place, least);
    place = least;
  }
}
