import { type Maybe, onceThere } from "../../../../schema/model/maybe";
import type { EntityRecord, RelationshipRecord } from "../../../../schema/model/record";
import {
  type Held,
  type LossBothWays,
  lossBothWays,
  type Shifted,
  shiftsWithout,
  signatoriesOf,
  standingBothWays,
} from "../../../analysis/agreementEffect";
import { type Force, forceOf } from "../../../analysis/agreements";
import type { Analysis } from "../../../analysis/analysis";
import { overlayOf } from "../../../analysis/overlay";
import type { FactChanges } from "../../../analysis/overlaySnapshot";
import { criticalityOf, type Loss } from "../../../analysis/shares";
import type { Analyses } from "../../analyses";
import type { ReaderRegistry } from "../readerRegistry";
import type { Laid } from "../scenario/scenarioReads";
import { workloadsIn } from "../scopes";
import { isWithheld, type Seen, toldOf } from "../seen";
import { dayAfter, type Ended, endedOn, lapseDays, lossWhen } from "./lapse";
import { type JudgedProvision, provisionsOf } from "./provisions";
import { type Joined, type OpenTerm, openTerms } from "./restsOn";

export interface JoinedThing {
  readonly relationship: RelationshipRecord;
  /** Id of the far end. */
  readonly other: string;
}

/** A workload that the agreement keeps, and one whose verdict moves without it; by id. */
export interface HeldWorkload extends Omit<Held, "workload"> {
  readonly workload: string;
  readonly criticality: number | null;
}
export interface VerdictWithout extends Omit<Shifted, "workload"> {
  readonly workload: string;
}
export interface Signatory extends LossBothWays {
  readonly entity: string;
}
export interface Lapse {
  readonly days: number;
  readonly on: string;
  readonly ended: Ended;
  readonly after: Loss;
}

interface Given {
  readonly record: EntityRecord;
  readonly laid: Laid;
  readonly horizon: number | null;
  readonly analyses: Analyses;
  readonly reads: ReaderRegistry;
}

const joining = ["PARTY_TO", "BINDS", "COVERS"] as const;

/**
 * One agreement, on record or supposed: its provisions, what it does, and what would be without it. Every figure is that
 * of a scenario: all who signed it withdraw, with the agreement and with its end. What the reader may not see counts; who
 * has signed is named only as far as they may see that it has.
 */
export class AgreementTerms {
  readonly record: EntityRecord;
  readonly horizon: number | null;
  private readonly a: Analysis;
  private readonly index: number;
  private readonly without: Analysis;
  private readonly denied: readonly number[];
  private readonly workloads: readonly number[];
  private both: LossBothWays | null = null;
  private list: Promise<readonly JoinedThing[]> | null = null;

  constructor(private readonly given: Given) {
    const { record, laid, horizon } = given;
    this.record = record;
    this.horizon = horizon;
    this.a = laid.a;
    this.index = this.a.snapshot.indexOf(record.id);
    this.without = overlayOf(laid.base, withoutIt(laid.supposed.facts, record.id));
    this.denied = signatoriesOf(this.a, this.index);
    this.workloads = workloadsIn(this.a, laid.scope);
  }

  private id(x: number): string {
    return this.a.snapshot.facts.entities[x].id;
  }

  /** Whether it is merely supposed. */
  get supposed(): boolean {
    return this.given.laid.base.snapshot.indexOf(this.record.id) < 0;
  }

  get scope() {
    return this.given.laid.scope;
  }

  /** Day on which the facts are looked at. */
  get on(): string {
    return this.a.day.on;
  }

  thing(id: string): Maybe<Seen> {
    return this.given.laid.supposed.entities.get(id) ?? this.given.reads.thing(id);
  }

  /** What is stated of a thing, if the reader may see it; else null. */
  toldOf<T>(id: string, stated: T): Maybe<T | null> {
    return toldOf(this.thing(id), stated);
  }

  /** Relationships of the agreement that the reader may see, as they are supposed to be. */
  joined(): Promise<readonly JoinedThing[]> {
    this.list ??= this.findJoined();
    return this.list;
  }

  private async findJoined(): Promise<readonly JoinedThing[]> {
    const { id } = this.record;
    const { reads, laid } = this.given;
    const after = laid.supposed.relationships;
    const known = this.supposed ? [] : await reads.relationships(id, "both", joining);
    const kept = known.filter((r) => !after.has(r.id));
    const supposed = [...after.values()].filter(
      (r) => !r.retired && (r.from === id || r.to === id) && (joining as readonly string[]).includes(r.kind),
    );
    return [...kept, ...supposed].map((relationship) => ({
      relationship,
      other: relationship.from === id ? relationship.to : relationship.from,
    }));
  }

