import { expect, it } from "vitest";
import { FactSet } from "../../seed/factSet";
import { importControlPlanes } from "../../seed/importers/controlPlanes";
import { sourcesOf } from "../../seed/rows";

it("a control plane is a need that waits for its holdover, a guess", () => {
  const facts = new FactSet();
  facts.entity("Service", "fedramp:F1", "Cloud", { basis: "SOURCED" });
  const sources = sourcesOf({
    "curated/products.csv": "product,vendor_id,pattern_regex_case_insensitive,fedramp_ids,basis\n",
    "curated/service_hosting.csv":
      "service,market,target_kind,target,group,holdover_hours,basis,note\nControl plane,*,region,aws:aa-1,,,project-compiled: https://example.org,\n",
    "curated/offering_control_planes.csv":
      "fedramp_id,service,holdover_hours,basis,note\nF1,Control plane,24,assumption: hours are a guess,\nF9,Control plane,24,assumption: as above,\n",
  });
  importControlPlanes(sources, facts);
  const [host, use] = [...facts.relationships.values()];
  expect(host).toMatchObject({ kind: "HOSTED_AT", to: "DataCentre:aws:aa-1", said: { basis: "CURATED" } });
  expect(use).toMatchObject({
    kind: "USES",
    from: "Service:fedramp:F1",
    holdoverHours: 24,
    holdoverBasis: "ASSUMED",
    said: { basis: "ASSUMED" },
  });
  expect(facts.ledger.get("curated/offering_control_planes")?.dropped).toEqual(new Map([["names an offering that is not listed", 1]]));
});
