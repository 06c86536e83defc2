import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import type { Analysis } from "../../analysis/analysis";
import type { Tally } from "../../analysis/strategy/aspects";
import { type BoardLine, dayOfYear, designationsOf, type SectorDesignations, strategyBoard } from "../../analysis/strategy/board";
import { type Duty, dutiesOf, type StrategyFunction, yearsOf } from "../../analysis/strategy/duties";
import { type EnergyLine, energyLines } from "../../analysis/strategy/energy";
import { outlook, type YearOutlook } from "../../analysis/strategy/outlook";
import type { Range } from "../../analysis/strategy/range";
import { requirementsOf } from "../../analysis/strategy/requirements";
import { sitesOf } from "../../analysis/strategy/sites";
import { agreementsBehind } from "../../analysis/strategy/supply";
import type { Registry } from "../registry";
import type { Page } from "./exposureReads";
import type { ReaderRegistry } from "./readerRegistry";
import { isWithheld } from "./seen";

/** The strategy of one nation; `nation` is its index in the current analysis. */
export interface AskedStrategy {
  readonly nation: number;
}

/**
 * A line of the board as one reader sees it: of a requirement withheld from them, the states without what it asks; and no
 * figures of compute (`unsummed`) where a site or agreement that may be in them is withheld.
 */
export interface SeenBoardLine extends BoardLine {
  readonly hidden: boolean;
  readonly unsummed: boolean;
}

/** A year of the outlook; a sum is null where something in it is withheld from the reader, since it could tell its figure. */
export interface SeenYear extends Pick<YearOutlook, "year" | "opening" | "lapsing"> {
  readonly asked: number | null;
  readonly withoutFigure: number | null;
  readonly sovereignCloud: Range | null;
  readonly otherDomestic: Range | null;
  readonly agreements: Range | null;
}

/** `unsummed`: something that what is missing is worked out from is withheld. */
export interface SeenDuty extends Duty {
  readonly hidden: boolean;
  readonly unsummed: boolean;
}

/** `unsummed`: the connection or one of its sites is withheld, so that what they need is. */
export type SeenEnergyLine = EnergyLine & { readonly hidden: boolean; readonly unsummed: boolean };

/** Something of the outlook with a figure of its own, which goes with it when it is withheld. */
export interface SeenChange {
  readonly entity: number;
  readonly on: string | null;
  readonly compute: Range | null;
}

/** What a nation's sectors require against what is in place. It runs on everything; figures of withheld things are withheld. */
export class StrategyReads {
  constructor(
    private readonly registry: Registry,
    private readonly reads: ReaderRegistry,
  ) {}

  private get a(): Analysis {
    return this.registry.analyses.current;
  }

  private id(index: number): string {
    return this.a.snapshot.facts.entities[index].id;
  }

  /** Throws LP-6004 for a key that names no jurisdiction that the reader may see. */
  async of(jurisdiction: string): Promise<AskedStrategy> {
    const nation = (await this.reads.byKey("Jurisdiction", jurisdiction)) ? this.a.snapshot.byKey("Jurisdiction", jurisdiction) : -1;
    if (nation < 0) throw new LoadpathError(problem("LP-6004", `There is no jurisdiction ${jurisdiction}.`, "jurisdiction"));
    return { nation };
  }

  years({ nation }: AskedStrategy): number[] {
    return yearsOf(this.a, nation);
  }

  async board({ nation }: AskedStrategy, year: number | null): Promise<SeenBoardLine[]> {
    const lines = strategyBoard(this.a, nation).filter((line) => year === null || line.year === year);
    const hidden = await this.hidden(lines.map(({ requirement }) => requirement));
    const unsummed = await this.withholdsSupply(nation);
    return lines.map((line, i) => ({ ...line, hidden: hidden[i]!, unsummed }));
  }

  designations({ nation }: AskedStrategy): SectorDesignations[] {
    return designationsOf(this.a, nation);
  }

