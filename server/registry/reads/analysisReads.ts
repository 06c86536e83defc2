import type { EntityKindName } from "../../../schema/model/entityKinds";
import type { Hazard, Reading } from "../../../schema/model/hazards";
import { layerLabels } from "../../../schema/model/layers";
import { type Maybe, onceThere } from "../../../schema/model/maybe";
import type { Reader } from "../../access/reader";
import type { Analysis } from "../../analysis/analysis";
import { coverage } from "../../analysis/coverage";
import { deniersWithHours, standsAlone } from "../../analysis/deniers";
import { gaps } from "../../analysis/gaps";
import { homes } from "../../analysis/homes";
import { singlePointCounts } from "../../analysis/singlePointCounts";
import { type Culprit, singlePointsWithHours } from "../../analysis/singlePoints";
import { type Verdict, verdict } from "../../analysis/verdict";
import { why } from "../../analysis/why";
import type { Registry } from "../registry";
import { blastRadiusOf } from "./blast";
import type {
  BlastRadius,
  Coverage,
  Finding,
  Gap,
  Interval,
  ScopeChoice,
  ScopeFinding,
  ScopeFindings,
  StandsAlone,
  TargetFindings,
  WhyChain,
} from "./findings";
import { type LoadPathPicture, loadPathOf } from "./loadPathRead";
import { rankingOf } from "./ranking";
import type { ReaderRegistry } from "./readerRegistry";
import { checkScope, choicesOf, sizeOf, wordsOf, workloadsIn } from "./scopes";
import { isWithheld, type Seen } from "./seen";
import { missingWords } from "./unknownReads";
import { chainFor } from "./whyRead";

/**
 * The analyses, asked by entity id and answered with ids. They run on everything: what the reader may not see counts,
 * and comes out as a stub where it is named. They run on typed arrays in memory and touch no database.
 */
export class AnalysisReads {
  constructor(
    private readonly registry: Registry,
    private readonly reader: Reader,
    private readonly reads: ReaderRegistry,
  ) {}

  private get a(): Analysis {
    return this.registry.analyses.current;
  }

  private id(index: number): string {
    return this.a.snapshot.facts.entities[index].id;
  }

  singlePointsOfFailure(target: string, horizonHours: number | null): TargetFindings {
    return this.targetFindings(target, "OUTAGE", horizonHours, singlePointsWithHours);
  }

  singlePointCount(target: string): { readonly onRecord: number; readonly possible: number } {
    const index = this.a.snapshot.indexOf(target);
    const count = (reading: Reading) => singlePointCounts(this.a, reading)[index] ?? 0;
    return { onRecord: count("ON_RECORD"), possible: count("POSSIBLE") };
  }

  deniers(target: string, horizonHours: number | null): TargetFindings {
    return this.targetFindings(target, "DENIAL", horizonHours, deniersWithHours);
  }

  private targetFindings(
    target: string,
    hazard: Hazard,
    horizonHours: number | null,
    find: (a: Analysis, target: number, reading: Reading, horizon: number | null) => Culprit[],
  ): TargetFindings {
    const index = this.a.snapshot.indexOf(target);
    const found = new Map<number, { onRecord: number | null; possible: number | null }>();
    if (index >= 0) {
      for (const { entity, hours } of find(this.a, index, "POSSIBLE", horizonHours)) found.set(entity, { onRecord: null, possible: hours });
      for (const { entity, hours } of find(this.a, index, "ON_RECORD", horizonHours)) {
        found.set(entity, { onRecord: hours, possible: found.get(entity)?.possible ?? hours });
      }
    }
    const last = Number.POSITIVE_INFINITY;
    const items = [...found]
      .sort(([p, x], [q, y]) => (x.onRecord ?? last) - (y.onRecord ?? last) || (x.possible ?? last) - (y.possible ?? last) || p - q)
      .map(
        ([entity, hours]): Finding => ({
          target,
          culprit: this.id(entity),
          hazard,
          horizonHours,
          hoursOnRecord: hours.onRecord,
          hoursPossible: hours.possible,
        }),
      );
    return { items, gaps: this.gaps(target, hazard), horizonHours };
  }

  /** A shortest chain from target to culprit; null if the target does not fall so. What the reader may not see of it is left out. */
  why({ target, culprit, hazard, horizonHours }: Finding, reading: Reading): Maybe<WhyChain | null> {
    const { indexOf } = this.a.snapshot;
    const chain = why(this.a, indexOf(target), [indexOf(culprit)], hazard, reading, horizonHours);
    return chainFor(this.registry.records, this.reader.view, this.a, chain);
  }

  gaps(target: string, hazard: Hazard): Gap[] {
    const index = this.a.snapshot.indexOf(target);
    return index < 0
      ? []
      : gaps(this.a, index, hazard).map(({ entity, missing }) => ({
          entity: this.id(entity),
          missing: missingWords(missing),
          anyOf: missing,
        }));
  }

  standsAlone(target: string, horizonHours: number | null): StandsAlone {
    const index = this.a.snapshot.indexOf(target);
    const stands = (reading: Reading) => index >= 0 && standsAlone(this.a, index, reading, horizonHours, { agreements: true });
    return { onRecord: stands("ON_RECORD"), possible: stands("POSSIBLE"), gaps: this.gaps(target, "DENIAL") };
  }

