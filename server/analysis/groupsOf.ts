import { carriesHazard, type Day, lacks } from "./day";
import { divide } from "./reading";
import { defaultHoldover, type Hazard, isPool, isSupply, type Reading, type Snapshot } from "./snapshot";

/** Hours for which the dependent does without: as stated, else the kind's own; what is assumed counts as possible as the shorter of the two. */
export function holdoverOf(s: Snapshot, r: number, reading: Reading): number {
  const kind = s.relation[r];
  if (isPool[kind]) return 0;
  const own = defaultHoldover[kind];
  const stated = s.holdover[r];
  if (Number.isNaN(stated)) return own;
  return s.holdoverAssumed[r] && reading === "POSSIBLE" ? Math.min(stated, own) : stated;
}

/** Groups as they are built one after the other; their members lie between `firstMember` and `endMember`. */
export interface BuiltGroups {
  readonly groups: number;
  readonly members: number;
  readonly hasHoldover: boolean;
  readonly firstMember: Int32Array;
  readonly endMember: Int32Array;
  readonly owner: Int32Array;
  readonly needed: Int32Array;
  readonly supply: Uint8Array;
  readonly statedSize: Int32Array;
  readonly statedQuorum: Int32Array;
  readonly largestQuorum: Int32Array;
  readonly target: Int32Array;
  readonly relationship: Int32Array;
  readonly holdover: Float64Array;
  readonly groupOf: Int32Array;
}

/**
 * Builds the groups out of entities in one hazard and reading, in the order in which they are asked for. No maps in the
 * loops. `capacity` is how many relationships these entities have: no reading makes more groups or members than those.
 */
export class GroupBuilder implements BuiltGroups {
  groups = 0;
  members = 0;
  hasHoldover = false;
  readonly firstMember: Int32Array;
  readonly endMember: Int32Array;
  readonly owner: Int32Array;
  readonly needed: Int32Array;
  readonly statedSize: Int32Array;
  readonly statedQuorum: Int32Array;
  readonly largestQuorum: Int32Array;
  readonly supply: Uint8Array;
  readonly target: Int32Array;
  readonly relationship: Int32Array;
  readonly holdover: Float64Array;
  readonly groupOf: Int32Array;

  // Groups with a name are found again by (name, supply or not), pools by a name of their own; stamps tell entities apart.
  private readonly pool: number;
  private readonly stampOfName: Int32Array;
  private readonly localOfName: Int32Array;
  private readonly local: number[][] = [];
  // Distinct targets within a group, told apart by the group's running number.
  private readonly stampOfTarget: Int32Array;
  private readonly placeOfTarget: Int32Array;
  private groupNumber = 0;
  private readonly possible: boolean;

  constructor(
    private readonly s: Snapshot,
    private readonly day: Day,
    private readonly hazard: Hazard,
    private readonly reading: Reading,
    capacity: number,
  ) {
    this.possible = reading === "POSSIBLE";
    this.firstMember = new Int32Array(capacity);
    this.endMember = new Int32Array(capacity);
    this.owner = new Int32Array(capacity);
    this.needed = new Int32Array(capacity);
    this.statedSize = new Int32Array(capacity);
    this.statedQuorum = new Int32Array(capacity);
    this.largestQuorum = new Int32Array(capacity);
    this.supply = new Uint8Array(capacity);
    this.target = new Int32Array(capacity);
    this.relationship = new Int32Array(capacity);
    this.holdover = new Float64Array(capacity);
    this.groupOf = new Int32Array(capacity);
    this.pool = s.groupNames.length * 2;
    this.stampOfName = new Int32Array(this.pool + 1);
    this.localOfName = new Int32Array(this.pool + 1);
    this.stampOfTarget = new Int32Array(s.entityCount);
    this.placeOfTarget = new Int32Array(s.entityCount);
  }

  /** Builds all groups out of x. */
  add(x: number): void {
    const { s, day, local, stampOfName } = this;
    let count = 0;
    for (let i = day.out.start[x]; i < day.out.end[x]; i++) {
      const r = day.out.item[i];
      if (!carriesHazard(s, r, this.hazard, this.possible)) continue;
      const kind = s.relation[r];
      const name = isPool[kind] ? this.pool : s.group[r] < 0 ? -1 : s.group[r] * 2 + isSupply[kind];
      if (name < 0) {
        this.addAlone(x, r);
        continue;
      }
      if (stampOfName[name] === x + 1) {
        local[this.localOfName[name]].push(r);
        continue;
      }
      stampOfName[name] = x + 1;
      this.localOfName[name] = count;
      local[count++] = [r];
    }
    for (let g = 0; g < count; g++) {
      if (local[g].length === 1) this.addAlone(x, local[g][0]);
      else this.addGroup(x, local[g]);
    }
  }

  /** The short way for a group of one: it needs its member, unless that is assumed on record. */
  private addAlone(x: number, r: number): void {
    const { s } = this;
    if (!this.possible && s.assumed[r] && !isPool[s.relation[r]]) return;
    this.open(x, r, 1, 1, 1, s.quorum[r]);
    this.addMember(r, holdoverOf(s, r, this.reading));
  }

  private open(x: number, r: number, k: number, size: number, quorum: number, largest: number): void {
    const g = this.groups++;
    this.firstMember[g] = this.members;
    this.endMember[g] = this.members;
    this.owner[g] = x;
    this.needed[g] = k;
    this.supply[g] = isSupply[this.s.relation[r]];
    this.statedSize[g] = size;
    this.statedQuorum[g] = quorum;
    this.largestQuorum[g] = largest;
  }

  private addMember(r: number, hours: number): void {
    const e = this.members++;
    this.target[e] = this.s.to[r];
    this.relationship[e] = r;
    this.holdover[e] = hours;
    this.groupOf[e] = this.groups - 1;
    this.endMember[this.groups - 1] = this.members;
    if (hours > 0) this.hasHoldover = true;
  }

  private addGroup(x: number, relationships: readonly number[]): void {
    const { s, day, hazard, reading, stampOfTarget, placeOfTarget } = this;
    this.groupNumber++;
    const chosen: number[] = [];
    const hours: number[] = [];
    let quorum = 0;
    let claimAssumed = false;
    for (const r of relationships) {
      const to = s.to[r];
      quorum = Math.max(quorum, s.quorum[r]);
      if (s.groupAssumed[r]) claimAssumed = true;
      const h = holdoverOf(s, r, reading);
      if (stampOfTarget[to] !== this.groupNumber) {
        stampOfTarget[to] = this.groupNumber;
        placeOfTarget[to] = chosen.length;
        chosen.push(r);
        hours.push(h);
        continue;
      }
      const place = placeOfTarget[to];
      hours[place] = Math.max(hours[place], h);
      if (s.assumed[chosen[place]] && !s.assumed[r]) chosen[place] = r;
    }
    const size = chosen.length;
    const kind = s.relation[relationships[0]];
    const stated = {
      size,
      quorum: Math.min(Math.max(1, quorum), size),
      claimAssumed,
      pool: isPool[kind] === 1,
      recorded: Uint8Array.from(chosen, (r) => 1 - s.assumed[r]),
      lacking: Uint8Array.from(chosen, (r) => (lacks(day, s.to[r], hazard) ? 1 : 0)),
    };
    divide(stated, reading, (k, belongs) => {
      this.open(x, relationships[0], k, size, stated.quorum, quorum);
      for (let i = 0; i < size; i++) if (belongs(i)) this.addMember(chosen[i], hours[i]);
    });
  }
}
