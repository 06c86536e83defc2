import type { EntityKindName } from "../../../../schema/model/entityKinds";
import type { Maybe } from "../../../../schema/model/maybe";
import type { EntityRecord } from "../../../../schema/model/record";
import type { Analysis } from "../../../analysis/analysis";
import { thereAmong } from "../../../analysis/fallen";
import { testedAgreements } from "../../../analysis/held";
import { endsOf, ministriesOf, sectorsOf } from "../../../analysis/homes";
import { gapsUnder, hoursUnder, type Shocks, whyUnder } from "../../../analysis/scenario";
import { criticalityOf, type Loss, lossBeside } from "../../../analysis/shares";
import { kindName, type Reading, relationCode } from "../../../analysis/snapshot";
import { timelineOf } from "../../../analysis/timeline";
import type { Verdict } from "../../../analysis/verdict";
import { verdictShift } from "../../../analysis/verdictShift";
import type { ScopeChoice, WhyChain } from "../findings";
import type { ReaderRegistry } from "../readerRegistry";
import { type Seen, toldOf } from "../seen";
import type { FallHours } from "./comparison";
import type { ShockKind } from "./definition";
import type { Supposed } from "./suppose";

export interface ShockResult {
  readonly kind: ShockKind;
  readonly subject: EntityRecord;
  readonly words: string;
  /** What it alone takes down. */
  readonly workloads: Loss["workloads"];
}

export interface ScenarioFall {
  readonly entity: string;
  readonly hoursOnRecord: number | null;
  readonly hoursPossible: number | null;
  /** Tier of a workload as stated; null otherwise. */
  readonly criticality: number | null;
}

export interface PartLoss {
  readonly part: string;
  readonly workloads: Loss["workloads"];
  readonly criticalityLost: Loss["share"];
}

export interface ScenarioStep {
  readonly hours: number;
  readonly criticalityLost: Loss["share"];
  readonly workloads: Loss["workloads"];
  readonly newly: readonly string[];
}

export interface VerdictFlip {
  readonly workload: string;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** What a scenario runs on. */
export interface Ground {
  /** The analysis with what is supposed laid over it, and without. */
  readonly a: Analysis;
  readonly base: Analysis;
  readonly revision: number;
  readonly scope: ScopeChoice;
  /** Workloads of the scope, by index, on the changed facts. */
  readonly workloads: readonly number[];
  readonly horizon: number | null;
}

export interface Page {
  readonly first: number;
  readonly offset: number;
}

const partOf = relationCode("PART_OF");
const ever = Number.POSITIVE_INFINITY;
/** Things of an hour that a timeline names. */
const newlyLimit = 5;

/**
 * One scenario on one scope. Nothing falls without a shock, so that all that falls is beyond the baseline; of verdicts
 * the baseline is how they stand on the facts as they are. What the reader may not see counts, and is named by ids whose
 * records come out as stubs.
 */
export class ScenarioRun {
  private readonly shocked: Shocks;
  private readonly gap: Uint8Array;
  private readonly onRecord: ReadonlyMap<number, number>;
  private readonly possible: ReadonlyMap<number, number>;
  readonly loss: Loss;

  constructor(
    readonly ground: Ground,
    readonly supposed: Supposed,
    private readonly reads: ReaderRegistry,
  ) {
    const { a, horizon } = ground;
    const of = (kind: ShockKind) =>
      thereAmong(
        a,
        supposed.shocks.filter((s) => s.kind === kind).map((s) => a.snapshot.indexOf(s.subject.id)),
      );
    this.shocked = { failed: of("FAIL"), denied: of("DENY") };
    this.gap = gapsUnder(a, this.shocked);
    this.onRecord = hoursUnder(a, this.shocked, "ON_RECORD", horizon);
    this.possible = hoursUnder(a, this.shocked, "POSSIBLE", horizon);
    this.loss = this.lossOf(ground.workloads);
  }

  private id(index: number): string {
    return this.ground.a.snapshot.facts.entities[index].id;
  }

  private lossOf(workloads: readonly number[]): Loss {
    return lossBeside(this.ground.a, workloads, this.gap, this.onRecord, this.possible);
  }

  /** The entity as it is supposed to be, or as it is on record; its stub where the reader may not see it. */
  thing(id: string): Maybe<Seen> {
    return this.supposed.entities.get(id) ?? this.reads.thing(id);
  }

  /** What is stated of a thing, if the reader may see it; else null. */
  toldOf<T>(id: string, stated: T): Maybe<T | null> {
    return toldOf(this.thing(id), stated);
  }

