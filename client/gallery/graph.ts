import { classOf, type Graph, type Link, type Signs, type Thing } from "../graph/model";
import type { Kind } from "../words/kinds";

const thing = (kind: Kind, key: string, name: string, level: number, more: Partial<Thing> = {}): Thing => ({
  id: `${kind}:${key}`,
  ref: `${kind}:${key}`,
  kind,
  key,
  name,
  apart: null,
  withheld: false,
  class: kind === "GridPoint" ? "ZONE" : null,
  level,
  restsOnLeftOut: null,
  carriesLeftOut: null,
  ...more,
});

const link = (from: string, kind: string, to: string, more: Partial<Link> = {}): Link => ({
  id: `${from} ${kind} ${to}`,
  from,
  to,
  kind,
  class: classOf(kind),
  words: kind.toLowerCase().replaceAll("_", " "),
  backwards: `${kind.toLowerCase().replaceAll("_", " ")}, the other way`,
  basis: "SOURCED",
  group: null,
  quorum: null,
  groupSize: null,
  groupBasis: null,
  ...more,
});

const regions = Array.from({ length: 15 }, (_, i) => thing("DataCentre", `r${i}`, `Alder South ${i + 1}`, 2));
const anyRegion = { group: "region", quorum: 1, groupSize: 16, groupBasis: "ASSUMED", basis: "ASSUMED" } as const;

/** A made-up workload with a group, a stack, a control link, something assumed and something missing; `withheld` hides its model. */
export function sampleGraph(withheld = false): Graph {
  const hidden = withheld ? { key: null, withheld: true, name: "Withheld: model 4K7Q2M" } : {};
  const things = [
    thing("Workload", "triage", "Harbour triage assistant", 0),
    thing("Sector", "transport", "Transport", -1),
    thing("Service", "alder-cloud", "Alder Cloud – High", 1),
    thing("Model", "alder-4", "Alder 4", 2, hidden),
    thing("Vendor", "alder", "Alder Systems", 2),
    thing("DataCentre", "north", "Alder North 1", 2),
    ...regions,
    thing("GridPoint", "N1", "Northreach (grid zone N1)", 3),
  ];
  return {
    centre: "Workload:triage",
    things: new Map(things.map((t) => [t.id, t])),
    links: [
      link("Sector:transport", "RELIES_ON", "Workload:triage"),
      link("Workload:triage", "USES", "Service:alder-cloud"),
      link("Service:alder-cloud", "SERVES", "Model:alder-4", { basis: "ASSUMED" }),
      link("Model:alder-4", "DEVELOPED_BY", "Vendor:alder"),
      link("Service:alder-cloud", "PROVIDED_BY", "Vendor:alder"),
      link("Service:alder-cloud", "HOSTED_AT", "DataCentre:north", anyRegion),
      ...regions.map((r) => link("Service:alder-cloud", "HOSTED_AT", r.id, anyRegion)),
      link("DataCentre:north", "POWERED_BY", "GridPoint:N1", { basis: "DERIVED" }),
    ],
    missing: [{ of: "DataCentre:r0", words: "what powers it" }],
  };
}

/** The same workload with nothing known of it. */
export const bareGraph: Graph = {
  centre: "Workload:triage",
  things: new Map([["Workload:triage", thing("Workload", "triage", "Harbour triage assistant", 0)]]),
  links: [],
  missing: [{ of: "Workload:triage", words: "what it uses or where it is hosted" }],
};

export const sampleSigns: Signs = new Map([
  ["Service:alder-cloud", { onRecord: true, hours: 0 }],
  ["Vendor:alder", { onRecord: true, hours: 0 }],
  ["GridPoint:N1", { onRecord: false, hours: 48 }],
]);
