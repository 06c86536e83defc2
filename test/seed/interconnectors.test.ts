import { expect, it } from "vitest";
import { FactSet } from "../../seed/factSet";
import { countryIn, importInterconnectors } from "../../seed/importers/interconnectors";
import { sourcesOf } from "../../seed/rows";

const source = "sources/pypsa-eur-interconnectors";
const header = "Name,Converterstation 1,Converterstation 2,Power (MW),Remarks,x1,y1,x2,y2";
const planned = ",project_status,build_year,p_nom,x0,y0,x1,y1";
const sources = sourcesOf({
  [`${source}/links_p_nom.csv`]: [
    header,
    "BritNed,UK - Grain 51°,Netherlands - Maasvlakte 51°,1000.0,Operational since April 2011,0.7,51.4,4.0,51.9",
    "Old Link,France - Echingen 50°,UK - Lydd 50°,160.0,Shut down in 1984,1.6,50.7,0.9,50.9",
    "Inner,Netherlands - A 51°,Netherlands - B 52°,100.0,,4.0,51.9,4.1,52.0",
    "Far,Netherlands - A 51°,Norway - Feda 58°,700.0,,4.0,51.9,6.8,58.3",
  ].join("\n"),
  [`${source}/tyndp2020_new_links.csv`]: [planned, "TYNDP2020_7,in_permitting,2026,1400,1.5,50.8,4.0,51.9"].join("\n"),
  [`${source}/tyndp2020_upgraded_links.csv`]: [planned, "T9,completed,2019,1000,0.7,51.4,1.5,50.8"].join("\n"),
  "curated/point_zones.csv": [
    "source,row_key,latitude,longitude,grid_zone,how",
    "wri-power-plants,P1,51.5,0.8,GB,inside",
    "wri-power-plants,P2,51.9,4.1,NL,inside",
    "wri-power-plants,P3,50.6,1.6,FR,inside",
  ].join("\n"),
});
const facts = new FactSet();
for (const zone of ["GB", "NL", "FR"]) facts.entity("GridPoint", zone, zone, { basis: "SOURCED" }, { fields: { class: "ZONE" } });
facts.entity("GridPoint", "GB_NL", "GB–NL interconnector", { basis: "SOURCED" });
importInterconnectors(sources, facts);
const fed = (by: string) =>
  [...facts.relationships.values()]
    .filter((r) => r.kind === "FED_BY" && r.to === `GridPoint:${by}`)
    .map((r) => r.from.slice("GridPoint:".length));
const status = (key: string) => facts.entities.get(`GridPoint:${key}`)?.fields.get("status");

it("reads the country out of a cell, wherever it stands", () => {
  expect(countryIn("Germany- Lübeck- Herrenwyk 53°53′46″N")).toBe("DE");
  expect(countryIn(" Codrongianos- Italy 40°39′7″N")).toBe("IT");
  expect(countryIn("UK - N. Ireland- Ballycronan More 54°50′34″N")).toBe("GB");
  expect(countryIn("Offshore platform 54°")).toBeUndefined();
});

it("a link of two zones with an exchange feeds the exchange, not the zones once more", () => {
  expect(fed("hvdc:britned")).toEqual(["GB_NL"]);
  const feeds = [...facts.relationships.values()].filter((r) => r.from === "GridPoint:hvdc:britned" && r.kind === "FED_BY");
  expect(feeds).toMatchObject([
    { to: "GridPoint:GB", said: { basis: "ASSUMED" }, group: "supply", quorum: 1 },
    { to: "GridPoint:NL", said: { basis: "ASSUMED" } },
  ]);
});

it("a link of two zones without an exchange feeds both, if it is there", () => {
  expect(fed("hvdc:old-link").sort()).toEqual(["FR", "GB"]);
  expect([status("hvdc:britned"), status("hvdc:old-link"), status("hvdc:tyndp2020-7"), status("hvdc:tyndp2020-t9")]).toEqual([
    "OPERATIONAL",
    "CLOSED",
    "PLANNED",
    "OPERATIONAL",
  ]);
});

it("leaves out links within one zone and those whose end lies near no plant of the country", () => {
  expect(facts.ledger.get("pypsa-eur-interconnectors/links_p_nom")?.dropped).toEqual(
    new Map([
      ["lies within one zone", 1],
      ["an end near no located plant: no zone", 1],
    ]),
  );
});
