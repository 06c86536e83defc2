/**
 * Which of the nodes lie on a cycle that runs through these nodes alone.
 *
 * @param nodes  distinct numbers below `size`
 * @param next   where a node leads; what is not among `nodes` is ignored
 * @returns      the nodes on cycles, in no order. O(nodes + edges among them).
 * Source        Strongly connected components, Tarjan 1972, with the recursion unrolled.
 */
export function onCycles(nodes: readonly number[], size: number, next: (node: number) => readonly number[]): number[] {
  const among = new Uint8Array(size);
  for (const x of nodes) among[x] = 1;
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const open = new Uint8Array(size);
  const stack: number[] = [];
  const found: number[] = [];
  let counter = 0;
  const enter = (x: number) => {
    index[x] = low[x] = counter++;
    open[x] = 1;
    stack.push(x);
    return { x, ahead: next(x), at: 0 };
  };
  for (const root of nodes) {
    if (index[root] >= 0) continue;
    const path = [enter(root)];
    while (path.length > 0) {
      const here = path[path.length - 1];
      if (here.at < here.ahead.length) {
        const y = here.ahead[here.at++];
        if (!among[y]) continue;
        if (index[y] < 0) path.push(enter(y));
        else if (open[y]) low[here.x] = Math.min(low[here.x], index[y]);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above) low[above.x] = Math.min(low[above.x], low[here.x]);
      if (low[here.x] !== index[here.x]) continue;
      const cyclic = stack[stack.length - 1] !== here.x || here.ahead.includes(here.x);
      let y: number;
      do {
        y = stack.pop()!;
        open[y] = 0;
        if (cyclic) found.push(y);
      } while (y !== here.x);
    }
  }
  return found;
}
