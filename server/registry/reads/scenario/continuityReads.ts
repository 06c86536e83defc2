import { LoadpathError, problem } from "../../../../schema/model/errors/catalogue";
import type { Problem } from "../../../../schema/model/errors/problem";
import { defaultHorizonHours } from "../../../../schema/model/hazards";
import type { Maybe } from "../../../../schema/model/maybe";
import type { EntityRecord } from "../../../../schema/model/record";
import { type ContinuityCell, continuityOf } from "../../../analysis/continuity";
import { endsOf, sectorsOf } from "../../../analysis/homes";
import { type Shocks, whyUnder } from "../../../analysis/scenario";
import { criticalityOf } from "../../../analysis/shares";
import { relationCode } from "../../../analysis/snapshot";
import type { ScopeChoice, WhyChain } from "../findings";
import type { ReaderRegistry } from "../readerRegistry";
import { workloadsIn } from "../scopes";
import { isWithheld, type Seen } from "../seen";
import { type AskedShock, placeOfShock, type ScenarioDefinition } from "./definition";
import type { Asked, Laid, ScenarioReads } from "./scenarioReads";
import { type StandardShock, standardKeys, standardOf } from "./standardShocks";
import { type SectorTarget, targetOf } from "./target";

const of = relationCode("OF");

/** Columns of one matrix, and of one standard shock. */
const limits = { columns: 12, each: 4 } as const;

/** What a matrix is asked for: shocks as columns, or how many subjects of each standard shock. */
export interface AskedContinuity extends Asked {
  readonly shocks: readonly AskedShock[] | null;
  readonly each: number;
  /** What holds in every column besides: facts changed, and agreements ended. */
  readonly supposing: ScenarioDefinition;
}

export interface ContinuityColumn {
  readonly standard: StandardShock["key"];
  readonly kind: AskedShock["kind"];
  readonly subject: EntityRecord;
  readonly words: string;
}

export interface ContinuityRow {
  readonly sector: string;
  readonly criticality: number;
  readonly target: SectorTarget | null;
  /** Requirements of the sector that the reader may not see: none of them is its target here. */
  readonly targetsWithheld: number;
  readonly cells: readonly Cell[];
}

export interface Cell extends ContinuityCell {
  readonly why: () => Maybe<WhyChain | null>;
  readonly firstId: string | null;
}

/** Sectors of a scope against shocks; what the reader may not see counts, and is named by ids whose records come out as stubs. */
export interface Continuity {
  readonly scope: ScopeChoice;
  readonly horizon: number | null;
  readonly revision: number;
  readonly on: string;
  readonly columns: readonly ContinuityColumn[];
  readonly rows: readonly ContinuityRow[];
  /** Workloads of the scope on which no sector relies. */
  readonly withoutSector: number;
  thing(id: string): Maybe<Seen>;
}

/** A matrix, each cell a scenario of its own. Throws LP-6100, LP-6101 and what a scenario throws, all at once. */
export async function continuity(scenarios: ScenarioReads, reads: ReaderRegistry, asked: AskedContinuity): Promise<Continuity> {
  const { supposing } = asked;
  // Where the scope is at fault, what is supposed is looked at all the same.
  const failing = async (error: unknown): Promise<never> => {
    await placed(scenarios.lay(supposing, asked), supposing.shocks.length, true);
    throw error;
  };
  const problems = problemsOf(asked);
  if (problems.length) throw new LoadpathError(problems);
  const shocks = asked.shocks ?? (await heaviest(scenarios, reads, asked).catch(failing));
  const definition = { shocks: [...supposing.shocks, ...shocks], changes: supposing.changes };
  const laid = await placed(scenarios.lay(definition, asked), supposing.shocks.length, asked.shocks !== null);
  const horizon = asked.horizonHours === undefined ? defaultHorizonHours.DENIAL : asked.horizonHours;
  const { a, supposed } = laid;

  const workloads = workloadsIn(a, laid.scope);
  const { parts, withoutSector } = partsOf(laid, workloads);
  const targets = await Promise.all(
    [...parts.keys()].map((sector) => targetOf(reads, laid.a.snapshot.facts.entities[sector].id, a.day.on)),
  );
  const columns = columnsOf(laid);
  const rows = [...parts].map(([sector, list], i) => ({ sector, workloads: list, ...targets[i]! }));
  const found = columns.map(({ shocks }) => continuityOf(a, shocks, rows, horizon));

  const id = (x: number) => a.snapshot.facts.entities[x].id;
  const cell = (row: number, column: number): Cell => {
    const c = found[column]![row]!;
    const reading = c.firstLoss.onRecord === null ? "POSSIBLE" : "ON_RECORD";
    const chain = () => reads.chain(a, whyUnder(a, c.first, columns[column]!.shocks, reading, horizon), supposed);
    return { ...c, firstId: c.first < 0 ? null : id(c.first), why: () => (c.first < 0 ? null : chain()) };
  };
  const thing = (entity: string) => supposed.entities.get(entity) ?? reads.thing(entity);
  const ordered = await order(
    rows.map((row, i) => ({
      sector: id(row.sector),
      criticality: row.workloads.reduce((sum, w) => sum + criticalityOf(a, w), 0),
      target: row.target,
      targetsWithheld: row.withheld,
      cells: columns.map((_, column) => cell(i, column)),
    })),
    thing,
  );
  return { scope: laid.scope, horizon, revision: laid.revision, on: a.day.on, columns, rows: ordered, withoutSector, thing };
}

