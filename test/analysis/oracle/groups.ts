import type { CaseRelationship, Hazard, Reading } from "./caseForm";
import { carries, carriesOutage, isRecorded, isSupply, lacks, type World } from "./present";

export interface Member {
  to: string;
  /** Hours that the dependent keeps going without it, in one reading. */
  holdover: number;
  recorded: boolean;
  /** One of the relationships to it carries an outage. */
  outage: boolean;
}

/** Met while `need` of the members work. */
export interface Group {
  need: number;
  supply: boolean;
  /** All feeds of a grid point, whatever they state. */
  pool?: boolean;
  members: Member[];
}

/** §2, holdover: stated, or the kind's own; an assumed one counts as possible as the shorter of the two. */
function holdoverOf(r: CaseRelationship, reading: Reading): number {
  if (r.kind === "FED_BY") return 0;
  const own = r.kind === "EQUIPPED_BY" ? 4320 : 0;
  if (r.holdoverHours === undefined) return own;
  const basis = r.holdoverBasis ?? r.basis;
  return reading === "possible" && basis === "ASSUMED" ? Math.min(r.holdoverHours, own) : r.holdoverHours;
}

/** §1: which relationships stand together. */
function collect(relationships: CaseRelationship[]): CaseRelationship[][] {
  const named = new Map<string, CaseRelationship[]>();
  const alone: CaseRelationship[][] = [];
  for (const r of relationships) {
    // "All FED_BY of a thing are one group, its pool, whatever `group` says."; "supply only with supply".
    const name = r.kind === "FED_BY" ? "pool" : r.group === undefined ? null : `${isSupply(r) ? "supply" : "other"} ${r.group}`;
    if (name === null) alone.push([r]);
    else named.set(name, [...(named.get(name) ?? []), r]);
  }
  return [...named.values(), ...alone];
}

/** §1: "Members are distinct targets (of two relationships to one target the longer holdover counts, and it is recorded if either is)." */
function membersOf(relationships: CaseRelationship[], reading: Reading): Member[] {
  const targets = [...new Set(relationships.map((r) => r.to))];
  return targets.map((to) => {
    const same = relationships.filter((r) => r.to === to);
    return {
      to,
      holdover: Math.max(...same.map((r) => holdoverOf(r, reading))),
      recorded: same.some(isRecorded),
      outage: same.some(carriesOutage),
    };
  });
}

/** §2: the members divided in two, the second half standing in only for what the first cannot give. */
function divide(group: Group, first: (member: Member) => boolean): Group[] {
  const here = group.members.filter(first);
  const there = group.members.filter((m) => !first(m));
  if (here.length === 0 || there.length === 0) return [group];
  return [
    { ...group, need: Math.min(group.need, here.length), members: here },
    { ...group, need: Math.max(0, group.need - here.length), members: there },
  ];
}

/** The groups out of one entity, in one reading. */
export function groupsOf(world: World, key: string, hazard: Hazard, reading: Reading): Group[] {
  const out = world.relationships.filter((r) => r.from === key && carries(world, r, hazard, reading));
  const groups: Group[] = [];
  for (const relationships of collect(out)) {
    const members = membersOf(relationships, reading);
    const stated = relationships.map((r) => r.quorum).filter((q) => q !== undefined);
    // "as stated (the largest, should members differ), 1 where a group states none, at most the number of members n that are there"
    const k = Math.min(stated.length === 0 ? 1 : Math.max(...stated), members.length);
    const supply = isSupply(relationships[0]);
    const recorded = members.filter((m) => m.recorded).length;
    if (relationships[0].kind === "FED_BY") groups.push({ need: k, supply, members, pool: true });
    else if (reading === "onRecord") {
      // "no more are needed than are recorded … A group of assumed members only is absent."
      if (recorded > 0) groups.push({ need: Math.min(k, recorded), supply, members });
    } else if (recorded === 0 || relationships.some((r) => r.groupBasis === "ASSUMED")) {
      groups.push({ need: members.length, supply, members });
    } else {
      const halves = divide({ need: k, supply, members }, (m) => m.recorded);
      groups.push(...halves.flatMap((half) => divide(half, (m) => !lacks(world, m.to, hazard))));
    }
  }
  return groups.filter((g) => g.need > 0);
}

/** Every entity that is there with its groups, before unknown supply is left out. */
export function statedTopology(world: World, hazard: Hazard, reading: Reading): Map<string, Group[]> {
  return new Map([...world.entities.keys()].map((key) => [key, groupsOf(world, key, hazard, reading)]));
}