  get shocks(): ShockResult[] {
    const { a, workloads, horizon } = this.ground;
    const verbs: Record<ShockKind, string> = { FAIL: "stops", DENY: "withdraws", END_AGREEMENT: "counts no longer" };
    return this.supposed.shocks.map(({ kind, subject }) => {
      const index = a.snapshot.indexOf(subject.id);
      const alone: Shocks = { failed: kind === "FAIL" ? [index] : [], denied: kind === "DENY" ? [index] : [] };
      const hours = (reading: Reading) => hoursUnder(a, alone, reading, horizon);
      const { workloads: lost } = lossBeside(a, workloads, gapsUnder(a, alone), hours("ON_RECORD"), hours("POSSIBLE"));
      return { kind, subject, words: `${subject.name} ${verbs[kind]}`, workloads: lost };
    });
  }

  /** Everything that falls beyond what is shocked, of a kind if one is given. */
  things(kind?: EntityKindName | null): { readonly onRecord: number; readonly possible: number } {
    const beyond = this.beyond(kind);
    return { onRecord: beyond.filter((x) => this.onRecord.has(x)).length, possible: beyond.length };
  }

  private beyond(kind?: EntityKindName | null): number[] {
    const { kind: kinds } = this.ground.a.snapshot;
    const shocked = new Set([...this.shocked.failed, ...this.shocked.denied]);
    return [...this.possible.keys()].filter((x) => !shocked.has(x) && (!kind || kindName(kinds[x]) === kind));
  }

  get timeline(): ScenarioStep[] {
    const { a, workloads } = this.ground;
    const inScope = new Set(workloads);
    const byHour = new Map<number, number[]>();
    for (const x of this.beyond()) {
      for (const hour of new Set([this.onRecord.get(x), this.possible.get(x)])) {
        if (hour !== undefined) byHour.set(hour, [...(byHour.get(hour) ?? []), x]);
      }
    }
    const weight = (x: number) => (inScope.has(x) ? criticalityOf(a, x) : 0);
    return timelineOf(a, workloads, this.gap, this.onRecord, this.possible).map(({ hours, share, workloads: lost }) => ({
      hours,
      criticalityLost: share,
      workloads: lost,
      newly: (byHour.get(hours) ?? [])
        .sort((p, q) => weight(q) - weight(p) || p - q)
        .slice(0, newlyLimit)
        .map((x) => this.id(x)),
    }));
  }

  /** Workloads of the scope, or everything of a kind, that falls: soonest on record first. */
  falls(kind: EntityKindName | null, { first, offset }: Page): { readonly items: readonly ScenarioFall[]; readonly total: number } {
    const { a, workloads } = this.ground;
    const fallen = kind ? this.beyond(kind) : workloads.filter((w) => this.possible.has(w));
    const at = (hours: ReadonlyMap<number, number>, x: number) => hours.get(x) ?? ever;
    const order = (p: number, q: number) =>
      compare(at(this.onRecord, p), at(this.onRecord, q)) ||
      compare(at(this.possible, p), at(this.possible, q)) ||
      criticalityOf(a, q) - criticalityOf(a, p) ||
      p - q;
    const items = fallen.sort(order).slice(offset, offset + first);
    return {
      items: items.map((x) => ({
        entity: this.id(x),
        hoursOnRecord: this.onRecord.get(x) ?? null,
        hoursPossible: this.possible.get(x) ?? null,
        criticality: a.snapshot.tier[x] || null,
      })),
      total: fallen.length,
    };
  }

  get bySector(): PartLoss[] {
    return this.byPart((w) => sectorsOf(this.ground.a, w, "ON_RECORD"));
  }

  /** By the bodies that are part of no other, each with all its parts. */
  get byMinistry(): PartLoss[] {
    const { a } = this.ground;
    return this.byPart((w) => {
      const bodies = new Set(ministriesOf(a, w, "ON_RECORD"));
      for (const body of bodies) for (const whole of endsOf(a, body, "out", partOf, "ON_RECORD")) bodies.add(whole);
      const top = [...bodies].filter((body) => endsOf(a, body, "out", partOf, "ON_RECORD").length === 0);
      return top.length > 0 ? top : [...bodies];
    });
  }

  /** What each part of the scope loses, most first; parts that lose nothing are left out. */
  private byPart(partsOf: (workload: number) => readonly number[]): PartLoss[] {
    const parts = new Map<number, number[]>();
    for (const w of this.ground.workloads) {
      for (const part of new Set(partsOf(w))) {
        const list = parts.get(part);
        if (list) list.push(w);
        else parts.set(part, [w]);
      }
    }
    return [...parts]
      .filter(([, list]) => list.some((w) => this.possible.has(w)))
      .map(([part, list]) => ({ part, loss: this.lossOf(list) }))
      .sort(
        (p, q) =>
          q.loss.workloads.onRecord - p.loss.workloads.onRecord || q.loss.workloads.possible - p.loss.workloads.possible || p.part - q.part,
      )
      .map(({ part, loss }) => ({ part: this.id(part), workloads: loss.workloads, criticalityLost: loss.share }));
  }

