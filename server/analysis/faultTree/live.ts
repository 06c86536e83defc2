import type { Nodes } from "./nodes";

/** The nodes that a root needs, children first, without the terminals. */
export function liveNodes({ data }: Nodes, root: number): Int32Array {
  if (root < 2) return new Int32Array(0);
  const needed = new Uint8Array(root + 1);
  needed[root] = 1;
  let count = 0;
  // Children have lower numbers than their parents.
  for (let node = root; node > 1; node--) {
    if (!needed[node]) continue;
    count++;
    needed[data[node * 4 + 1]] = 1;
    needed[data[node * 4 + 2]] = 1;
  }
  const live = new Int32Array(count);
  for (let node = 2, i = 0; node <= root; node++) if (needed[node]) live[i++] = node;
  return live;
}
