import { LoadpathError, problem } from "../../../../schema/model/errors/catalogue";
import { jurisdictionsOf } from "../../../analysis/analysis";
import { type DemandOf, needsOf, requiredOf } from "../../../analysis/capacity/demand";
import { opened, plannedOn } from "../../../analysis/capacity/openings";
import { thereAmong } from "../../../analysis/fallen";
import type { Registry } from "../../registry";
import type { ReaderRegistry } from "../readerRegistry";
import type { ScenarioDefinition, ShockKind } from "../scenario/definition";
import { allProblems, usualHorizon } from "../scenario/scenarioReads";
import { isWithheld } from "../seen";
import { CapacityRun } from "./capacityRun";
import { Compute, sitesByNation } from "./compute";
import { dayOfYear, nationOf } from "./ground";
import { type AskedPolicy, checkedPolicy, dataClasses, sectorsOfNation } from "./policy";

export interface AskedCapacity {
  /** Key of a jurisdiction. */
  readonly nation: string;
  /** Null: today. */
  readonly year: number | null;
  readonly scenario: ScenarioDefinition;
  /** Hours, null for ever, undefined for the usual of the shocks. */
  readonly horizonHours: number | null | undefined;
  readonly policy: AskedPolicy;
  readonly demand: DemandOf;
  readonly includePlanned: boolean;
}

export interface Nation {
  readonly key: string;
  readonly name: string;
  readonly workloads: number;
  readonly sites: number;
}

/** Compute at home and what it serves, as one reader may see it. What they may not see counts and comes as a stub. */
export class CapacityReads {
  constructor(
    private readonly registry: Registry,
    private readonly reads: ReaderRegistry,
  ) {}

  private get today(): string {
    return this.registry.analyses.current.day.on;
  }

  /**
   * What of a nation's demand is served, by a policy. Throws LP-6139 without a solver, LP-6120 and LP-6121 for the year and
   * the nation at once, then every problem of the scenario and of the policy at once.
   */
  async capacity({ nation, year, scenario, horizonHours, policy, demand, includePlanned }: AskedCapacity): Promise<CapacityRun> {
    const { solver } = this.registry;
    if (!solver) throw new LoadpathError(problem("LP-6139", "This process has no solver of linear programmes."));
    const { today } = this;
    const { base } = await this.placed(nation, year);
    const over = this.reads.scenarios.over(scenario, base);
    // Of a policy beside a scenario that cannot be supposed, what is wrong without it is told as well.
    const alone = async () => void (await checkedPolicy(base, this.reads, await nationOf(base, this.reads, nation), policy));
    const [{ a: supposedOn, supposed }] = await allProblems(
      over,
      over.then(() => undefined, alone),
    );
    // Once more, for sites that are merely supposed.
    const a = opened(supposedOn, today);
    const home = await nationOf(a, this.reads, nation);
    const checked = await checkedPolicy(a, this.reads, home, policy);
    const of = (kind: ShockKind) =>
      thereAmong(
        a,
        supposed.shocks.filter((s) => s.kind === kind).map((s) => a.snapshot.indexOf(s.subject.id)),
      );
    const asked = {
      nation: home,
      needs: demand === "REQUIREMENTS" ? requiredOf(a, home, checked) : needsOf(a, home, checked, includePlanned),
      shocks: { failed: of("FAIL"), denied: of("DENY") },
      horizon: horizonHours === undefined ? usualHorizon(scenario) : horizonHours,
    };
    return new CapacityRun({ a, asked, policy: checked, solver, supposed, year }, this.reads);
  }

  /** Sites at home, planned ones among them. Throws LP-6120 and LP-6121, both at once. */
  async compute(nation: string, year: number | null): Promise<Compute> {
    const { base, home } = await this.placed(nation, year);
    return new Compute(this.registry.analyses.current, base, home, year, this.reads);
  }

  /** Facts on the day that a year means, and the nation there. Throws LP-6120 and LP-6121, both at once. */
  private async placed(nation: string, year: number | null) {
    const { current } = this.registry.analyses;
    const day = async () => dayOfYear(year, this.today, "year");
    const [on, home] = await allProblems(day(), nationOf(current, this.reads, nation));
    return { base: plannedOn(current, on), home };
  }

  /** Nations that workloads are at home in or sites stand in, as far as the reader may see them: most workloads first, then most sites. */
  async nations(): Promise<Nation[]> {
    const a = this.registry.analyses.current;
    const counts = a.kept("nations with compute", () => sitesByNation(a));
    const workloads = new Map((await this.reads.analysis.choices("Jurisdiction", [])).map((c) => [c.key, c.workloads]));
    const keyOf = (x: number) => a.snapshot.facts.entities[x].key;
    const indices = [...jurisdictionsOf(a)].filter((j) => counts.has(j) || workloads.has(keyOf(j)));
    const records = await this.reads.entities(indices.map((j) => a.snapshot.facts.entities[j].id));
    return records
      .flatMap((nation, i) =>
        nation && !isWithheld(nation)
          ? [{ key: nation.key, name: nation.name, workloads: workloads.get(nation.key) ?? 0, sites: counts.get(indices[i]) ?? 0 }]
          : [],
      )
      .sort((p, q) => q.workloads - p.workloads || q.sites - p.sites || p.name.localeCompare(q.name, "en"));
  }

  /** What a policy can name: sectors of the nation, and classes of data that its workloads state. Throws LP-6121. */
  async policyChoices(nation: string): Promise<{ readonly sectors: readonly string[]; readonly dataClasses: readonly string[] }> {
    const a = this.registry.analyses.current;
    const home = await nationOf(a, this.reads, nation);
    const ids = sectorsOfNation(a, home).map((x) => a.snapshot.facts.entities[x].id);
    return { sectors: ids, dataClasses: await dataClasses(a, this.reads, home) };
  }
}
