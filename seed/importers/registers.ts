import { from, keyOf } from "../conventions";
import { curatedRow } from "../curatedRow";
import type { FactSet } from "../factSet";
import { excerpt } from "../names";
import type { Sources } from "../rows";
import { ProductCatalogue } from "./products";
import { PublicBodies, type RegisterWorkload, workload } from "./publicBodies";

interface AtrsRecord {
  readonly publishing_body: string | null;
  readonly tool_name: string;
  readonly url: string;
}

/** Records of the British transparency standard: public body, tool and link. They name no supplier and no stage. */
export function importAtrs(sources: Sources, facts: FactSet): RegisterWorkload[] {
  const source = "uk-atrs";
  const { records } = sources.json(`sources/${source}/atrs_records.json`) as { records: AtrsRecord[] };
  facts.read(source, "atrs_records", records.length);
  const register = new Register(sources, facts, "GB", source);
  return records.map((record) => {
    const id = record.url.slice(record.url.lastIndexOf("/") + 1);
    const stated = register.state(id, record.publishing_body ?? "", record.tool_name);
    if (!record.publishing_body) facts.lacks(source, "atrs_records", "no body named");
    return stated;
  });
}

interface NlRecord {
  readonly id: string;
  readonly title: string;
  readonly organisatie: string;
  readonly status: string;
}

const nlStatus: Readonly<Record<string, string>> = { in_gebruik: "LIVE", ontwikkeling: "PLANNED", buiten_gebruik: "RETIRED" };

/** Records of the Dutch algorithm register: public body, title and stage. They name no supplier. */
export function importNlRegister(sources: Sources, facts: FactSet): RegisterWorkload[] {
  const source = "nl-algorithm-register";
  const { algoritmes } = sources.json(`sources/${source}/algoritmes.json`) as { algoritmes: NlRecord[] };
  facts.read(source, "algoritmes", algoritmes.length);
  const register = new Register(sources, facts, "NL", source);
  return algoritmes.map((record) => {
    const status = nlStatus[record.status];
    if (!status) facts.lacks(source, "algoritmes", `unknown stage "${record.status}": left unstated`);
    return register.state(record.id, record.organisatie, record.title, status);
  });
}

/** What the two registers share: a workload of a body, its sector by the body's task, and the products that its title names. */
class Register {
  private readonly bodies: PublicBodies;
  private readonly catalogue: ProductCatalogue;
  private readonly market: "GB" | "EU";

  constructor(
    sources: Sources,
    private readonly facts: FactSet,
    private readonly iso2: "GB" | "NL",
    private readonly source: "uk-atrs" | "nl-algorithm-register",
  ) {
    this.bodies = new PublicBodies(sources, facts, iso2, source);
    this.catalogue = new ProductCatalogue(sources);
    this.market = iso2 === "GB" ? "GB" : "EU";
  }

  state(key: string, body: string, title: string, status?: string): RegisterWorkload {
    const { facts, source } = this;
    const said = from(source);
    const id = facts.entity("Workload", keyOf(workload(this.iso2, key)), excerpt(title, 300), said, { fields: { status } });
    const rule = curatedRow("body_sectors", "assumption: by the main task of the body");
    if (body) facts.relate("RESPONSIBLE_FOR", this.bodies.body(body), id, said);
    else {
      const ministry = this.bodies.ministryFor(title);
      if (ministry) facts.relate("RESPONSIBLE_FOR", ministry, id, rule);
    }
    const sector = this.bodies.sectors.sectorOf(body || "-", title);
    if (sector) facts.relate("RELIES_ON", sector, id, rule);
    for (const product of this.catalogue.match(title)) {
      const note = `title names ${product.name}`;
      facts.relate("USES", id, this.catalogue.productService(facts, product, this.market), from(source, "CURATED", note));
    }
    return { id, body, title };
  }
}
