import type { RelationshipRecord } from "../../../schema/model/record";
import { type RelationshipKindName, relationshipKind } from "../../../schema/model/relationshipKinds";
import type { Row } from "./engine";
import { commonOf, fieldsOf, type Properties, storable } from "./properties";
import { retiredType } from "./shape";

/** Type that the relationship has in the graph. */
export const typeOf = (record: Pick<RelationshipRecord, "kind" | "retired">): string => (record.retired ? retiredType : record.kind);

/** The record as flat properties of its relationship. A retired one names its kind, since its type no longer does. */
export function edgeOf(record: RelationshipRecord): Properties {
  const { kind, group, quorum, groupBasis, holdoverHours, holdoverBasis, retired } = record;
  const own = { kind: retired ? kind : null, group, quorum, groupBasis, holdoverHours, holdoverBasis };
  return storable(own, record, relationshipKind(kind)?.fields ?? []);
}

/** The record that a row of `relationshipColumns` holds. */
export function relationshipOf(row: Row): RelationshipRecord {
  const p = row.p as Properties;
  const kind = (p.kind ?? row.type) as RelationshipKindName;
  return {
    id: p.id as string,
    kind,
    from: row.from as string,
    to: row.to as string,
    group: (p.group as string | undefined) ?? null,
    quorum: (p.quorum as number | undefined) ?? null,
    groupBasis: (p.groupBasis as RelationshipRecord["groupBasis"] | undefined) ?? null,
    holdoverHours: (p.holdoverHours as number | undefined) ?? null,
    holdoverBasis: (p.holdoverBasis as RelationshipRecord["holdoverBasis"] | undefined) ?? null,
    ...commonOf(p),
    fields: fieldsOf(relationshipKind(kind)?.fields ?? [], p),
  };
}
