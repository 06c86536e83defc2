import { FloatList, IntList } from "./adjacency";
import { type Analysis, jurisdictionsOf, withdrawersOf, workloadsOf } from "./analysis";
import { homes } from "./homes";
import { type BlastRadii, type Culprit, closureOf } from "./singlePoints";
import { kindCode, type Reading } from "./snapshot";
import { foreignAmong, type Withdrawal, withdrawalOf } from "./withdrawal";

const jurisdiction = kindCode("Jurisdiction");
const vendor = kindCode("Vendor");

/** Jurisdictions that are no home, and vendors, whose withdrawal alone fells the target, each with the hour, by index. */
export function deniersWithHours(a: Analysis, target: number, reading: Reading, horizon: number | null): Culprit[] {
  if (!a.day.entityThere[target]) return [];
  const { kind } = a.snapshot;
  const beneath = [...closureOf(a.topology("DENIAL", reading), target)].filter((x) => kind[x] === jurisdiction || kind[x] === vendor);
  const found: Culprit[] = [];
  for (const entity of foreignAmong(a, target, beneath, reading)) {
    const hours = withdrawalOf(a, [entity], reading, horizon, { agreements: true }).hoursFor(target);
    if (hours !== Number.POSITIVE_INFINITY) found.push({ entity, hours });
  }
  return found.sort((p, q) => p.entity - q.entity);
}

/** The same without hours. */
export const deniers = (a: Analysis, target: number, reading: Reading, horizon: number | null): number[] =>
  deniersWithHours(a, target, reading, horizon).map((d) => d.entity);

/**
 * For every vendor and jurisdiction at once, which of the workloads its withdrawal alone fells, homes and agreements
 * counted. One cascade for each of them, and one look at a workload for each pair that an agreement touches.
 */
export function deniersOfAll(a: Analysis, workloads: readonly number[], reading: Reading, horizon: number | null): BlastRadii {
  const asked = new Uint8Array(a.snapshot.entityCount);
  for (const w of workloads) asked[w] = 1;
  const culprit = withdrawersOf(a);
  const start = new Int32Array(culprit.length + 1);
  const item = new IntList();
  const hoursOf = new FloatList();
  for (let i = 0; i < culprit.length; i++) {
    const state = a.snapshot.kind[culprit[i]] === jurisdiction;
    const withdrawal = withdrawalOf(a, [culprit[i]], reading, horizon, { agreements: true });
    for (const w of withdrawal.bare) {
      if (!asked[w] || (state && homes(a, w, reading).includes(culprit[i]))) continue;
      const hours = withdrawal.hoursFor(w);
      if (hours === Number.POSITIVE_INFINITY) continue;
      item.push(w);
      hoursOf.push(hours);
    }
    start[i + 1] = item.length;
  }
  return { culprit, start, item: item.toArray(), hours: hoursOf.toArray() };
}

/** The same for all workloads that are there; kept for the last few horizons asked. */
export const allDeniers = (a: Analysis, reading: Reading, horizon: number | null): BlastRadii =>
  a.recent(`deniers ${reading} ${horizon}`, () => deniersOfAll(a, [...workloadsOf(a)], reading, horizon));

/** All jurisdictions that are no home of the target withdraw at once. Targets with the same homes share the bare cascade. */
export function foreignWithdrawal(
  a: Analysis,
  target: number,
  reading: Reading,
  horizon: number | null,
  { agreements }: { readonly agreements: boolean },
): Withdrawal {
  return a.recent(`foreign ${reading} ${horizon} ${agreements} ${homes(a, target, reading)}`, () =>
    withdrawalOf(a, foreignAmong(a, target, [...jurisdictionsOf(a)], reading), reading, horizon, { agreements }),
  );
}

/** Whether the target does not fall when all jurisdictions that are no home of it withdraw at once. */
export function standsAlone(
  a: Analysis,
  target: number,
  reading: Reading,
  horizon: number | null,
  { agreements }: { readonly agreements: boolean } = { agreements: true },
): boolean {
  return foreignWithdrawal(a, target, reading, horizon, { agreements }).hoursFor(target) === Number.POSITIVE_INFINITY;
}

/**
 * Which of the targets stand alone, as 1 per entity. Targets with the same homes share one cascade, so that it costs one
 * for each set of homes, and one look at each target that an agreement protects.
 */
export function standsAloneOfAll(
  a: Analysis,
  targets: readonly number[],
  reading: Reading,
  horizon: number | null,
  { agreements }: { readonly agreements: boolean } = { agreements: true },
): Uint8Array {
  const byHomes = new Map<string, number[]>();
  for (const target of targets) {
    const name = homes(a, target, reading).join();
    const alike = byHomes.get(name);
    if (alike) alike.push(target);
    else byHomes.set(name, [target]);
  }
  const alone = new Uint8Array(a.snapshot.entityCount);
  for (const alike of byHomes.values()) {
    const withdrawal = foreignWithdrawal(a, alike[0], reading, horizon, { agreements });
    for (const target of alike) if (withdrawal.hoursFor(target) === Number.POSITIVE_INFINITY) alone[target] = 1;
  }
  return alone;
}