function problemsOf({ shocks, each, supposing }: AskedContinuity): Problem[] {
  const problems: Problem[] = [];
  supposing.shocks.forEach(({ kind }, i) => {
    if (kind === "END_AGREEMENT") return;
    problems.push(
      problem("LP-6100", "What stops or withdraws is a column, and not supposed in all of them.", `supposing.${placeOfShock(i, kind)}`),
    );
  });
  shocks?.forEach(({ kind }, i) => {
    if (kind === "END_AGREEMENT") problems.push(problem("LP-6100", "The end of an agreement is no column.", placeOfShock(i, kind)));
  });
  if (shocks && shocks.length > limits.columns)
    problems.push(problem("LP-6101", `${shocks.length} columns: at most ${limits.columns}.`, "shocks"));
  if (!(each >= 1 && each <= limits.each))
    problems.push(problem("LP-6101", `${each} subjects of each standard shock: from 1 to ${limits.each}.`, "each"));
  return problems;
}

/** The heaviest subjects of each standard shock that the reader may see. */
async function heaviest(scenarios: ScenarioReads, reads: ReaderRegistry, { scope, each }: AskedContinuity): Promise<AskedShock[]> {
  const standard = await scenarios.standardShocks(scope);
  const found = await Promise.all(standard.map(({ suggestions }) => reads.firstVisible(suggestions, (s) => s.entity, each)));
  return found.flat().map(({ kind, entity }) => ({ kind, subject: { id: entity } }));
}

/** What is wrong is told where the caller wrote it: columns and what is supposed are one scenario here, and two arguments there. */
async function placed(laid: Promise<Laid>, before: number, given: boolean): Promise<Laid> {
  try {
    return await laid;
  } catch (error) {
    if (!(error instanceof LoadpathError)) throw error;
    const moved = (path: string) => {
      const shock = /^shocks\[(\d+)\](.*)$/.exec(path);
      if (!shock) return path.startsWith("changes") ? `supposing.${path}` : path;
      const i = Number(shock[1]);
      return i < before ? `supposing.${path}` : given ? `shocks[${i - before}]${shock[2]}` : "shocks";
    };
    throw new LoadpathError(error.problems.map((p) => ({ ...p, path: p.path && moved(p.path) })));
  }
}

/** The sectors of a scope, by index, each with its workloads there; those of a named jurisdiction even where they have none. */
function partsOf({ a, scope }: Laid, workloads: readonly number[]) {
  const find = (kind: "Jurisdiction" | "Sector", keys: readonly string[]) =>
    keys.map((key) => a.snapshot.byKey(kind, key)).filter((x) => x >= 0);
  const homes = find("Jurisdiction", scope.jurisdiction);
  const named = find("Sector", scope.sector);
  const parts = new Map<number, number[]>();
  if (scope.ministry.length === 0) {
    const own = named.length ? named : homes.flatMap((j) => endsOf(a, j, "into", of, "ON_RECORD"));
    for (const x of own) if (a.snapshot.facts.entities[x].kind === "Sector" && a.day.entityThere[x]) parts.set(x, []);
  }
  const wanted = (sector: number) => {
    if (named.length) return named.includes(sector);
    const at = endsOf(a, sector, "out", of, "ON_RECORD");
    return homes.length === 0 || at.length === 0 || at.some((j) => homes.includes(j));
  };
  let withoutSector = 0;
  for (const w of workloads) {
    const sectors = sectorsOf(a, w, "ON_RECORD");
    if (sectors.length === 0) withoutSector++;
    for (const sector of new Set(sectors)) {
      if (wanted(sector)) parts.set(sector, [...(parts.get(sector) ?? []), w]);
    }
  }
  return { parts, withoutSector };
}

/** Columns as they were understood, grouped by standard shock. */
function columnsOf({ a, supposed }: Laid): (ContinuityColumn & { readonly shocks: Shocks })[] {
  const columns = supposed.shocks.flatMap(({ kind, subject }) => {
    if (kind === "END_AGREEMENT") return [];
    const index = a.snapshot.indexOf(subject.id);
    const words = `${subject.name} ${kind === "FAIL" ? "stops" : "withdraws"}`;
    const shocks = kind === "FAIL" ? { failed: [index], denied: [] } : { failed: [], denied: [index] };
    return [{ standard: standardOf(kind, subject.kind), kind, subject, words, shocks }];
  });
  return columns.sort((p, q) => standardKeys.indexOf(p.standard) - standardKeys.indexOf(q.standard));
}

/** The critical sectors first, then the heaviest. Withheld ones come last, so that their place tells nothing of them. */
async function order(rows: readonly ContinuityRow[], thing: (id: string) => Maybe<Seen>): Promise<ContinuityRow[]> {
  const seen = await Promise.all(rows.map((row) => thing(row.sector)));
  const rank = (e: Seen) => (isWithheld(e) ? 2 : e.fields.critical === true ? 0 : 1);
  return rows
    .map((row, i) => ({ row, rank: rank(seen[i]!) }))
    .sort((p, q) => p.rank - q.rank || q.row.criticality - p.row.criticality || (p.row.sector < q.row.sector ? -1 : 1))
    .map(({ row }) => row);
}
