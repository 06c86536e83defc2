import { classOf, type Graph, type Link, type Missing, type Thing } from "../graph/model";
import type { ResultOf } from "../graphql";
import { repeated } from "../words/repeated";
import { refOf } from "./address";
import type { neighbourhoodQuery } from "./queries";

export type Neighbourhood = NonNullable<ResultOf<typeof neighbourhoodQuery>["neighbourhood"]>;

/**
 * One graph from several answers: the neighbourhood of the centre, and those of things that were opened further.
 * A thing keeps the level at which it was first met; of what was left out, the answer that saw most counts.
 */
export function graphOf(base: Neighbourhood, further: readonly Neighbourhood[], missing: readonly Missing[]): Graph {
  const things = new Map<string, Thing>();
  const links = new Map<string, Link>();
  for (const answer of [base, ...further]) {
    const start = things.get(answer.things[0]?.entity.id ?? "")?.level ?? 0;
    for (const { entity, level, restsOnLeftOut, carriesLeftOut } of answer.things) {
      const known = things.get(entity.id);
      things.set(entity.id, {
        id: entity.id,
        ref: refOf(entity),
        kind: entity.kind,
        key: entity.key,
        name: entity.name,
        apart: null,
        withheld: entity.withheld,
        class: "class" in entity ? (entity.class ?? null) : null,
        level: known?.level ?? start + level,
        restsOnLeftOut: least(known?.restsOnLeftOut ?? null, restsOnLeftOut),
        carriesLeftOut: least(known?.carriesLeftOut ?? null, carriesLeftOut),
      });
    }
    for (const r of answer.relationships) {
      links.set(r.id, {
        id: r.id,
        from: r.from.id,
        to: r.to.id,
        kind: r.kind,
        class: classOf(r.kind),
        words: r.words,
        backwards: r.backwards,
        basis: r.provenance.basis,
        group: r.group,
        quorum: r.quorum,
        groupSize: r.groupSize,
        groupBasis: r.groupBasis,
      });
    }
  }
  const twice = repeated([...things.values()].filter((t) => !t.withheld).map((t) => t.name));
  for (const [id, thing] of things) if (!thing.withheld && twice.has(thing.name)) things.set(id, { ...thing, apart: thing.key });
  return { centre: base.things[0]!.entity.id, things, links: [...links.values()], missing };
}

const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));