  async outlook({ nation }: AskedStrategy): Promise<SeenYear[]> {
    const { a } = this;
    const anyHidden = async (indices: readonly number[]) => (await this.hidden(indices)).includes(true);
    const years = outlook(a, nation);
    const sites = sitesOf(a, nation);
    const [clouds, others, agreements] = await Promise.all([
      anyHidden(sites.filter((s) => s.sovereignCloud).map(({ site }) => site)),
      anyHidden(sites.filter((s) => !s.sovereignCloud).map(({ site }) => site)),
      anyHidden(
        agreementsBehind(
          a,
          nation,
          years.map(({ day }) => day),
        ),
      ),
    ]);
    return Promise.all(
      years.map(async (year) => {
        const asking = await anyHidden(
          requirementsOf(a, nation)
            .filter((r) => r.year === year.year)
            .map((r) => r.requirement),
        );
        return {
          ...year,
          asked: asking ? null : year.asked,
          withoutFigure: asking ? null : year.withoutFigure,
          sovereignCloud: clouds ? null : year.sovereignCloud,
          otherDomestic: others ? null : year.otherDomestic,
          agreements: agreements ? null : year.agreements,
        };
      }),
    );
  }

  /** Sites that open or agreements that lapse; of one that is withheld neither day nor figure, and no figure where what carries it is. */
  changes(
    changes: readonly { readonly entity: number; readonly on: string; readonly compute: Range; readonly carriers: readonly number[] }[],
  ): Promise<SeenChange[]> {
    return Promise.all(
      changes.map(async ({ entity, on, compute, carriers }) => {
        const [hidden, ...unseen] = await this.hidden([entity, ...carriers]);
        return { entity, on: hidden ? null : on, compute: hidden || unseen.includes(true) ? null : compute };
      }),
    );
  }

  async energy({ nation }: AskedStrategy): Promise<SeenEnergyLine[]> {
    const lines = energyLines(this.a, nation, yearsOf(this.a, nation));
    const hidden = await this.hidden(lines.map(({ gridPoint }) => gridPoint));
    return Promise.all(
      lines.map(async (line, i) => ({
        ...line,
        hidden: hidden[i]!,
        unsummed: hidden[i]! || (await this.hidden(line.sites)).includes(true),
      })),
    );
  }

  /** Lines by function, with how many each function has in all. */
  async duties(
    { nation }: AskedStrategy,
    of: StrategyFunction | null,
    { first, offset }: Page,
  ): Promise<{ items: SeenDuty[]; total: number; counts: { function: StrategyFunction; total: number }[] }> {
    const all = dutiesOf(this.a, nation);
    const wanted = of === null ? all : all.filter((duty) => duty.function === of);
    const items = wanted.slice(offset, offset + first);
    const hidden = await this.hidden(items.map(({ subject }) => subject));
    const unsummed = await this.withholdsSupply(nation);
    const totals = new Map<StrategyFunction, number>([
      ["PLANNING", 0],
      ["ENERGY", 0],
      ["PROCUREMENT", 0],
      ["NEGOTIATION", 0],
    ]);
    for (const duty of all) totals.set(duty.function, totals.get(duty.function)! + 1);
    return {
      items: items.map((duty, i) => ({ ...duty, hidden: hidden[i]!, unsummed: hidden[i]! || unsummed })),
      total: wanted.length,
      counts: [...totals].map(([name, total]) => ({ function: name, total })),
    };
  }

  /** The workloads of a tally that are short or cannot be told of, first ones first. */
  some(tally: Tally, which: "short" | "unknown", first: number) {
    return tally[which].slice(0, first).map((w) => this.thing(w));
  }

  /** An entity that the analysis names by index; a stub where the reader may not see it. */
  thing(index: number) {
    return this.reads.thing(this.id(index));
  }

  /** Whether a site, what powers it, an agreement of the nation or what carries it is withheld: sums over them could tell its figure. */
  private async withholdsSupply(nation: number): Promise<boolean> {
    const { a } = this;
    const sites = sitesOf(a, nation).flatMap(({ site, feeds }) => [site, ...feeds]);
    const days = [a.day.on, ...new Set(requirementsOf(a, nation).map(({ year }) => dayOfYear(year)))];
    return (await this.hidden([...sites, ...agreementsBehind(a, nation, days)])).includes(true);
  }

  private async hidden(indices: readonly number[]): Promise<boolean[]> {
    const found = await this.reads.entities(indices.map((x) => this.id(x)));
    return found.map((e) => e === null || isWithheld(e));
  }
}
