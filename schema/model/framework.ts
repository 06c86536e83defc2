import { problem } from "./errors/catalogue";
import type { Problem } from "./errors/problem";

/** Criteria that the graph answers, with what is asked of everything that a thing rests on in that way. */
export const frameworkRules = {
  LOCATION: "The sites that it rests on stand at home.",
  PROVIDER: "Whoever provides it is bound by the law of home alone.",
  OWNERSHIP: "Whoever owns those who provide or operate it, up to the top, is bound by the law of home alone.",
  OPERATOR: "Whoever operates the sites that it rests on is bound by the law of home alone.",
  SUBCONTRACTORS: "Those to whom its providers and operators subcontract are bound by the law of home alone.",
  CHIPS: "Whoever made the machines at its sites is bound by the law of home alone.",
  MODELS: "The models that it serves have open weights, or makers bound by the law of home alone.",
  ENERGY: "The grid connections that power its sites stand at home.",
  DISCONNECT: "It keeps going when every jurisdiction but home withdraws.",
} as const;
export type FrameworkRule = keyof typeof frameworkRules;

/** A home by keys: these jurisdictions, and the members of these blocs. */
export interface FrameworkHome {
  readonly jurisdictions: readonly string[];
  readonly blocs: readonly string[];
}

export interface FrameworkCriterion {
  /** Unique within the framework: assessments name it. */
  readonly key: string;
  /** What is asked, to be answered by yes or no. */
  readonly asks: string;
  /** Null: a person judges. */
  readonly rule: FrameworkRule | null;
}

export interface FrameworkObjective {
  readonly key: string;
  readonly name: string;
  /** Weights of all objectives sum to 100. */
  readonly weight: number;
  readonly criteria: readonly FrameworkCriterion[];
  /** Item L − 1: keys of the criteria that level L needs beside those of the levels beneath it. */
  readonly needs: readonly (readonly string[])[];
}

/** A framework as its definition states it. */
export interface FrameworkDefinition {
  readonly home: FrameworkHome;
  /** Names of the levels, by level from 0. */
  readonly levels: readonly string[];
  readonly objectives: readonly FrameworkObjective[];
}

/** Weights are compared to this much. */
const weightTolerance = 1e-6;

/** Reads the definition of a framework; null with every problem that it has. `path` names the field. */
export function readFramework(
  text: string,
  path: string,
): { readonly framework: FrameworkDefinition | null; readonly problems: Problem[] } {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { framework: null, problems: [problem("LP-2022", "The definition is no JSON.", path)] };
  }
  const reader = new DefinitionReader(path);
  const framework = reader.framework(read);
  return { framework: reader.problems.length === 0 ? framework : null, problems: reader.problems };
}

type Members = Readonly<Record<string, unknown>>;

/** Walks over a definition, notes all that is wrong, and goes on with what is left. */
class DefinitionReader {
  readonly problems: Problem[] = [];

  constructor(private readonly path: string) {}

  framework(read: unknown): FrameworkDefinition {
    const { home, levels, objectives } = this.members(read, "", ["home", "levels", "objectives"]);
    const names = this.levels(levels);
    const definition = {
      home: this.home(home),
      levels: names,
      objectives: this.list(objectives, "objectives").map((o, i) => this.objective(o, `objectives[${i}]`, names.length - 1)),
    };
    this.whole(definition);
    return definition;
  }

  private home(read: unknown): FrameworkHome {
    if (read === undefined) return { jurisdictions: [], blocs: [] };
    const { jurisdictions = [], blocs = [] } = this.members(read, "home", [], ["jurisdictions", "blocs"]);
    const keys = (value: unknown, place: string) => this.list(value, place, true).map((key, i) => this.text(key, `${place}[${i}]`));
    const home = { jurisdictions: keys(jurisdictions, "home.jurisdictions"), blocs: keys(blocs, "home.blocs") };
    if (home.jurisdictions.length + home.blocs.length === 0) this.unreadable("names no jurisdiction and no bloc", "home");
    return home;
  }

  private levels(read: unknown): string[] {
    return this.list(read, "levels").map((one, i) => {
      const place = `levels[${i}]`;
      const { level, name } = this.members(one, place, ["level", "name"]);
      if (level !== i) this.note("LP-2026", `Level ${say(level)} stands where level ${i} should.`, `${place}.level`);
      return this.text(name, `${place}.name`);
    });
  }

