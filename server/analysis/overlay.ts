import { type Analysis, analysisWith } from "./analysis";
import { cascadeOf } from "./cascade";
import { overlayDay } from "./overlayDay";
import { type FactChanges, overlaySnapshot } from "./overlaySnapshot";
import { overlayTopology } from "./overlayTopology";

/**
 * The analysis of the same day on changed facts, laid over the one that is there: it answers as one built anew on the
 * changed facts would, and builds only what differs. Entities keep their index; added ones come behind the others.
 *
 * Time  O(what the changes touch) and a few plain copies of one number by entity or relationship; where a change makes
 *       something be there that was not, or changes a relationship, the base is indexed for that once.
 */
export function overlayOf(base: Analysis, changes: FactChanges): Analysis {
  if (base.over) return overlayOf(base.over.base, merged(base.over.changes, changes));
  if (changes.entities.size === 0 && changes.relationships.size === 0) return base;
  const laidSnapshot = overlaySnapshot(base.snapshot, changes);
  const { snapshot } = laidSnapshot;
  const laidDay = overlayDay(base.day, base.snapshot, laidSnapshot);
  const laid = { baseSnapshot: base.snapshot, baseDay: base.day, snapshot, day: laidDay };
  const { out, flipped, lacking, kinds } = laidDay;
  const over = { base, changes, touched: new Set([...laidSnapshot.entities, ...out, ...flipped, ...lacking]), kinds };
  return analysisWith(
    snapshot,
    laidDay.day,
    (hazard, reading) => overlayTopology(base.topology(hazard, reading), laid, hazard, reading),
    // Where nothing differs, the base's own cascade runs.
    (topology, hazard, reading) => {
      const cascade = base.cascade(hazard, reading);
      return topology === base.topology(hazard, reading) ? cascade : cascadeOf(topology, cascade.strikes);
    },
    over,
  );
}

const merged = (first: FactChanges, then: FactChanges): FactChanges => ({
  entities: new Map([...first.entities, ...then.entities]),
  relationships: new Map([...first.relationships, ...then.relationships]),
});
