import type { EntityKindName } from "../../../schema/model/entityKinds";
import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import type { Problem } from "../../../schema/model/errors/problem";
import {
  type FrameworkDefinition,
  type FrameworkHome,
  type FrameworkRule,
  frameworkRules,
  readFramework,
} from "../../../schema/model/framework";
import { type Maybe, onceThere } from "../../../schema/model/maybe";
import type { EntityRecord } from "../../../schema/model/record";
import type { RelationshipKindName } from "../../../schema/model/relationshipKinds";
import type { Analysis } from "../../analysis/analysis";
import type { CriterionScore } from "../../analysis/framework/criterion";
import { homeName, homeOf } from "../../analysis/framework/home";
import { type ObjectiveScore, type Range, type SealScore, sealFloor } from "../../analysis/framework/sealFloor";
import type { Answer, Ground, Lacking } from "../../analysis/framework/walk";
import type { WhyChain as FoundChain } from "../../analysis/why";
import type { Registry } from "../registry";
import type { Page } from "./exposureReads";
import type { WhyChain } from "./findings";
import type { ReaderRegistry } from "./readerRegistry";
import type { Seen } from "./seen";
import { missingWords } from "./unknownReads";

/** Kinds that a framework scores. */
const scoredKinds: readonly EntityKindName[] = ["Workload", "Service", "Model", "Vendor", "DataCentre"];

export interface AskedScore {
  readonly kind: EntityKindName;
  readonly key: string;
  readonly framework: string;
  /** Null: the framework's own. */
  readonly home: FrameworkHome | null;
}

/** The home that a score was asked for. */
export interface SeenHome extends FrameworkHome {
  /** Whether it is the framework's own. */
  readonly own: boolean;
  /** Those of the jurisdictions and blocs that are in the registry, by id. */
  readonly named: readonly string[];
  /** How many jurisdictions that is, on record and as possible. */
  readonly count: { readonly onRecord: number; readonly possible: number };
}

export interface SeenEvidence {
  readonly ground: Ground;
  readonly found: FoundChain;
}

export interface SeenLacking extends Omit<Lacking, "entity"> {
  readonly entity: string;
  readonly words: string;
}

export interface SeenCriterion {
  readonly key: string;
  readonly asks: string;
  readonly objective: string;
  /** Lowest level that needs it. */
  readonly level: number;
  readonly rule: FrameworkRule | null;
  readonly ruleWords: string | null;
  readonly applies: boolean;
  readonly answer: Answer;
  readonly onRecord: Answer;
  readonly possible: Answer;
  readonly by: CriterionScore["by"];
  readonly disputed: boolean;
  readonly evidence: readonly SeenEvidence[];
  readonly lacking: readonly SeenLacking[];
  readonly assessments: readonly string[];
}

export interface SeenObjective {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
  readonly level: Range;
  readonly criteria: readonly SeenCriterion[];
}

export interface SeenScore {
  readonly subject: EntityRecord;
  readonly framework: EntityRecord;
  readonly home: SeenHome;
  readonly floor: Range;
  readonly score: Range;
  readonly objectives: readonly SeenObjective[];
}

/** Frameworks, and how things score by them. They are worked out on everything; what the reader may not see comes as a stub. */
export class FrameworkReads {
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

  /** What a framework's record states; null where that cannot be read. */
  definition(framework: EntityRecord): FrameworkDefinition | null {
    const { definition } = framework.fields;
    return typeof definition === "string" ? readFramework(definition, "definition").framework : null;
  }

  /**
   * How a thing scores; null if there is none that the reader may see. Throws, all at once: LP-6160 no such framework;
   * LP-6161 the home names what is not there, or holds no jurisdiction; LP-6162 a kind that is not scored.
   */
  async score(asked: AskedScore): Promise<SeenScore | null> {
    const [subject, framework] = await Promise.all([
      this.reads.byKey(asked.kind, asked.key),
      this.reads.byKey("Framework", asked.framework),
    ]);
    const definition = framework && this.definition(framework);
    const problems: Problem[] = [];
    if (!scoredKinds.includes(asked.kind)) problems.push(problem("LP-6162", `A ${asked.kind} is not scored.`, "kind"));
    if (!definition) problems.push(problem("LP-6160", `There is no framework ${asked.framework}.`, "framework"));
    if (asked.home) problems.push(...(await this.unknownHome(asked.home)));
    if (problems.length > 0) throw new LoadpathError(problems);
    return subject && this.scoreOf(subject, framework!, definition!, asked.home);
  }

  /** How the things score that this framework's assessments are about, for its own home; those that the reader may see, by name. */
  async assessed(framework: EntityRecord, { first, offset }: Page): Promise<{ items: SeenScore[]; total: number }> {
    const definition = this.definition(framework);
    if (!definition || this.home(definition.home, true).count.onRecord === 0) return { items: [], total: 0 };
    const applied = await this.reads.relationships(framework.id, "in", ["APPLIES"]);
    const seen = await Promise.all(applied.map(async (r) => ((await this.reads.visible(r.from)) ? [r.from] : [])));
    const about = await Promise.all(seen.flat().map((id) => this.reads.relationships(id, "out", ["ASSESSES"])));
    const ids = new Set(about.flat().map((r) => r.to));
    const found = (await Promise.all([...ids].map((id) => this.reads.visible(id)))).filter((e) => e !== null && !e.retired);
    const subjects = (found as EntityRecord[]).sort((p, q) => p.name.localeCompare(q.name, "en") || (p.id < q.id ? -1 : 1));
    const items = subjects.slice(offset, offset + first).map((subject) => this.scoreOf(subject, framework, definition, null));
    return { items, total: subjects.length };
  }

