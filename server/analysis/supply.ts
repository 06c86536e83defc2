import { onCycles } from "./cycles";
import { never, type Supply, type Topology } from "./topology";

type Draft = Omit<Topology, keyof Supply>;

/**
 * Follows supply from its roots while nothing has failed, and settles what no root reaches: of the cycles that run only
 * through unfed things and their unmet groups, these groups are left out (they never break), until everything is fed.
 * `breaks` of the draft is written to. O(entities + supply members) for each round of cycles.
 */
export function ground(draft: Draft): Supply {
  const { size, firstGroup, firstMember, owner, needed, breaks, supply, target, groupOf, dependents } = draft;
  const groups = owner.length;
  const pending = new Int32Array(size);
  const met = new Int32Array(groups);
  for (let g = 0; g < groups; g++) if (supply[g]) pending[owner[g]]++;
  const rank = new Int32Array(size);
  const order = new Int32Array(size);
  const unknown: number[] = [];
  let fed = 0;
  let read = 0;
  for (let x = 0; x < size; x++) if (pending[x] === 0) order[fed++] = x;
  for (;;) {
    for (; read < fed; read++) {
      const x = order[read];
      rank[x] = read;
      for (let i = dependents.start[x]; i < dependents.start[x + 1]; i++) {
        const g = groupOf[dependents.item[i]];
        if (!supply[g] || breaks[g] === never || ++met[g] !== needed[g]) continue;
        if (--pending[owner[g]] === 0) order[fed++] = owner[g];
      }
    }
    if (fed === size) break;
    const unfed: number[] = [];
    for (let x = 0; x < size; x++) if (pending[x] > 0) unfed.push(x);
    const unmet = (g: number) => supply[g] === 1 && breaks[g] !== never && met[g] < needed[g];
    for (const x of onCycles(unfed, size, (y) => membersOf(y, unmet))) {
      unknown.push(x);
      for (let g = firstGroup[x]; g < firstGroup[x + 1]; g++) {
        if (!unmet(g)) continue;
        breaks[g] = never;
        pending[x]--;
      }
      if (pending[x] === 0) order[fed++] = x;
    }
  }

  const tracked = new Uint8Array(groups);
  const support = new Int32Array(groups);
  const kept = (g: number) => supply[g] === 1 && breaks[g] !== never;
  const supplied: number[] = [];
  for (let x = 0; x < size; x++)
    for (let g = firstGroup[x]; g < firstGroup[x + 1]; g++) if (kept(g) && supplied.at(-1) !== x) supplied.push(x);
  for (const x of onCycles(supplied, size, (y) => membersOf(y, kept))) {
    for (let g = firstGroup[x]; g < firstGroup[x + 1]; g++) {
      if (!kept(g)) continue;
      tracked[g] = 1;
      for (let e = firstMember[g]; e < firstMember[g + 1]; e++) if (rank[target[e]] < rank[x]) support[g]++;
    }
  }
  return { rank, tracked, support, unknownSupply: Int32Array.from(unknown.sort((a, b) => a - b)) };

  function membersOf(x: number, wanted: (g: number) => boolean): number[] {
    const found: number[] = [];
    for (let g = firstGroup[x]; g < firstGroup[x + 1]; g++) {
      if (wanted(g)) for (let e = firstMember[g]; e < firstMember[g + 1]; e++) found.push(target[e]);
    }
    return found;
  }
}