  verdict(target: string): Verdict {
    const index = this.a.snapshot.indexOf(target);
    return index < 0 ? "UNKNOWN" : verdict(this.a, index);
  }

  homes(target: string, reading: Reading): Maybe<Seen[]> {
    const index = this.a.snapshot.indexOf(target);
    const ids = index < 0 ? [] : homes(this.a, index, reading).map((j) => this.id(j));
    return onceThere(this.reads.entities(ids), (list) => list.filter((e) => e !== null));
  }

  blastRadius(component: string, hazard: Hazard, horizonHours: number | null): BlastRadius {
    return blastRadiusOf(this.a, component, hazard, horizonHours);
  }

  /** The scope, if the reader may see all that it names. Throws LP-6004 otherwise. */
  checkedScope(scope: ScopeChoice): Promise<ScopeChoice> {
    return checkScope(this.reads, scope);
  }

  scopeWords(scope: ScopeChoice): Promise<string> {
    return wordsOf(this.reads, scope);
  }

  scopeSize(scope: ScopeChoice) {
    return sizeOf(this.a, workloadsIn(this.a, scope));
  }

  async scopeWithheld(scope: ScopeChoice): Promise<number> {
    // Whoever sees everything need not have 4,000 records read to learn that none is withheld.
    if (this.reads.seesAll) return 0;
    return this.reads.countWithheld(workloadsIn(this.a, scope).map((w) => this.id(w)));
  }

  withSinglePoint(scope: ScopeChoice, horizonHours: number | null): Interval {
    return rankingOf(this.a, scope, "OUTAGE", horizonHours).felled;
  }

  deniableFromAbroad(scope: ScopeChoice, horizonHours: number | null): Interval {
    return rankingOf(this.a, scope, "DENIAL", horizonHours, ["Jurisdiction"]).felled;
  }

  scopeSinglePoints(scope: ScopeChoice, horizonHours: number | null, page: { first: number; offset: number }): ScopeFindings {
    return this.scopeFindings(scope, "OUTAGE", horizonHours, page);
  }

  scopeDeniers(
    scope: ScopeChoice,
    horizonHours: number | null,
    page: { first: number; offset: number },
    kinds?: readonly EntityKindName[],
  ): ScopeFindings {
    return this.scopeFindings(scope, "DENIAL", horizonHours, page, kinds);
  }

  private scopeFindings(
    scope: ScopeChoice,
    hazard: Hazard,
    horizonHours: number | null,
    { first, offset }: { first: number; offset: number },
    kinds?: readonly EntityKindName[],
  ): ScopeFindings {
    const { ranked, felled } = rankingOf(this.a, scope, hazard, horizonHours, kinds);
    const items = ranked.slice(offset, offset + first).map((row, i) => ({
      rank: offset + i + 1,
      component: this.id(row.culprit),
      hazard,
      horizonHours,
      criticalityLost: row.criticalityLost,
      workloads: row.workloads,
      example: this.id(row.example),
    }));
    return { items, total: ranked.length, cannotTell: felled.cannotTell, of: felled.of, horizonHours };
  }

  /** The chain of a ranked component's example, on record if it falls so. */
  async exampleWhy({ example, component, hazard, horizonHours }: ScopeFinding): Promise<WhyChain | null> {
    const finding = { target: example, culprit: component, hazard, horizonHours, hoursOnRecord: null, hoursPossible: null };
    return (await this.why(finding, "ON_RECORD")) ?? this.why(finding, "POSSIBLE");
  }

  coverage(scope: ScopeChoice): Coverage[] {
    return coverage(this.a, workloadsIn(this.a, scope)).map((row) => ({ ...row, label: layerLabels[row.layer] }));
  }

  /** The picture as this reader may see it: the name of a withheld thing's block tells nothing of the thing's id. */
  async loadPath(scope: ScopeChoice, traced: string | null, blocks: number): Promise<LoadPathPicture> {
    const picture = loadPathOf(this.a, scope, traced, blocks);
    if (this.reads.seesAll) return picture;
    const named = picture.layers.flatMap((layer) => layer.blocks.flatMap(({ id, entity }) => (entity === null ? [] : [{ id, entity }])));
    const things = await this.reads.entities(named.map(({ entity }) => entity));
    const masked = new Map(
      named.flatMap(({ id }, i) => {
        const thing = things[i];
        return thing && isWithheld(thing) ? [[id, `${id.slice(0, id.indexOf(":"))}:${thing.alias}`]] : [];
      }),
    );
    const name = (id: string) => masked.get(id) ?? id;
    return {
      ...picture,
      layers: picture.layers.map((layer) => ({ ...layer, blocks: layer.blocks.map((block) => ({ ...block, id: name(block.id) })) })),
      flows: picture.flows.map((flow) => ({ ...flow, from: name(flow.from), to: name(flow.to) })),
    };
  }

  choices(kind: "Jurisdiction" | "Sector" | "Ministry", jurisdictions: readonly string[]) {
    return choicesOf(this.a, this.reads, kind, jurisdictions);
  }
}
