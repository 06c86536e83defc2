import { bandOf, inOrder } from "./bands";
import type { Signs, Thing } from "./model";
import type { Visible } from "./visible";

/** Most plates in a band before things of one neighbourhood fold, and most in the picture. */
export const bandLimit = 12;
export const pictureLimit = 300;

/** Things of one kind that are drawn as one plate. `lead` is the first by name, which names the stack in addresses. */
export interface Stack {
  readonly id: string;
  readonly members: readonly string[];
}

export interface Folded {
  /** Plate of each visible thing: its own id, or that of its stack. */
  readonly plateOf: ReadonlyMap<string, string>;
  readonly stacks: ReadonlyMap<string, Stack>;
}

const stackId = (lead: Thing): string => `stack:${lead.ref}`;

/**
 * Folds bands that hold more than a dozen plates.
 *
 * Things of one kind and one sign fold: first those with the same neighbours on both sides, then those under the same
 * things. Where that is not enough, the dozen that bear a sign or have the most links stay, and the rest of each kind
 * folds. The centre never folds; withheld things fold among themselves.
 *
 * Stacks named in `open` come apart again, as far as the plates that this adds, with their gates, number no more than
 * `room`; what does not fit stays in a stack, so that nothing is dropped.
 */
export function foldOf(visible: Visible, centre: string, signs: Signs, open: ReadonlySet<string>, room = 0): Folded {
  const things = [...visible.things.values()].sort(inOrder);
  const above = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  const groups = new Map<string, Set<string>>();
  for (const { from, to, link, skipped } of visible.links) {
    if (link.groupSize !== null && link.groupSize > 1) groups.set(from, (groups.get(from) ?? new Set()).add(link.group ?? link.kind));
    push(below, from, `${to} ${link.class} ${link.basis === "ASSUMED"} ${skipped}`);
    push(above, to, `${from} ${link.class} ${link.basis === "ASSUMED"} ${link.group ?? ""}`);
  }
  const sign = (id: string) => {
    const s = signs.get(id);
    return s ? (s.onRecord ? "record" : "assumed") : "";
  };
  const sorted = (list: readonly string[] | undefined) => [...new Set(list ?? [])].sort().join("|");
  // Under the same things: for what lies above the centre, the things it stands on are the ones that matter.
  const inner = (t: Thing) => sorted((t.level < 0 ? below : above).get(t.id)?.map((x) => x.split(" ")[0]!));
  const kin = (t: Thing) => (t.id === centre ? t.id : `${t.kind} ${t.class} ${t.withheld} ${sign(t.id)}`);
  const degree = (t: Thing) => (above.get(t.id)?.length ?? 0) + (below.get(t.id)?.length ?? 0);
  const weight = (group: readonly Thing[]) =>
    group.reduce((sum, t) => sum + degree(t), 0) + (group.some((t) => t.id === centre) ? 1e9 : signs.has(group[0]!.id) ? 1e6 : 0);

  const plateOf = new Map<string, string>(things.map((t) => [t.id, t.id]));
  const stacks = new Map<string, Stack>();
  for (let band = 0; band < 8; band++) {
    const here = things.filter((t) => bandOf(t.kind) === band);
    let parts = here.map((t) => [t]);
    if (parts.length > bandLimit) parts = grouped(here, (t) => `${kin(t)} ${sorted(above.get(t.id))}>${sorted(below.get(t.id))}`);
    if (parts.length > bandLimit) parts = grouped(here, (t) => `${kin(t)} ${inner(t)}`);
    if (parts.length > bandLimit) {
      const heaviest = [...parts].sort((a, b) => weight(b) - weight(a));
      let keep = bandLimit;
      let rest: Thing[][] = [];
      do {
        keep--;
        rest = grouped(heaviest.slice(keep).flat(), kin);
      } while (keep > 0 && keep + rest.length > bandLimit);
      parts = [...heaviest.slice(0, keep), ...rest];
    }
    for (const group of parts) {
      if (group.length < 2) continue;
      const members = [...group].sort(inOrder);
      const stack = { id: stackId(members[0]!), members: members.map((t) => t.id) };
      stacks.set(stack.id, stack);
      for (const t of group) plateOf.set(t.id, stack.id);
    }
  }
  let left = room;
  for (const { id, members } of open.size > 0 ? [...stacks.values()] : []) {
    if (!open.has(id)) continue;
    const loose: string[] = [];
    for (const member of members) {
      // The thing itself and a gate for each of its groups.
      const cost = 1 + (groups.get(member)?.size ?? 0);
      if (cost > left) break;
      left -= cost;
      loose.push(member);
    }
    if (loose.length === 0) continue;
    const rest = members.slice(loose.length);
    stacks.delete(id);
    for (const member of loose) plateOf.set(member, member);
    if (rest.length === 1) plateOf.set(rest[0]!, rest[0]!);
    else if (rest.length > 1) {
      const stack = { id: stackId(visible.things.get(rest[0]!)!), members: rest };
      stacks.set(stack.id, stack);
      for (const member of rest) plateOf.set(member, stack.id);
    }
  }
  return { plateOf, stacks };
}

function push(map: Map<string, string[]>, key: string, value: string) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function grouped(things: readonly Thing[], key: (t: Thing) => string): Thing[][] {
  const groups = new Map<string, Thing[]>();
  for (const t of things) {
    const at = groups.get(key(t));
    if (at) at.push(t);
    else groups.set(key(t), [t]);
  }
  return [...groups.values()];
}
