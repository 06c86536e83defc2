import type { Maybe } from "../../../../schema/model/maybe";
import type { Analysis } from "../../../analysis/analysis";
import type { Amount } from "../../../analysis/capacity/amounts";
import { type Capacity, capacity, type PartServed, type TierGain, untold } from "../../../analysis/capacity/capacity";
import type { Need } from "../../../analysis/capacity/demand";
import type { Policy } from "../../../analysis/capacity/policy";
import type { LinearSolver } from "../../../analysis/capacity/programme";
import type { Asked } from "../../../analysis/capacity/supply";
import type { ReaderRegistry } from "../readerRegistry";
import type { Supposed } from "../scenario/suppose";
import { isWithheld, type Seen } from "../seen";

interface Ground {
  readonly a: Analysis;
  readonly asked: Asked;
  readonly policy: Policy;
  readonly solver: LinearSolver;
  readonly supposed: Supposed;
  readonly year: number | null;
}

/** Demand with what of it is served and what is not, H100e. Null where that could tell the figure of something withheld. */
export interface Served {
  readonly demand: number | null;
  readonly served: Amount | null;
  /** On record what even possible supply leaves unmet, as possible what supply on record leaves. */
  readonly unmet: Amount | null;
}

/** Entities by id; null: none on record. */
export interface SectorServed extends Served {
  readonly sector: string | null;
  readonly tiers: readonly (Served & { readonly tier: number })[];
  /** Workloads, or lines of the strategy, and those of which nobody has stated a demand. */
  readonly needs: number;
  readonly unstated: number;
}

export interface SeenSource {
  readonly kind: Capacity["sources"][number]["kind"];
  readonly thing: string | null;
  readonly agreement: string | null;
  /** Null: the reader may not see what gives it. */
  readonly amount: Amount | null;
  readonly unbounded: boolean;
  readonly drawn: Amount | null;
  readonly down: { readonly onRecord: boolean; readonly possible: boolean };
  readonly gain: { readonly onRecord: TierGain; readonly possible: TierGain };
}

export interface SeenConflict {
  readonly site: string;
  readonly has: number | null;
  readonly promised: number | null;
  readonly agreements: readonly string[];
  readonly words: string;
}

/** What of a nation's demand is served on one day, in one scenario, by one policy. */
export class CapacityRun {
  private readonly found: Capacity;

  constructor(
    private readonly ground: Ground,
    private readonly reads: ReaderRegistry,
  ) {
    const { a, asked, policy, solver } = ground;
    this.found = capacity(a, asked, policy, solver);
  }

  private id(index: number): string {
    return this.ground.a.snapshot.facts.entities[index].id;
  }

  /** The entity as it is supposed to be, or as it is on record; its stub where the reader may not see it. */
  thing(id: string): Maybe<Seen> {
    return this.ground.supposed.entities.get(id) ?? this.reads.thing(id);
  }

  get on(): string {
    return this.ground.a.day.on;
  }

  get nation(): string {
    return this.id(this.ground.asked.nation);
  }

  get horizonHours(): number | null {
    return this.ground.asked.horizon;
  }

  get policy(): Omit<Policy, "sectors"> & { readonly sectors: readonly string[] } {
    const { policy } = this.ground;
    return { ...policy, sectors: policy.sectors.map((s) => this.id(s)) };
  }

  get needs(): number {
    return this.ground.asked.needs.length;
  }

  get untold() {
    return untold(this.ground.asked.needs);
  }

  get total(): Promise<Served> {
    return this.told(this.found.parts, this.ground.asked.needs);
  }

  get byTier(): Promise<(Served & { readonly tier: number })[]> {
    const { asked, policy } = this.ground;
    return Promise.all(
      policy.tiers.map(async (tier) => {
        const own = asked.needs.filter((n) => n.tier === tier);
        return {
          tier,
          ...(await this.told(
            this.found.parts.filter((p) => p.tier === tier),
            own,
          )),
        };
      }),
    );
  }

  private secrets: Promise<{ readonly demands: ReadonlySet<number>; readonly supply: boolean }> | null = null;

  /** Needs with a figure that the reader may not see, and whether a source is one that they may not see. */
  private get hidden() {
    const find = async () => {
      const hides = async (x: number) => x >= 0 && !(await this.sees(this.id(x)));
      const demands = new Set<number>();
      for (const { of, demand } of this.ground.asked.needs) if (demand !== null && (await hides(of))) demands.add(of);
      for (const { thing, agreement } of this.found.sources) {
        if ((await hides(thing)) || (await hides(agreement))) return { demands, supply: true };
      }
      return { demands, supply: false };
    };
    this.secrets ??= this.reads.seesAll ? Promise.resolve({ demands: new Set(), supply: false }) : find();
    return this.secrets;
  }

  /** The sum of parts, as far as it may be told: what is served where not all is, is what there is. */
  private async told(parts: readonly PartServed[], needs: readonly Need[]): Promise<Served> {
    const { demands, supply } = await this.hidden;
    if (needs.some(({ of }) => demands.has(of))) return { demand: null, served: null, unmet: null };
    const all = sum(parts);
    return supply && all.unmet.possible > 0 ? { demand: all.demand, served: null, unmet: null } : all;
  }

