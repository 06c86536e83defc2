import type { EntityRecord } from "../../../schema/model/record";
import type { Condition, View } from "../../../server/store/port";
import { entity, everything } from "../records";
import { randomFrom } from "../registryOf";

/** Workloads and data centres whose values repeat and are often unknown, so that orders tie and filters meet nulls. */
export function records(count: number): EntityRecord[] {
  const random = randomFrom(3);
  const one = <T>(...values: T[]): T => values[random(values.length)]!;
  const known = (fields: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null)) as EntityRecord["fields"];
  return Array.from({ length: count }, (_, i) => {
    const common = {
      name: `${one("Alpha", "beta", "BETA", "Zulu", "ähnlich".replace("ä", "ae"))} ${one("one", "Two", "three", "")}`.trim(),
      marking: one("OPEN", "OPEN", "OFFICIAL", "SENSITIVE", "SECRET"),
      owner: one("health", "justice", null),
      releasedTo: one([], [], ["eu"], ["eu", "nl"]),
      validFrom: one("2025", "2025-06", "2025-06-01", "2026", null),
      basis: one("SOURCED", "CURATED", "DERIVED", "ASSUMED"),
    } as const;
    if (i % 3 === 0)
      return entity("DataCentre", `dc-${i}`, {
        ...common,
        fields: known({
          status: one("PLANNED", "OPERATIONAL", "CLOSED", null),
          power: one(0, 1, 1.5, -2, 1e9, null, null),
          sovereignCloud: one(true, false, null),
          place: one("Oslo", "oslo", "Ōsaka 😀", "ﾟ", null),
        }),
      });
    return entity("Workload", `w-${i}`, {
      ...common,
      fields: known({
        criticality: one(1, 2, 3, 4, null, null),
        status: one("LIVE", "PILOT", "PLANNED", null),
        purpose: one("Triage", "sorting", null),
      }),
    });
  });
}

/** Conditions that fit those records, to be mixed. */
export const conditions: Readonly<Record<"Workload" | "DataCentre", readonly Condition[]>> = {
  Workload: [
    { field: "criticality", op: "eq", value: 2 },
    { field: "criticality", op: "gte", value: 2 },
    { field: "criticality", op: "lt", value: 3 },
    { field: "criticality", op: "in", value: [1, 4] },
    { field: "criticality", op: "known", value: false },
    { field: "status", op: "in", value: ["LIVE", "PILOT"] },
    { field: "purpose", op: "contains", value: "RT" },
    { field: "purpose", op: "startsWith", value: "tri" },
    { field: "name", op: "contains", value: "BET" },
    { field: "owner", op: "eq", value: "health" },
    { field: "validFrom", op: "gt", value: "2025-06" },
  ],
  DataCentre: [
    { field: "power", op: "gt", value: 0 },
    { field: "power", op: "lte", value: 1.5 },
    { field: "power", op: "in", value: [1, -2] },
    { field: "power", op: "known", value: true },
    { field: "sovereignCloud", op: "eq", value: false },
    { field: "status", op: "eq", value: "OPERATIONAL" },
    { field: "place", op: "contains", value: "😀" },
    { field: "basis", op: "eq", value: "ASSUMED" },
    { field: "marking", op: "in", value: ["SECRET", "OPEN"] },
    { field: "place", op: "known", value: false },
  ],
};
export const orders = {
  Workload: ["name", "criticality", "status", "purpose", "validFrom", "owner", "key"],
  DataCentre: ["name", "power", "sovereignCloud", "status", "place", "marking", "basis"],
} as const;
export const views: readonly View[] = [
  everything,
  { clearance: 0, memberships: [] },
  { clearance: 1, memberships: ["health"] },
  { clearance: 0, memberships: ["eu", "nobody"] },
];