  /** How many of the things that a score names this reader may not see. */
  withheld({ objectives }: SeenScore): Maybe<number> {
    const ids = new Set<string>();
    for (const { evidence, lacking, assessments } of objectives.flatMap(({ criteria }) => criteria)) {
      for (const { links } of evidence.map(({ found }) => found)) for (const { from, to } of links) ids.add(this.id(from)).add(this.id(to));
      for (const { entity } of lacking) ids.add(entity);
      for (const assessment of assessments) ids.add(assessment);
    }
    return this.reads.countWithheld([...ids]);
  }

  chain({ found }: SeenEvidence): Maybe<WhyChain | null> {
    return this.reads.chain(this.a, found);
  }

  /** Whether an assumption that this reader may see says what is missing. */
  assumed({ entity, assumed, anyOf }: SeenLacking): Maybe<boolean> {
    if (!assumed) return false;
    const kinds = anyOf.map((m) => m.relationship as RelationshipKindName);
    return onceThere(this.reads.relationships(entity, "out", kinds), (list) => list.some((r) => r.basis === "ASSUMED"));
  }

  thing(id: string): Maybe<Seen> {
    return this.reads.thing(id);
  }

  private scoreOf(subject: EntityRecord, framework: EntityRecord, definition: FrameworkDefinition, asked: FrameworkHome | null): SeenScore {
    const { a } = this;
    const { jurisdictions, blocs } = asked ?? definition.home;
    const own = asked === null;
    const home = homeOf(a, this.indices("Jurisdiction", jurisdictions), this.indices("Bloc", blocs));
    if (home.ON_RECORD.size === 0) {
      const mend = own ? "Name a home: jurisdictions or blocs by their keys." : undefined;
      throw new LoadpathError(problem("LP-6161", "The home holds no jurisdiction that is in the registry.", "home", mend));
    }
    const names = `${framework.id} ${framework.version} ${subject.id} ${homeName(home, "ON_RECORD")} ${homeName(home, "POSSIBLE")}`;
    const index = { subject: a.snapshot.indexOf(subject.id), framework: a.snapshot.indexOf(framework.id) };
    const score = a.recent(`seal ${names}`, () => sealFloor(a, index.subject, index.framework, definition, home));
    return {
      subject,
      framework,
      home: this.home({ jurisdictions, blocs }, own),
      floor: score.floor,
      score: score.score,
      objectives: this.objectives(definition, score),
    };
  }

  private objectives({ objectives }: FrameworkDefinition, score: SealScore): SeenObjective[] {
    return objectives.map((stated, i) => {
      const { level, criteria }: ObjectiveScore = score.objectives[i]!;
      return {
        key: stated.key,
        name: stated.name,
        weight: stated.weight,
        level,
        criteria: criteria.map((c, j) => this.criterion(c, stated.criteria[j]!.asks, stated.key, stated.needs)),
      };
    });
  }

  private criterion(scored: CriterionScore, asks: string, objective: string, needs: readonly (readonly string[])[]): SeenCriterion {
    const { key, answer, onRecord, possible, by, disputed, rule, facts, assessments } = scored;
    return {
      key,
      asks,
      objective,
      level: needs.findIndex((list) => list.includes(key)) + 1,
      rule,
      ruleWords: rule && frameworkRules[rule],
      applies: facts?.applies ?? false,
      answer,
      onRecord,
      possible,
      by,
      disputed,
      evidence: (facts?.evidence ?? []).map(({ chain, ground }) => ({ found: chain, ground })),
      lacking: (facts?.lacking ?? []).map((l) => ({
        ...l,
        entity: this.id(l.entity),
        words: l.field ? "whether its weights are open" : missingWords(l.anyOf),
      })),
      assessments: assessments.map((x) => this.id(x)),
    };
  }

  private home({ jurisdictions, blocs }: FrameworkHome, own: boolean): SeenHome {
    const [states, groups] = [this.indices("Jurisdiction", jurisdictions), this.indices("Bloc", blocs)];
    const home = homeOf(this.a, states, groups);
    const named = [...groups, ...states].map((x) => this.id(x));
    return { jurisdictions, blocs, own, named, count: { onRecord: home.ON_RECORD.size, possible: home.POSSIBLE.size } };
  }

  private indices(kind: EntityKindName, keys: readonly string[]): number[] {
    return keys.map((key) => this.a.snapshot.byKey(kind, key)).filter((x) => x >= 0 && this.a.day.entityThere[x]);
  }

  /** What a home names and this reader cannot find. */
  private async unknownHome({ jurisdictions, blocs }: FrameworkHome): Promise<Problem[]> {
    const named = [...jurisdictions.map((key) => ["Jurisdiction", key] as const), ...blocs.map((key) => ["Bloc", key] as const)];
    if (named.length === 0) return [problem("LP-6161", "The home names nothing.", "home")];
    const found = await Promise.all(named.map(([kind, key]) => this.reads.byKey(kind, key)));
    return named.flatMap(([kind, key], i) => (found[i] ? [] : [problem("LP-6161", `There is no ${kind} with the key ${key}.`, "home")]));
  }
}