  private shifts: { readonly flips: readonly VerdictFlip[]; readonly mayBreach: number } | null = null;

  private get shifted() {
    if (this.shifts) return this.shifts;
    const { a, base, workloads } = this.ground;
    const flips: { readonly flip: VerdictFlip; readonly weight: number }[] = [];
    let mayBreach = 0;
    for (const w of workloads) {
      const falls = (reading: Reading) => (reading === "ON_RECORD" ? this.onRecord : this.possible).has(w);
      const shift = verdictShift(base, base.snapshot.indexOf(this.id(w)), a, w, this.shocked, falls);
      if (shift.mayBreach) mayBreach++;
      const { before, after } = shift;
      if (before === after || (before !== "BREACHED" && after !== "BREACHED")) continue;
      flips.push({ flip: { workload: this.id(w), before, after }, weight: criticalityOf(a, w) });
    }
    flips.sort((p, q) => q.weight - p.weight);
    this.shifts = { flips: flips.map((f) => f.flip), mayBreach };
    return this.shifts;
  }

  /** Verdicts that the scenario changes to or from BREACHED, the most critical workload first. */
  verdicts(): readonly VerdictFlip[] {
    return this.shifted.flips;
  }

  verdictCounts() {
    const { flips, mayBreach } = this.shifted;
    const to = flips.filter((f) => f.after === "BREACHED").length;
    return { toBreached: { onRecord: to, possible: mayBreach }, fromBreached: flips.length - to };
  }

  /** Agreements that the withdrawals put to the test, and those that the scenario ends. */
  agreements(): {
    readonly hold: number;
    readonly of: number;
    readonly items: readonly { readonly agreement: string; readonly holdsUntilHours: number | null; readonly workloads: number }[];
  } {
    const { a, base, workloads, horizon } = this.ground;
    const { denied } = this.shocked;
    const tested = testedAgreements(a, denied, workloads, horizon, this.onRecord);
    // Those that the scenario takes away would have been put to the test as well.
    const known = (x: number) => x < base.snapshot.entityCount && base.day.entityThere[x] === 1;
    const before = testedAgreements(base, denied.filter(known), workloads.filter(known), horizon, new Map());
    const gone = before.filter((t) => !a.day.entityThere[t.agreement]);
    const items = tested
      .filter((t) => t.held.length > 0)
      .map((t) => ({ agreement: this.id(t.agreement), holdsUntilHours: t.delay === ever ? null : t.delay, workloads: t.held.length }));
    return { hold: items.length, of: tested.length + gone.length, items };
  }

  /** The same of a thing that is asked for from outside: what the reader may not see is not there. */
  async whyAsked(id: string): Promise<WhyChain | null> {
    return this.supposed.entities.has(id) || (await this.reads.visible(id)) ? this.why(id) : null;
  }

  /** The chain by which a thing falls: on record if it falls so, else as possible; null if it does not, or is shocked itself. */
  why(id: string): Maybe<WhyChain | null> {
    const { a, horizon } = this.ground;
    const index = a.snapshot.indexOf(id);
    const reading = this.onRecord.has(index) ? "ON_RECORD" : "POSSIBLE";
    if (index < 0 || !this.possible.has(index)) return null;
    return this.reads.chain(a, whyUnder(a, index, this.shocked, reading, horizon), this.supposed);
  }

  /** Whether the readings differ for any workload of the scope. */
  get restsOnAssumptions(): boolean {
    return this.ground.workloads.some((w) => this.onRecord.get(w) !== this.possible.get(w));
  }

  /** Hours of a workload by id, for a comparison, and whether it does not fall but has a gap beneath it. */
  hoursOf(id: string): FallHours {
    const index = this.ground.a.snapshot.indexOf(id);
    const possible = this.possible.get(index) ?? null;
    return { onRecord: this.onRecord.get(index) ?? null, possible, cannotTell: possible === null && this.gap[index] === 1 };
  }

  /** Tier of a workload as stated, by id. */
  tierOf(id: string): number | null {
    const { snapshot } = this.ground.a;
    return snapshot.tier[snapshot.indexOf(id)] || null;
  }

  /** Ids and criticality weights of the scope's workloads that fall in either reading. */
  fallenWorkloads(): Map<string, number> {
    const { a, workloads } = this.ground;
    return new Map(workloads.filter((w) => this.possible.has(w)).map((w) => [this.id(w), criticalityOf(a, w)]));
  }
}

const compare = (p: number, q: number): number => (p === q ? 0 : p < q ? -1 : 1);
