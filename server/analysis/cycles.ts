/**
 * The strongly connected components of a graph of these nodes alone, each after all that it leads to.
 *
 * @param nodes  distinct numbers below `size`
 * @param next   where a node leads; what is not among `nodes` is ignored
 * @param each   gets the nodes of a component, and whether they lie on a cycle. O(nodes + edges among them).
 * Source        Tarjan 1972, with the recursion unrolled.
 */
export function eachComponent(
  nodes: Iterable<number>,
  size: number,
  next: (node: number) => readonly number[],
  each: (component: readonly number[], cyclic: boolean) => void,
): void {
  const among = new Uint8Array(size);
  for (const x of nodes) among[x] = 1;
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const open = new Uint8Array(size);
  const stack: number[] = [];
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
      const component = stack.splice(stack.lastIndexOf(here.x));
      for (const y of component) open[y] = 0;
      each(component, component.length > 1 || here.ahead.includes(here.x));
    }
  }
}

/** Which of the nodes lie on a cycle that runs through these nodes alone; in no order. Arguments and cost as above. */
export function onCycles(nodes: readonly number[], size: number, next: (node: number) => readonly number[]): number[] {
  const found: number[] = [];
  eachComponent(nodes, size, next, (component, cyclic) => {
    if (cyclic) found.push(...component);
  });
  return found;
}
