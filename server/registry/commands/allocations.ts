import type { Change } from "../../../schema/model/change";
import { problem } from "../../../schema/model/errors/catalogue";
import type { EntityRecord, RelationshipRecord } from "../../../schema/model/record";
import type { Store } from "../../store/port";
import type { Draft, Placed } from "./draft";

/** Fields whose change may leave more allotted than there is, by kind. */
const weighed = { Agreement: "minimumAllocation", DataCentre: "accelerators" } as const;

const numberIn = (record: EntityRecord | RelationshipRecord | undefined, field: string): number | null => {
  const value = record?.fields[field];
  return typeof value === "number" ? value : null;
};

/** Reads what agreements cover where the changes touch what is allotted, guaranteed or installed: three batches, none where they do not. */
export async function loadAllocations(store: Store, draft: Draft, changes: readonly Change[]): Promise<void> {
  const touched = changes.flatMap((change) => {
    if (change.op !== "updateEntity" || !change.set.fields) return [];
    const { entity } = change;
    const id = "id" in entity ? entity.id : draft.keys.get(`${entity.kind}:${entity.key}`);
    const record = id === undefined ? undefined : draft.entities.get(id);
    const field = record && weighed[record.kind as keyof typeof weighed];
    return record && field && field in change.set.fields ? [record] : [];
  });
  const of = (kind: string) => touched.filter((e) => e.kind === kind).map((e) => e.id);
  const at = of("DataCentre");
  const into = at.length ? (await store.neighbours(at, "in")).filter((r) => r.kind === "COVERS") : [];
  // What an agreement guarantees is held against all that it covers.
  const agreements = new Set([...of("Agreement"), ...into.map((r) => r.from)]);
  const out = agreements.size ? (await store.neighbours([...agreements], "out")).filter((r) => r.kind === "COVERS") : [];
  for (const r of [...into, ...out]) draft.around.set(r.id, r);
  const covers = [...draft.around.values(), ...draft.relationships.values()].filter((r) => r.kind === "COVERS");
  const missing = new Set(covers.flatMap((r) => [r.from, r.to]).filter((id) => !draft.entities.has(id)));
  if (missing.size === 0) return;
  for (const e of await store.entities([...missing])) if (e) draft.entities.set(e.id, e);
}

/** An agreement cannot allot more of a data centre than stands there, nor guarantee more than all that it covers. */
export function checkAllocations(draft: Draft, live: readonly Placed[]): void {
  const byAgreement = new Map<string, Placed[]>();
  for (const placed of live) {
    const { record, path } = placed;
    if (record.kind !== "COVERS") continue;
    byAgreement.set(record.from, [...(byAgreement.get(record.from) ?? []), placed]);
    const site = draft.entityAfter(record.to);
    const [allotted, there] = [numberIn(record, "allocation"), numberIn(site, "accelerators")];
    const place = path ?? (site && draft.entitiesAfter.get(site.id)?.path);
    if (site?.kind !== "DataCentre" || allotted === null || there === null || allotted <= there || place === undefined) continue;
    draft.problems.push(problem("LP-2030", `${allotted} H100e are allotted of ${site.kind} ${site.key}, which has ${there}.`, place));
  }
  for (const [id, covers] of byAgreement) {
    const agreement = draft.entityAfter(id);
    const guaranteed = numberIn(agreement, "minimumAllocation");
    const sites = covers.map(({ record }) => draft.entityAfter(record.to));
    const places = [
      draft.entitiesAfter.get(id)?.path,
      ...covers.map((c) => c.path),
      ...sites.map((s) => s && draft.entitiesAfter.get(s.id)?.path),
    ];
    const place = places.find((p) => p !== undefined && p !== null);
    if (!agreement || guaranteed === null || !place) continue;
    if (!sites.every((s) => s?.kind === "DataCentre" && numberIn(s, "accelerators") !== null)) continue;
    const there = sites.reduce((sum, s) => sum + numberIn(s, "accelerators")!, 0);
    if (guaranteed <= there) continue;
    draft.problems.push(
      problem("LP-2031", `${agreement.kind} ${agreement.key} guarantees ${guaranteed} H100e; what it covers has ${there}.`, place),
    );
  }
}
