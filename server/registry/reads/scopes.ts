import { entityKind } from "../../../schema/model/entityKinds";
import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import type { Analysis } from "../../analysis/analysis";
import { endsOf, homes, ministriesOf, sectorsOf } from "../../analysis/homes";
import { scopeOf } from "../../analysis/scope";
import { allThatCount, criticalityOf } from "../../analysis/shares";
import { relationCode } from "../../analysis/snapshot";
import type { ScopeChoice } from "./findings";
import type { ReaderRegistry } from "./readerRegistry";
import { isWithheld } from "./seen";

const sorts = [
  ["jurisdiction", "Jurisdiction"],
  ["sector", "Sector"],
  ["ministry", "Ministry"],
] as const;

const partOf = relationCode("PART_OF");
const of = relationCode("OF");

/** Checks that the reader may see everything that a scope names. Throws LP-6004 with every key that names nothing for them. */
export async function checkScope(registry: ReaderRegistry, scope: ScopeChoice): Promise<ScopeChoice> {
  const missing = await Promise.all(
    sorts.flatMap(([sort, kind]) =>
      scope[sort].map(async (key) =>
        (await registry.byKey(kind, key)) ? null : problem("LP-6004", `There is no ${sort} ${key}.`, `scope.${sort}`),
      ),
    ),
  );
  const problems = missing.filter((p) => p !== null);
  if (problems.length) throw new LoadpathError(problems);
  return scope;
}

/** The scope's workloads, by index; kept per analysis. */
export function workloadsIn(a: Analysis, scope: ScopeChoice): readonly number[] {
  const find = (kind: "Jurisdiction" | "Sector" | "Ministry", keys: readonly string[]) =>
    keys.map((key) => a.snapshot.byKey(kind, key)).filter((i) => i >= 0);
  return a.recent(`scope ${JSON.stringify(scope)}`, () => {
    if (sorts.every(([sort]) => scope[sort].length === 0) && !scope.includePlanned) return allThatCount(a);
    return scopeOf(a, {
      jurisdictions: find("Jurisdiction", scope.jurisdiction),
      sectors: find("Sector", scope.sector),
      ministries: find("Ministry", scope.ministry),
      includePlanned: scope.includePlanned,
    });
  });
}

/** How large a scope is, and how much of it rests on what nobody stated. */
export function sizeOf(a: Analysis, workloads: readonly number[]) {
  const { tier, status } = a.snapshot;
  return {
    of: workloads.length,
    criticality: workloads.reduce((sum, w) => sum + criticalityOf(a, w), 0),
    unstatedCriticality: workloads.filter((w) => tier[w] === 0).length,
    unstatedStatus: workloads.filter((w) => status[w] === 0).length,
  };
}

export async function wordsOf(registry: ReaderRegistry, scope: ScopeChoice): Promise<string> {
  const names = await Promise.all(
    sorts.map(async ([sort, kind]) => {
      const found = await Promise.all(scope[sort].map((key) => registry.byKey(kind, key)));
      return found.map((e) => e?.name ?? entityKind(kind)!.label).join(" or ");
    }),
  );
  return names.filter(Boolean).reverse().join(", ") || "Everything on record";
}

/** Workloads that count, per jurisdiction, sector or ministry (a ministry with its parts), of those at home in `within`. */
function countsBy(a: Analysis, kind: "Jurisdiction" | "Sector" | "Ministry", within: ReadonlySet<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const w of allThatCount(a)) {
    const at = homes(a, w, "ON_RECORD");
    if (within.size && !at.some((j) => within.has(j))) continue;
    const under = new Set(
      kind === "Jurisdiction" ? at : kind === "Sector" ? sectorsOf(a, w, "ON_RECORD") : ministriesOf(a, w, "ON_RECORD"),
    );
    if (kind === "Ministry") for (const body of under) for (const whole of endsOf(a, body, "out", partOf, "ON_RECORD")) under.add(whole);
    for (const x of under) counts.set(x, (counts.get(x) ?? 0) + 1);
  }
  return counts;
}

/** What a scope can be narrowed to, as far as the reader may see: jurisdictions by count, the rest by name. */
export async function choicesOf(
  a: Analysis,
  registry: ReaderRegistry,
  kind: "Jurisdiction" | "Sector" | "Ministry",
  jurisdictions: readonly string[],
) {
  const within = new Set(jurisdictions.map((key) => a.snapshot.byKey("Jurisdiction", key)).filter((i) => i >= 0));
  const counts = a.recent(`choices ${kind} ${[...within].join()}`, () => [...countsBy(a, kind, within)]);
  const idOf = (index: number) => a.snapshot.facts.entities[index].id;
  const found = await registry.entities(counts.map(([i]) => idOf(i)));
  const choices = counts.flatMap(([index, workloads], i) => {
    const entity = found[i];
    if (!entity || isWithheld(entity)) return [];
    return [{ key: entity.key, name: entity.name, workloads, jurisdictions: endsOf(a, index, "out", of, "ON_RECORD").map(idOf) }];
  });
  return choices.sort(
    (p, q) => (kind === "Jurisdiction" && q.workloads - p.workloads) || p.name.localeCompare(q.name, "en") || (p.key < q.key ? -1 : 1),
  );
}
