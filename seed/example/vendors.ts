import { jurisdiction, vendor } from "../conventions";
import type { FactSet } from "../factSet";
import type { Nation } from "./nations";
import { assumed, stated } from "./said";

const vendors: readonly (readonly [key: string, name: string, of: Nation | null, ...roles: string[]])[] = [
  ["meridian", "Meridian Cloud", "QW", "CLOUD"],
  ["meridian-ellmere", "Meridian Cloud Ellmere", "QN", "CLOUD", "OPERATOR"],
  ["corvus", "Corvus Intelligence", "QW", "LAB"],
  ["sable", "Sable Semiconductor", "QW", "CHIP_MAKER"],
  ["lode", "Lode Devices", "QP", "CHIP_MAKER"],
  ["halden", "Halden Models", "QO", "LAB"],
  ["ferrant", "Ferrant Cloud", "QQ", "CLOUD", "OPERATOR"],
  ["brightwater", "Brightwater Software", "QP", "SOFTWARE"],
  ["ellmere-compute", "Ellmere Compute", "QN", "CLOUD", "OPERATOR"],
  ["tarn", "Tarn Systems", "QN", "INTEGRATOR", "SOFTWARE"],
  ["kestrel-works", "Kestrel Works", "QN", "INTEGRATOR"],
  ["northline", "Northline Grid", "QN", "OPERATOR"],
  ["strait-link", "Strait Link", "QO", "OPERATOR"],
  // Nobody has stated whose law binds it.
  ["palisade", "Palisade Analytics", null, "SOFTWARE"],
];

const key = (name: string) => vendor(`example:${name}`);

export { key as exampleVendor };

/** Companies and state bodies of all five nations, who owns them and whom they rest on. */
export function stateVendors(facts: FactSet): void {
  for (const [name, label, of, ...roles] of vendors) {
    facts.entity("Vendor", `example:${name}`, label, stated(), { fields: { roles } });
    if (of) facts.relate("SUBJECT_TO", key(name), jurisdiction(of), stated());
  }
  facts.relate("OWNED_BY", key("meridian-ellmere"), key("meridian"), stated(), { fields: { share: 100 }, holdoverHours: 720 });
  facts.relate("OWNED_BY", key("tarn"), key("brightwater"), stated("MEDIUM"), { fields: { share: 51 } });
  facts.relate("SUBCONTRACTS_TO", key("tarn"), key("kestrel-works"), stated(), { fields: { rank: 1 }, holdoverHours: 336 });
  facts.relate("SUBCONTRACTS_TO", key("ellmere-compute"), key("kestrel-works"), assumed("seen in one tender"), {
    fields: { rank: 1 },
    holdoverHours: 168,
    holdoverBasis: "ASSUMED",
  });
}
