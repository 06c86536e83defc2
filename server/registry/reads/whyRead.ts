import type { Maybe } from "../../../schema/model/maybe";
import type { EntityRecord, RelationshipRecord } from "../../../schema/model/record";
import type { RelationshipKindName } from "../../../schema/model/relationshipKinds";
import type { View } from "../../../schema/model/view";
import { maySee } from "../../access/redact";
import type { Analysis } from "../../analysis/analysis";
import type { WhyChain as FoundChain } from "../../analysis/why";
import type { Records } from "../records";
import type { WhyChain } from "./findings";

/** Records that are merely supposed, by id. */
export interface SupposedRecords {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly relationships: ReadonlyMap<string, RelationshipRecord>;
}

const nothingSupposed: SupposedRecords = { entities: new Map(), relationships: new Map() };

/**
 * A chain as a reader may see it: relationships that they may not see keep neither kind nor group. Null for no chain, or
 * one without links. Surroundings of the links are read in one batch, so that naming each link reads nothing more.
 */
export function chainFor(
  records: Records,
  view: View,
  { snapshot: { facts } }: Analysis,
  chain: FoundChain | null,
  { entities, relationships }: SupposedRecords = nothingSupposed,
): Maybe<WhyChain | null> {
  if (!chain?.weakest) return null;
  const { reading, weakest } = chain;
  const links = chain.links.map((link) => {
    const fact = facts.relationships[link.relationship];
    const { group, quorum, groupSize, needed, members, hours } = link;
    const [from, to] = [facts.entities[link.from].id, facts.entities[link.to].id];
    const supposed = { from: entities.get(from), to: entities.get(to), relationship: relationships.get(fact.id) };
    return {
      from,
      to,
      relationship: fact.id,
      kind: fact.kind as RelationshipKindName | null,
      basis: fact.basis,
      group,
      quorum,
      groupSize,
      needed,
      members,
      hours,
      supposed,
    };
  });
  const around = links.map((l) => (l.supposed.relationship ? [l.supposed.relationship] : records.around(l.from, "out")));
  const redact = (lists: readonly (readonly RelationshipRecord[])[]): WhyChain => ({
    reading,
    weakest,
    links: links.map((link, i) => {
      const record = lists[i]!.find((r) => r.id === link.relationship);
      return record && (link.supposed.relationship || maySee(view, record)) ? link : { ...link, kind: null, group: null };
    }),
  });
  return around.some((x) => x instanceof Promise) ? Promise.all(around).then(redact) : redact(around as (readonly RelationshipRecord[])[]);
}