  private objective(read: unknown, place: string, top: number): FrameworkObjective {
    const { key, name, weight, criteria, needs } = this.members(read, place, ["key", "name", "weight", "criteria", "needs"]);
    const objective = {
      key: this.text(key, `${place}.key`),
      name: this.text(name, `${place}.name`),
      weight: this.number(weight, `${place}.weight`),
      criteria: this.list(criteria, `${place}.criteria`).map((c, i) => this.criterion(c, `${place}.criteria[${i}]`)),
      needs: this.needs(needs, `${place}.needs`, top),
    };
    if (typeof weight === "number" && !(weight > 0)) {
      this.note("LP-2023", `Objective ${objective.key} weighs ${weight}; a weight is above 0.`, `${place}.weight`);
    }
    const known = new Set(objective.criteria.map((c) => c.key));
    const needed = new Set(objective.needs.flat());
    for (const [i, list] of objective.needs.entries()) {
      for (const one of list) {
        if (known.has(one)) continue;
        this.note("LP-2027", `Level ${i + 1} of ${objective.key} needs ${say(one)}, which is no criterion of it.`, `${place}.needs[${i}]`);
      }
    }
    for (const [i, { key: one }] of objective.criteria.entries()) {
      if (needed.has(one)) continue;
      this.note("LP-2027", `No level of ${objective.key} needs ${say(one)}.`, `${place}.criteria[${i}].key`);
    }
    return objective;
  }

  private criterion(read: unknown, place: string): FrameworkCriterion {
    const { key, asks, rule = null } = this.members(read, place, ["key", "asks"], ["rule"]);
    const known = typeof rule === "string" && Object.hasOwn(frameworkRules, rule);
    if (rule !== null && !known) {
      const mend = `Rules are ${Object.keys(frameworkRules).join(", ")}; leave it out where a person judges.`;
      this.note("LP-2025", `There is no rule ${say(rule)}.`, `${place}.rule`, mend);
    }
    return { key: this.text(key, `${place}.key`), asks: this.text(asks, `${place}.asks`), rule: known ? (rule as FrameworkRule) : null };
  }

  private needs(read: unknown, place: string, top: number): string[][] {
    const list = this.list(read, place).map((one, i) => {
      const { level, criteria } = this.members(one, `${place}[${i}]`, ["level", "criteria"]);
      if (level !== i + 1) this.note("LP-2026", `Level ${say(level)} stands where level ${i + 1} should.`, `${place}[${i}].level`);
      return this.list(criteria, `${place}[${i}].criteria`).map((key, j) => this.text(key, `${place}[${i}].criteria[${j}]`));
    });
    if (list.length > 0 && list.length !== top) {
      this.note("LP-2026", `Needs are stated for ${list.length} levels; there are ${top} above 0.`, place);
    }
    return list;
  }

  /** What concerns the framework as a whole. */
  private whole({ levels, objectives }: FrameworkDefinition): void {
    if (levels.length === 1) this.note("LP-2026", "There is only one level; a framework has at least levels 0 and 1.", "levels");
    const sum = objectives.reduce((total, o) => total + o.weight, 0);
    if (objectives.length > 0 && Math.abs(sum - 100) > weightTolerance) {
      this.note("LP-2023", `The weights sum to ${Number(sum.toFixed(6))}, not to 100.`, "objectives");
    }
    this.twice(
      "Objective",
      objectives.map(({ key }, i) => [key, `objectives[${i}].key`]),
    );
    this.twice(
      "Criterion",
      objectives.flatMap(({ criteria }, i) => criteria.map(({ key }, j) => [key, `objectives[${i}].criteria[${j}].key`] as const)),
    );
  }

  private twice(what: string, keys: readonly (readonly [key: string, place: string])[]): void {
    const seen = new Set<string>();
    for (const [key, place] of keys) {
      if (key && seen.has(key)) this.note("LP-2024", `${what} ${say(key)} is named twice.`, place);
      seen.add(key);
    }
  }

  private members(read: unknown, place: string, wanted: readonly string[], possible: readonly string[] = []): Members {
    if (typeof read !== "object" || read === null || Array.isArray(read)) {
      this.unreadable("is no JSON object", place);
      return {};
    }
    for (const name of wanted) if (!Object.hasOwn(read, name)) this.unreadable("is missing", place ? `${place}.${name}` : name);
    for (const name of Object.keys(read)) {
      if (![...wanted, ...possible].includes(name)) this.unreadable("is unknown", place ? `${place}.${name}` : name);
    }
    return read as Members;
  }

  /** What is missing altogether has been told already. */
  private list(read: unknown, place: string, mayBeEmpty = false): unknown[] {
    if (read === undefined) return [];
    if (!Array.isArray(read)) {
      this.unreadable("is no list", place);
      return [];
    }
    if (read.length === 0 && !mayBeEmpty) this.unreadable("is empty", place);
    return read;
  }

  private text(read: unknown, place: string): string {
    if (typeof read === "string" && read.trim() !== "") return read;
    if (read !== undefined) this.unreadable("is no text", place);
    return "";
  }

  private number(read: unknown, place: string): number {
    if (typeof read === "number") return read;
    if (read !== undefined) this.unreadable("is no number", place);
    return 0;
  }

  private unreadable(what: string, place: string): void {
    this.note("LP-2022", place ? `${place} ${what}.` : `The definition ${what}.`, place);
  }

  private note(code: "LP-2022" | "LP-2023" | "LP-2024" | "LP-2025" | "LP-2026" | "LP-2027", message: string, place: string, mend?: string) {
    this.problems.push(problem(code, message, place ? `${this.path}.${place}` : this.path, mend));
  }
}

const say = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
