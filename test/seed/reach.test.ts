import { expect, it } from "vitest";
import { changesOf } from "../../seed/changes";
import { FactSet, type Ref } from "../../seed/factSet";
import { reachByCountry } from "../../seed/reach";

const facts = new FactSet();
const sourced = { basis: "SOURCED" } as const;
const assumed = { basis: "ASSUMED" } as const;
const entity = (id: Ref, fields: Record<string, string> = {}) => {
  const [kind, key] = id.split(":") as ["Workload", string];
  facts.entity(kind, key, key, sourced, { fields });
};
for (const id of ["Jurisdiction:GB", "Jurisdiction:US", "Ministry:agency", "Ministry:department", "Sector:us-a"] as const) entity(id);
for (const id of ["Service:s", "Service:plain", "Model:m", "Vendor:maker", "Vendor:owner", "GridPoint:zone", "GridPoint:plant"] as const)
  entity(id);
entity("DataCentre:site");
entity("DataCentre:planned", { status: "PLANNED" });
for (const [key, status] of [
  ["one", "LIVE"],
  ["two", "PILOT"],
  ["three", ""],
  ["later", "PLANNED"],
  ["gone", "RETIRED"],
] as const)
  entity(`Workload:${key}`, { status });
facts.relate("OF", "Ministry:department", "Jurisdiction:GB", sourced);
facts.relate("PART_OF", "Ministry:agency", "Ministry:department", assumed);
facts.relate("OF", "Sector:us-a", "Jurisdiction:US", sourced);
for (const key of ["one", "later", "gone"] as const) facts.relate("RESPONSIBLE_FOR", "Ministry:agency", `Workload:${key}`, sourced);
for (const key of ["two", "three"] as const) facts.relate("RELIES_ON", "Sector:us-a", `Workload:${key}`, sourced);
facts.relate("USES", "Workload:one", "Service:s", sourced);
facts.relate("USES", "Workload:two", "Service:plain", assumed);
facts.relate("HOSTED_AT", "Service:plain", "DataCentre:planned", sourced);
facts.relate("SERVES", "Service:s", "Model:m", sourced);
facts.relate("DEVELOPED_BY", "Model:m", "Vendor:maker", sourced);
facts.relate("OWNED_BY", "Vendor:maker", "Vendor:owner", sourced);
facts.relate("HOSTED_AT", "Service:s", "DataCentre:site", assumed);
facts.relate("POWERED_BY", "DataCentre:site", "GridPoint:zone", sourced);
facts.relate("FED_BY", "GridPoint:zone", "GridPoint:plant", sourced);

it("counts by country who reaches each layer by recorded facts alone, and who only with assumed ones", () => {
  const none = { recorded: 0, assumed: 0 };
  expect([...reachByCountry(changesOf(facts))]).toEqual([
    [
      "GB",
      {
        workloads: 1,
        layers: {
          Vendor: { recorded: 1, assumed: 0 },
          Service: { recorded: 1, assumed: 0 },
          Model: { recorded: 1, assumed: 0 },
          DataCentre: { recorded: 0, assumed: 1 },
          GridPoint: { recorded: 0, assumed: 1 },
        },
      },
    ],
    [
      "US",
      { workloads: 2, layers: { Vendor: none, Service: { recorded: 0, assumed: 1 }, Model: none, DataCentre: none, GridPoint: none } },
    ],
  ]);
});
