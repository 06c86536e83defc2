import { LoadpathError, problem } from "../../../../schema/model/errors/catalogue";
import type { Problem } from "../../../../schema/model/errors/problem";
import type { Analysis } from "../../../analysis/analysis";
import type { Policy } from "../../../analysis/capacity/policy";
import { endsOf } from "../../../analysis/homes";
import { scopeOf } from "../../../analysis/scope";
import { kindCode, relationCode } from "../../../analysis/snapshot";
import type { ReaderRegistry } from "../readerRegistry";

/**
 * A policy as it is asked for: sectors by key, null for the usual. The usual one: by tier, the most critical first; sectors
 * share alike; what nobody has decided on must be sovereign.
 */
export interface AskedPolicy {
  readonly tiers: readonly number[] | null;
  readonly sectors: readonly string[];
  readonly sectorsFirst: boolean;
  readonly undecided: Policy["undecided"] | null;
  readonly sovereignData: readonly string[];
}

const tiers = [1, 2, 3, 4];
const of = relationCode("OF");
const sectorKind = kindCode("Sector");

/** Sectors of the nation, by index. */
export const sectorsOfNation = (a: Analysis, nation: number): number[] =>
  endsOf(a, nation, "into", of, "ON_RECORD").filter((x) => a.snapshot.kind[x] === sectorKind);

/**
 * The policy as the analysis takes it. Throws all of LP-6122 to LP-6125 at once. A sector or class of data that this
 * reader may not see is as if it were not there.
 */
export async function checkedPolicy(a: Analysis, reads: ReaderRegistry, nation: number, asked: AskedPolicy): Promise<Policy> {
  const problems: Problem[] = [];
  const order = asked.tiers ?? tiers;
  if ([...order].sort((p, q) => p - q).join() !== tiers.join()) {
    problems.push(problem("LP-6122", `The order ${order.join(", ") || "of none"} is none of the four tiers.`, "policy.tiers"));
  }
  const known = new Set(sectorsOfNation(a, nation));
  const sectors: number[] = [];
  for (const [i, key] of asked.sectors.entries()) {
    const index = a.snapshot.byKey("Sector", key);
    const seen = index >= 0 && known.has(index) && (await reads.byKey("Sector", key)) !== null;
    if (!seen) problems.push(problem("LP-6123", `The nation has no sector ${key}.`, `policy.sectors[${i}]`));
    else if (sectors.includes(index)) problems.push(problem("LP-6124", `The sector ${key} is named twice.`, `policy.sectors[${i}]`));
    else sectors.push(index);
  }
  if (asked.sovereignData.length > 0) {
    const classes = new Set(await dataClasses(a, reads, nation));
    for (const [i, name] of asked.sovereignData.entries()) {
      if (!classes.has(name)) problems.push(problem("LP-6125", `No workload states the class ${name}.`, `policy.sovereignData[${i}]`));
    }
  }
  if (problems.length) throw new LoadpathError(problems);
  return {
    tiers: order,
    sectors,
    sectorsFirst: asked.sectorsFirst,
    undecided: asked.undecided ?? "MUST_BE_SOVEREIGN",
    sovereignData: asked.sovereignData,
  };
}

/** Classes of data that workloads of the nation state, as far as the reader may see them. */
export async function dataClasses(a: Analysis, reads: ReaderRegistry, nation: number): Promise<string[]> {
  const stating = scopeOf(a, { jurisdictions: [nation], includePlanned: true }).filter(
    (w) => typeof a.snapshot.facts.entities[w].fields.dataClassification === "string",
  );
  const records = await reads.entities(stating.map((w) => a.snapshot.facts.entities[w].id));
  const found = records.map((r) => r && "fields" in r && r.fields.dataClassification).filter((c) => typeof c === "string");
  return [...new Set(found)].sort();
}
