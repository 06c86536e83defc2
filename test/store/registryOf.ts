/** A made-up registry of a given size, the same each time, with names like real ones and a few hubs. */
import type { EntityRecord, RelationshipRecord } from "../../schema/model/record";
import { entity, relationship } from "./records";

const words =
  "cloud health claims triage border vision model azure aws region east west grid zone plant hospital records fraud search".split(" ");

/** Random numbers below a bound, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export function registryOf(
  entityCount: number,
  relationshipCount: number,
): { entities: EntityRecord[]; relationships: RelationshipRecord[] } {
  const random = randomFrom(7);
  const word = () => words[random(words.length)]!;
  const made = (n: number, make: (name: string, i: number) => EntityRecord) =>
    Array.from({ length: n }, (_, i) => make(`${word()} ${word()} ${word()} ${i}`, i));
  const said = { basis: "SOURCED", source: "inventory", asOf: "2025-12", confidence: "HIGH" } as const;
  const workloads = made(Math.floor(entityCount / 2), (name, i) =>
    entity("Workload", name.replaceAll(" ", "-"), {
      ...said,
      name,
      marking: i % 10 === 0 ? "SENSITIVE" : "OPEN",
      owner: i % 3 === 0 ? "health" : "justice",
      aliases: i % 4 === 0 ? [`${word()} ${i}`] : [],
      fields: {
        criticality: 1 + random(4),
        status: (["LIVE", "PILOT", "PLANNED"] as const)[random(3)]!,
        purpose: `${word()} for ${word()}`,
      },
    }),
  );
  const services = made(Math.floor(entityCount / 4), (name) =>
    entity("Service", name.replaceAll(" ", "-"), { ...said, name, fields: { market: "US" } }),
  );
  const sites = made(entityCount - workloads.length - services.length, (name) =>
    entity("DataCentre", name.replaceAll(" ", "-"), { ...said, name, fields: { latitude: random(90), power: random(500) / 10 } }),
  );
  const relationships = Array.from({ length: relationshipCount }, (_, i) => {
    const group = i % 5 === 0 ? { group: "region", quorum: 1 } : {};
    // A third of all goes to a few hubs, as in life.
    if (i % 3 === 0) return relationship("USES", workloads[random(workloads.length)]!, services[random(20)]!, { ...said, ...group });
    if (i % 3 === 1)
      return relationship("USES", workloads[random(workloads.length)]!, services[random(services.length)]!, { ...said, ...group });
    return relationship("HOSTED_AT", services[random(services.length)]!, sites[random(sites.length)]!, { ...said, ...group });
  });
  return { entities: [...workloads, ...services, ...sites], relationships };
}