  private async seenEnds(kind: (typeof joining)[number]): Promise<number[]> {
    const list = await this.joined();
    return list
      .filter((j) => j.relationship.kind === kind)
      .map((j) => this.a.snapshot.indexOf(j.other))
      .filter((x) => x >= 0);
  }

  async provisions(): Promise<JudgedProvision[]> {
    const [parties, covered] = [await this.seenEnds("PARTY_TO"), await this.seenEnds("COVERS")];
    return provisionsOf(this.given.reads, this.a, this.record, { agreement: this.index, parties, covered });
  }

  get force(): { readonly onRecord: Force; readonly possible: Force } {
    return { onRecord: forceOf(this.a, this.index, "ON_RECORD"), possible: forceOf(this.a, this.index, "POSSIBLE") };
  }

  async restsOn(): Promise<OpenTerm[]> {
    const list = await this.joined();
    const seen = await Promise.all(list.map(({ other }) => this.thing(other)));
    const words = (e: Seen) => (isWithheld(e) ? "something withheld" : e.name);
    const joined: Joined[] = list.map(({ relationship }, i) => ({
      kind: relationship.kind as Joined["kind"],
      assumed: relationship.basis === "ASSUMED",
      name: words(seen[i]!),
    }));
    return openTerms(this.record, joined);
  }

  /** What the scope loses when all who signed it withdraw at once, with and without it. */
  get effect(): LossBothWays {
    this.both ??= lossBothWays(this.a, this.without, this.denied, this.workloads, this.horizon);
    return this.both;
  }

  /** Workloads that fall at another hour without it, the most critical first. */
  protects({ first, offset }: { readonly first: number; readonly offset: number }) {
    const weight = (w: number) => criticalityOf(this.a, w);
    const held = [...this.effect.held].sort((p, q) => weight(q.workload) - weight(p.workload) || p.workload - q.workload);
    const items = held
      .slice(offset, offset + first)
      .map((row): HeldWorkload => ({ ...row, workload: this.id(row.workload), criticality: this.a.snapshot.tier[row.workload] || null }));
    return { items, total: held.length };
  }

  /** Those who signed it and whom the reader may see to have, each withdrawing alone; and how many others there are. */
  async signatories(): Promise<{ readonly items: readonly Signatory[]; readonly withheld: number }> {
    const seen = new Set([...(await this.seenEnds("BINDS")), ...(await this.seenEnds("PARTY_TO"))]);
    const known = this.denied.filter((x) => seen.has(x));
    const items = known.map((x) => ({ entity: this.id(x), ...lossBothWays(this.a, this.without, [x], this.workloads, this.horizon) }));
    return { items, withheld: this.denied.length - known.length };
  }

  standing() {
    return standingBothWays(this.a, this.without, this.workloads, this.horizon);
  }

  /** Verdicts that become, or may become, BREACHED without it, the most critical first; at the usual horizon of a denial. */
  verdicts(): { readonly items: readonly VerdictWithout[]; readonly toBreached: { readonly onRecord: number; readonly possible: number } } {
    const shifts = shiftsWithout(this.a, this.without, this.index, this.workloads);
    const weight = (w: number) => criticalityOf(this.a, w);
    shifts.sort((p, q) => weight(q.workload) - weight(p.workload) || p.workload - q.workload);
    const onRecord = shifts.filter((s) => s.before !== "BREACHED" && s.after === "BREACHED").length;
    const possible = shifts.filter((s) => s.mayBreach).length;
    return { items: shifts.map((s) => ({ ...s, workload: this.id(s.workload) })), toBreached: { onRecord, possible } };
  }

  /** Whether it has lapsed in so many days, and what is lost when those who signed it withdraw on that day. */
  get lapses(): Lapse[] {
    const { laid, analyses } = this.given;
    return lapseDays.map((days) => {
      const on = dayAfter(this.on, days);
      const a = overlayOf(analyses.onDay(on), laid.supposed.facts);
      const workloads = workloadsIn(a, laid.scope);
      return { days, on, ended: endedOn(a, a.snapshot.indexOf(this.record.id)), after: lossWhen(a, this.denied, workloads, this.horizon) };
    });
  }

  /** Workloads that fall at another hour without it and that the reader may not see. */
  withheld(): Maybe<number> {
    const ids = this.effect.held.map((row) => this.id(row.workload)).filter((id) => !this.given.laid.supposed.entities.has(id));
    return onceThere(this.given.reads.countWithheld(ids), (n) => n);
  }
}

/** The changes, and besides that the agreement is not there: one of them is left out, one on record ends. */
function withoutIt({ entities, relationships }: FactChanges, id: string): FactChanges {
  return {
    entities: new Map([...entities, [id, null]]),
    relationships: new Map([...relationships].filter(([, r]) => r === null || (r.from !== id && r.to !== id))),
  };
}
