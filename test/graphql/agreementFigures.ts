import { expect } from "vitest";
import { localAdministrator, type Reader } from "../../server/access/reader";
import type { Registry } from "../../server/registry/registry";
import { ask } from "../kit";

export const interval = "{ onRecord possible cannotTell of }";
const both = `{ with ${interval} without ${interval} }`;
const parts = `{ supposed agreement { key name } provisions { key core standing words facts { field value } }
  onRecord { state holdsOff holdsUntilHours } possible { state holdsOff holdsUntilHours }
  ends { kind allocation entity { key name } } restsOn { term assumed words } withheld
  protects { total items { workload { id key name } criticality with { onRecord possible } without { onRecord possible } } }
  without { workloads ${both} criticalityLost ${both} signatoriesWithheld signatories { entity { id key name } workloads ${both} }
    notStandingAlone ${both} toBreached { onRecord possible } verdicts { workload { id key } with without mayBreach } }
  lapses { days on ended { onRecord possible } workloads ${interval} criticalityLost ${interval} } }`;

interface Options {
  readonly reader?: Reader;
  readonly changes?: readonly object[];
  readonly scope?: object;
}
/** An agreement as the API tells it, all parts of it. */
export async function terms(
  registry: Registry,
  key: string,
  { reader = localAdministrator, changes = [], scope = {} }: Options = {},
  // biome-ignore lint/suspicious/noExplicitAny: an answer of many parts, looked at piece by piece.
): Promise<any> {
  const query = `query ($key: String!, $changes: [ChangeInput!], $scope: ScopeInput) { agreementTerms(key: $key, changes: $changes, scope: $scope) ${parts} }`;
  return (await ask<{ agreementTerms: unknown }>(registry, query, { reader, variables: { key, changes, scope } })).agreementTerms;
}

/** Every figure of an agreement held against scenarios that anybody can run. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
export async function heldAgainstScenarios(registry: Registry, key: string, jurisdiction: string): Promise<any> {
  const scope = { jurisdiction: [jurisdiction] };
  const found = await terms(registry, key, { scope });
  const idOf = (e: { id: string }) => ({ id: e.id });
  const denies = found.without.signatories.map((s: { entity: { id: string } }) => ({ deny: idOf(s.entity) }));
  const end = { endAgreement: { kind: "Agreement", key } };
  const run = async (shocks: object[], on: string | null = null) => {
    const query = `query ($s: ScenarioInput!, $scope: ScopeInput, $on: String) { scenarioResult(scenario: $s, scope: $scope, horizonHours: 720, on: $on) {
      workloads ${interval} criticalityLost ${interval} falls(first: 100) { total items { entity { id } hoursOnRecord hoursPossible } }
      verdicts { toBreached { onRecord possible } items(first: 100) { workload { id } before after } } } }`;
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    return (await ask<any>(registry, query, { variables: { s: { shocks }, scope, on } })).scenarioResult;
  };
  const [kept, bare] = [await run(denies), await run([...denies, end])];
  expect(found.without.workloads).toEqual({ with: kept.workloads, without: bare.workloads });
  expect(found.without.criticalityLost).toEqual({ with: kept.criticalityLost, without: bare.criticalityLost });
  for (const { workload, with: hours, without } of found.protects.items) {
    const at = (run: { falls: { items: { entity: { id: string }; hoursOnRecord: number | null; hoursPossible: number | null }[] } }) => {
      const row = run.falls.items.find((f) => f.entity.id === workload.id);
      return { onRecord: row?.hoursOnRecord ?? null, possible: row?.hoursPossible ?? null };
    };
    if (kept.falls.total <= 100 && bare.falls.total <= 100) expect([hours, without]).toEqual([at(kept), at(bare)]);
  }
  for (const { entity, workloads } of found.without.signatories) {
    const alone = [{ deny: idOf(entity) }];
    expect(workloads).toEqual({ with: (await run(alone)).workloads, without: (await run([...alone, end])).workloads });
  }
  const ended = await run([end]);
  expect(found.without.toBreached).toEqual(ended.verdicts.toBreached);
  const flips = ended.verdicts.items.map((f: { workload: { id: string }; before: string; after: string }) => [
    f.workload.id,
    f.before,
    f.after,
  ]);
  for (const { workload, with: before, without: after } of found.without.verdicts)
    if (after === "BREACHED" && before !== "BREACHED") expect(flips).toContainEqual([workload.id, before, after]);
  for (const { on, workloads, criticalityLost } of found.lapses) {
    const then = await run(denies, on);
    expect([on, workloads, criticalityLost]).toEqual([on, then.workloads, then.criticalityLost]);
  }
  return found;
}
