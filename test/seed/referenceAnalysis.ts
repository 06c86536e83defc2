import { join } from "node:path";
import type { CreateEntity, CreateRelationship } from "../../schema/model/change";
import { entityKind } from "../../schema/model/entityKinds";
import { relationshipKind } from "../../schema/model/relationshipKinds";
import type { EntityFact, RelationshipFact } from "../../schema/model/topology";
import { byCodePoint, type SeedChanges, textOf } from "../../seed/changes";
import { exampleChanges } from "../../seed/example/example";
import { readTables } from "../../seed/tables";
import { type Analysis, analysisOf } from "../../server/analysis/analysis";
import { snapshotOf } from "../../server/analysis/snapshot";
import type { WhyChain } from "../../server/analysis/why";

/** The checked-in reference data, ready to be asked on a fixed day. Ids are kind and key: `Workload:nl:11721156`. */
export interface Reference {
  readonly a: Analysis;
  readonly at: (id: string) => number;
  readonly id: (index: number) => string;
  readonly name: (index: number) => string;
  /** A chain as rows of a table: fact, basis, source, as of. */
  readonly rows: (chain: WhyChain) => string[];
}

export const referenceAnalysis = (on: string): Reference => stated(readTables(join(import.meta.dirname, "../../seed/data")), on);

/** The fictional nation of the worked example, in the same form. */
export const exampleAnalysis = (on: string): Reference => stated(exampleChanges(), on);

function stated(data: Pick<SeedChanges, "entities" | "relationships">, on: string): Reference {
  const entities = [...data.entities].map(entityFact).sort((p, q) => byCodePoint(p.id, q.id));
  const names = new Map(data.entities.map((e) => [`${e.kind}:${e.key}`, e.name]));
  const relationships = data.relationships.map(relationshipFact);
  const a = analysisOf(snapshotOf({ entities, relationships }), on);
  const id = (x: number) => entities[x]!.id;
  const name = (x: number) => names.get(id(x))!;
  return {
    a,
    at: (wanted) => {
      const found = a.snapshot.indexOf(wanted);
      if (found < 0) throw new Error(`no ${wanted} in the reference data`);
      return found;
    },
    id,
    name,
    rows: ({ links }) =>
      links.map((link) => {
        const { kind, basis, source, asOf } = data.relationships[link.relationship]!;
        return `| ${name(link.from)} ${relationshipKind(kind)!.forward} ${name(link.to)} | ${basis} | \`${source}\` | ${asOf ?? ""} |`;
      }),
  };
}

function entityFact({ kind, key, basis, validFrom = null, validTo = null, asOf = null, fields = {} }: CreateEntity): EntityFact {
  const analysed = entityKind(kind)!.fields.filter((f) => f.analysed && fields[f.name] !== undefined);
  return {
    id: `${kind}:${key}`,
    kind,
    key,
    basis,
    validFrom,
    validTo,
    asOf,
    fields: Object.fromEntries(analysed.map((f) => [f.name, fields[f.name] as string | number | boolean | null])),
  };
}

const relationshipFact = (r: CreateRelationship, i: number): RelationshipFact => ({
  id: `r${i}`,
  kind: r.kind,
  from: textOf(r.from),
  to: textOf(r.to),
  basis: r.basis,
  group: r.group ?? null,
  quorum: r.quorum ?? null,
  groupBasis: r.groupBasis ?? null,
  holdoverHours: r.holdoverHours ?? null,
  holdoverBasis: r.holdoverBasis ?? null,
  validFrom: r.validFrom ?? null,
  validTo: r.validTo ?? null,
  asOf: r.asOf ?? null,
  ...(r.fields && { fields: r.fields as RelationshipFact["fields"] }),
});
