import type { Topology } from "./topology";

/** Nodes that lead to each other: nodes[first..first + length). */
export interface Part {
  readonly nodes: Int32Array;
  readonly first: number;
  readonly length: number;
  /** Several nodes, or one that names itself. */
  readonly cyclic: boolean;
}

/**
 * The strongly connected parts of a topology, each after all that it rests on. One and the same object is handed out
 * again and again with other values. O(entities + members).
 *
 * Source  Tarjan 1972, with the recursion unrolled.
 */
export function* componentsOfGroups({ size, firstGroup, endGroup, firstMember, endMember, target }: Topology): Generator<Part> {
  const index = new Int32Array(size);
  const low = new Int32Array(size);
  const stack = new Int32Array(size);
  const isOpen = new Uint8Array(size);
  const path = new Int32Array(size);
  const groupAt = new Int32Array(size);
  const memberAt = new Int32Array(size);
  const part = { nodes: stack, first: 0, length: 0, cyclic: false };
  let counter = 0;
  let open = 0;
  for (let root = 0; root < size; root++) {
    if (index[root]) continue;
    let depth = 0;
    path[0] = root;
    enter(root);
    while (depth >= 0) {
      const x = path[depth];
      const y = next(x);
      if (y >= 0) {
        if (!index[y]) {
          path[++depth] = y;
          enter(y);
        } else if (isOpen[y] && index[y] < low[x]) low[x] = index[y];
        continue;
      }
      depth--;
      if (depth >= 0 && low[x] < low[path[depth]]) low[path[depth]] = low[x];
      if (low[x] !== index[x]) continue;
      const last = open;
      do isOpen[stack[--open]] = 0;
      while (stack[open] !== x);
      part.first = open;
      part.length = last - open;
      part.cyclic = part.length > 1 || namesItself(x);
      yield part;
    }
  }

  function enter(x: number): void {
    index[x] = low[x] = ++counter;
    isOpen[x] = 1;
    stack[open++] = x;
    groupAt[x] = firstGroup[x];
    memberAt[x] = groupAt[x] < endGroup[x] ? firstMember[groupAt[x]] : 0;
  }

  /** The next thing that x names; -1 after the last. */
  function next(x: number): number {
    for (;;) {
      const g = groupAt[x];
      if (g >= endGroup[x]) return -1;
      if (memberAt[x] < endMember[g]) return target[memberAt[x]++];
      groupAt[x]++;
      if (g + 1 < endGroup[x]) memberAt[x] = firstMember[g + 1];
    }
  }

  function namesItself(x: number): boolean {
    for (let g = firstGroup[x]; g < endGroup[x]; g++) {
      for (let e = firstMember[g]; e < endMember[g]; e++) if (target[e] === x) return true;
    }
    return false;
  }
}
