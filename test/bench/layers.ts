import type { EntityFact, Facts, RelationshipFact } from "../../schema/model/topology";
import { chance } from "../analysis/oracle/random";

/** What a layered model is made of. */
export interface Layered {
  readonly facts: Facts;
  readonly entities: number;
  readonly relationships: number;
}

const layers = 10;
/** How much larger a layer is than the one beneath it. */
const growth = 1.35;
const groupsEach = 2.17;
const singleShare = 0.35;
const backwardShare = 0.002;
const anyOneShare = 0.85;
/** Share of the relationships that state how long they are done without, in the models with holdovers. */
const holdoverShare = 0.3;

/**
 * A model of about so many relationships in ten layers that grow upward. Things of a layer rest on things of the layer
 * beneath, in groups: 35 % of one member, the others of 2 to 4, mostly any one of them. Popularity is skewed: a target is
 * drawn by the square of an even draw. 0.2 % of the links run backwards. In a model with supply the four lowest layers
 * are a grid whose feeds are pools, and the fifth are sites that it powers.
 */
export function layeredModel(size: number, { holdovers = false, supply = false, seed = 1 } = {}): Layered {
  const c = chance(seed);
  const total = size / (groupsEach * (singleShare + (1 - singleShare) * 3));
  const lowest = (total * (growth - 1)) / (growth ** layers - 1);
  const entities: EntityFact[] = [];
  const starts: number[] = [0];
  const kindOf = (layer: number) =>
    layer === layers - 1 ? "Workload" : !supply || layer > 4 ? "Service" : layer === 4 ? "DataCentre" : "GridPoint";
  for (let layer = 0; layer < layers; layer++) {
    const count = Math.max(2, Math.round(lowest * growth ** layer));
    const kind = kindOf(layer);
    for (let i = 0; i < count; i++) {
      const key = `e${entities.length}`;
      entities.push({
        id: key,
        kind,
        key,
        basis: "SOURCED",
        validFrom: null,
        validTo: null,
        fields: kind === "GridPoint" ? { class: "ZONE" } : {},
      });
    }
    starts.push(entities.length);
  }
  /** A link backwards stays among things that may name each other: services, or grid points. */
  const highestAlike = (layer: number) => (supply && layer < 4 ? 3 : layers - 2);
  const names = ["a", "b", "c", "d"];
  const relationships: RelationshipFact[] = [];
  const relate = (from: number, to: number, layer: number, group: string | null, quorum: number | null) => {
    const kind = !supply || layer > 5 ? "USES" : layer === 5 ? "HOSTED_AT" : layer === 4 ? "POWERED_BY" : "FED_BY";
    const holds = holdovers && kind !== "FED_BY" && c.of(holdoverShare);
    relationships.push({
      id: `r${relationships.length}`,
      kind,
      from: `e${from}`,
      to: `e${to}`,
      basis: "SOURCED",
      group,
      quorum,
      groupBasis: null,
      holdoverHours: holds ? c.between(1, 48) : null,
      holdoverBasis: null,
      validFrom: null,
      validTo: null,
    });
  };
  for (let layer = 1; layer < layers; layer++) {
    for (let x = starts[layer]; x < starts[layer + 1]; x++) {
      const groups = Math.floor(groupsEach) + (c.of(groupsEach % 1) ? 1 : 0);
      for (let g = 0; g < groups; g++) {
        const members = c.of(singleShare) ? 1 : c.between(2, 4);
        const quorum = members === 1 || c.of(anyOneShare) ? 1 : c.between(2, members);
        for (let m = 0; m < members; m++) {
          const at =
            kindOf(layer) !== "DataCentre" && c.of(backwardShare)
              ? c.between(Math.min(layer, highestAlike(layer)), highestAlike(layer))
              : layer - 1;
          const count = starts[at + 1] - starts[at];
          const to = starts[at] + Math.min(count - 1, Math.floor(c.next() ** 2 * count));
          if (to !== x) relate(x, to, layer, members === 1 ? null : names[g % names.length], members === 1 ? null : quorum);
        }
      }
    }
  }
  return { facts: { entities, relationships }, entities: entities.length, relationships: relationships.length };
}