  /** By unmet demand on record, then as possible; sectors of which nothing is stated last. */
  async bySector(): Promise<SectorServed[]> {
    const { needs } = this.ground.asked;
    const sectors = [...new Set(needs.flatMap((n) => n.sectors))];
    const rows = sectors.map((sector) => {
      const parts = this.found.parts.filter((p) => p.sector === sector);
      const own = needs.filter((n) => n.sectors.includes(sector));
      return { sector, parts, own, ...sum(parts) };
    });
    rows.sort(
      (p, q) =>
        q.unmet.onRecord - p.unmet.onRecord || q.unmet.possible - p.unmet.possible || q.demand - p.demand || q.own.length - p.own.length,
    );
    return Promise.all(
      rows.map(async ({ sector, parts, own }) => ({
        sector: sector < 0 ? null : this.id(sector),
        ...(await this.told(parts, own)),
        tiers: await Promise.all(
          parts.map(async (p) => {
            const needs = own.filter((n) => n.tier === p.tier);
            return { tier: p.tier, ...(await this.told([p], needs)) };
          }),
        ),
        needs: own.length,
        unstated: own.filter((n) => n.demand === null).length,
      })),
    );
  }

  /** What it is served from: where one more H100e serves the highest tier first, then by amount. */
  async sources(): Promise<SeenSource[]> {
    const rank = (gain: TierGain) => (gain.length === 0 ? 9 : Math.min(...gain.map((g) => this.ground.policy.tiers.indexOf(g.tier))));
    const sorted = [...this.found.sources].sort(
      (p, q) =>
        rank(p.gain.onRecord) - rank(q.gain.onRecord) ||
        rank(p.gain.possible) - rank(q.gain.possible) ||
        q.amount.possible - p.amount.possible ||
        p.thing - q.thing ||
        p.agreement - q.agreement,
    );
    return Promise.all(
      sorted.map(async ({ kind, thing, agreement, amount, unbounded, drawn, down, gain }) => {
        const [at, by] = [thing < 0 ? null : this.id(thing), agreement < 0 ? null : this.id(agreement)];
        const seen = (await this.sees(at)) && (await this.sees(by));
        return {
          kind,
          thing: at,
          agreement: by,
          amount: seen ? amount : null,
          unbounded: seen && unbounded,
          drawn: seen ? drawn : null,
          down,
          gain,
        };
      }),
    );
  }

  /** Sites at which more is promised than there is, in words that name only what the reader may see. */
  async conflicts(): Promise<SeenConflict[]> {
    return Promise.all(
      this.found.conflicts.map(async ({ site, has, promised, agreements }) => {
        const at = this.id(site);
        const names = await Promise.all(
          agreements.map(async (g) => ({ name: await this.name(this.id(g.agreement)), amount: g.allocation, id: this.id(g.agreement) })),
        );
        const seen = (await this.sees(at)) && (await Promise.all(names.map((n) => this.sees(n.id)))).every(Boolean);
        const who = await this.name(at);
        return {
          site: at,
          has: seen ? has : null,
          promised: seen ? promised : null,
          agreements: names.map((n) => n.id),
          words: seen
            ? `${who} has ${figure(has)} H100e on that day, and agreements promise ${figure(promised)} there: ${names
                .map((n) => `${n.name} ${figure(n.amount)}`)
                .join(", ")}. Not all of them can be kept.`
            : `More is promised at ${who} than it has. Not all promises can be kept.`,
        };
      }),
    );
  }

  private async sees(id: string | null): Promise<boolean> {
    return id === null || !isWithheld(await this.thing(id));
  }

  private async name(id: string): Promise<string> {
    const thing = await this.thing(id);
    return isWithheld(thing) ? "what is withheld from you" : thing.name;
  }

  /** Things of the answer that this reader may not see. */
  async withheld(): Promise<number> {
    const { a, asked, supposed } = this.ground;
    const named = new Set([
      ...asked.needs.map((n) => n.of),
      ...this.found.sources.flatMap((s) => [s.thing, s.agreement]),
      ...asked.needs.flatMap((n) => n.sectors),
    ]);
    const ids = [...named].filter((x) => x >= 0).map((x) => a.snapshot.facts.entities[x].id);
    return this.reads.seesAll ? 0 : this.reads.countWithheld(ids.filter((id) => !supposed.entities.has(id)));
  }
}

function sum(parts: readonly { readonly demand: number; readonly served: Amount }[]) {
  const demand = parts.reduce((total, p) => total + p.demand, 0);
  const onRecord = parts.reduce((total, p) => total + p.served.onRecord, 0);
  const possible = parts.reduce((total, p) => total + p.served.possible, 0);
  const [low, high] = [Math.min(onRecord, possible), Math.max(onRecord, possible)];
  return { demand, served: { onRecord, possible }, unmet: { onRecord: rounded(demand - high), possible: rounded(demand - low) } };
}

/** Less than a millionth is the solver's rounding. */
const rounded = (amount: number): number => (Math.abs(amount) < 1e-6 ? 0 : amount);

const figure = (n: number): string => n.toLocaleString("en", { maximumFractionDigits: 1 });
