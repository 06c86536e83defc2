import { h100Equivalents } from "../../schema/model/accelerators";
import type { EnumValue } from "../../schema/model/enums";
import { firstDay } from "../../schema/model/partialDate";
import { from, jurisdiction, sector, vendor } from "../conventions";
import { type FactSet, type Ref, ref, type Said } from "../factSet";
import { ModelIndex } from "../modelNames";
import { excerpt, looksLikeName, slug } from "../names";
import { Organisations } from "../organisations";
import type { Row, Sources } from "../rows";
import { bloc } from "./blocs";
import { type Market, ProductCatalogue } from "./products";

const source = "curated-agreements";
const table = "agreements";

const kinds: Readonly<Record<string, EnumValue<"AgreementKind">>> = {
  framework: "FRAMEWORK",
  mou: "MEMORANDUM",
  purchase: "PURCHASE",
  compute_partnership: "COMPUTE_PARTNERSHIP",
};
const clauses: Readonly<Record<string, EnumValue<"Clause">>> = { yes: "YES", no: "NO", unknown: "UNKNOWN" };

/** Sectors that the table words otherwise than the taxonomy. */
const sectorKeys: Readonly<Record<string, string>> = {
  "public administration": "public-administration",
  "local government": "local-services",
  "social security": "social-protection",
  defence: "national-security",
  security: "national-security",
  economy: "economy",
  education: "education",
  energy: "energy",
  health: "health-care",
  industry: "economy",
  justice: "justice",
  research: "science",
  taxation: "finance-and-tax",
  transport: "transport",
};

/** Bodies as the table writes them, by the name that they have in the registry. */
const bodies: Readonly<Record<string, string>> = {
  "Department of Defense, Chief Digital and AI Office": "Department of Defense",
  "Department of Defense (Department of War)": "Department of Defense",
  "Prime Minister / Department for Science, Innovation and Technology": "Department for Science, Innovation and Technology",
};

/** Signatories that are the state as a whole, a bloc, or no public body at all. */
const wholeState = /^(?:governments? of|uk government|australian government|minister of|european commission|nato )/i;
const noState = /^(?:no |public sector|humain)/i;

/** Agreements between governments or blocs and vendors, with term, price, clauses, signatories and what they cover. */
export function importAgreements(sources: Sources, facts: FactSet): void {
  const rows = sources.table(`curated/${table}.csv`, [
    ...["key", "name", "kind", "party", "party_body", "vendor_ids", "other_parties", "announced_on", "starts_on", "ends_on", "term_months"],
    ...["price", "price_unit", "price_currency", "min_allocation", "min_allocation_unit", "non_interruption", "emergency_access"],
    ...["audit_rights", "notice_days", "covers", "sectors", "confidence", "basis", "source_url", "note"],
  ]);
  const reader = new AgreementReader(sources, facts);
  facts.read("curated", table, rows.length);
  for (const row of rows) reader.state(row);
}

/** First day after so many months, as exact as the start is: `2021` and 84 months is `2028`. */
export function monthsAfter(start: string, months: number): string {
  const day = new Date(`${firstDay(start)}T00:00:00Z`);
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(wanted, last));
  return day.toISOString().slice(0, start.length);
}

interface Dated {
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly fieldSaid: Readonly<Record<string, Said>>;
}

class AgreementReader {
  private readonly organisations: Organisations;
  private readonly catalogue: ProductCatalogue;
  private readonly models: ModelIndex;
  private readonly ministries = new Map<string, Ref>();

  constructor(
    sources: Sources,
    private readonly facts: FactSet,
  ) {
    this.organisations = new Organisations(sources, facts);
    this.catalogue = new ProductCatalogue(sources);
    this.models = new ModelIndex(facts);
    const state = new Map([...facts.relationships.values()].filter(({ kind }) => kind === "OF").map(({ from: of, to }) => [of, to]));
    for (const [id, entity] of facts.entities) {
      if (entity.kind !== "Ministry") continue;
      for (const name of [entity.name, ...entity.aliases]) {
        const place = `${state.get(id)}|${name}`;
        if (!this.ministries.has(place)) this.ministries.set(place, id);
      }
    }
  }

  state(row: Row): void {
    const { facts } = this;
    const said = provenance(row);
    const when = dates(row, said);
    const { allocation, allocationSaid } = this.allocation(row, said);
    const id = facts.entity(
      "Agreement",
      row.key!,
      row.name!,
      { ...said, note: excerpt([row.note!, row.source_url!].filter((p) => p).join(" · "), 380) || null },
      {
        fields: {
          agreementKind: kinds[row.kind!],
          ...when.fields,
          noticeDays: /^\d+$/.test(row.notice_days!) ? Number(row.notice_days) : undefined,
          price: row.price ? Number(row.price) : undefined,
          priceUnit: [row.price_currency!, row.price_unit!].filter((part) => part !== "").join(" ") || undefined,
          minimumAllocation: allocation,
          nonInterruption: clauses[row.non_interruption!],
          emergencyAccess: clauses[row.emergency_access!],
          auditRights: clauses[row.audit_rights!],
        },
        fieldSaid: { ...when.fieldSaid, ...allocationSaid },
      },
    );
    this.signed(row, id, said);
    this.bound(row, id, said);
    this.covered(row, id, said);
  }

  private allocation(row: Row, said: Said): { allocation: number | undefined; allocationSaid: Record<string, Said> } {
    if (!row.min_allocation) return { allocation: undefined, allocationSaid: {} };
    const equivalents = h100Equivalents(row.min_allocation_unit!, Number(row.min_allocation));
    if (!equivalents) this.facts.lacks("curated", table, "an allocation that is no number of one kind of chip");
    const basis = equivalents && said.basis !== "ASSUMED" ? equivalents.basis : "ASSUMED";
    return {
      allocation: equivalents?.value,
      allocationSaid: equivalents ? { minimumAllocation: { ...said, basis, note: equivalents.note } } : {},
    };
  }

  /** A purchase is its body's alone; anything else is the state's or the bloc's as well. */
  private signed(row: Row, id: Ref, said: Said): void {
    const { facts } = this;
    const written = row.party_body!;
    if (noState.test(written)) {
      facts.lacks("curated", table, "a venture of companies: no government has signed");
      return;
    }
    const whole = wholeState.test(written);
    for (const party of row.party!.split(";")) {
      const state = facts.has(bloc(party)) ? bloc(party) : jurisdiction(party);
      if (!whole) for (const body of written.split("; ")) facts.relate("PARTY_TO", this.ministry(state, party, body, said), id, said);
      if (whole || row.kind !== "purchase" || state.startsWith("Bloc:")) facts.relate("PARTY_TO", state, id, said);
    }
  }

  private ministry(state: Ref, party: string, written: string, said: Said): Ref {
    const name = bodies[written] ?? written;
    const plain = name.replace(/\s*\([^()]*\)$/, "");
    const known = this.ministries.get(`${state}|${name}`) ?? this.ministries.get(`${state}|${plain}`);
    if (known) return known;
    const id = this.facts.entity("Ministry", `${party.toLowerCase()}:${slug(plain)}`, name, said);
    if (state.startsWith("Jurisdiction:")) this.facts.relate("OF", id, state, said);
    this.ministries.set(`${state}|${name}`, id);
    return id;
  }

  private bound(row: Row, id: Ref, said: Said): void {
    const remark = row.kind === "mou" ? { ...said, note: "a memorandum: not binding in law" } : said;
    for (const key of row.vendor_ids!.split(";").filter((part) => part !== "")) {
      if (this.facts.has(vendor(key))) this.facts.relate("BINDS", id, vendor(key), remark);
    }
    for (const name of row.other_parties!.split(";")) {
      const plain = name.replace(/\s*\([^()]*\)$/, "").trim();
      if (!looksLikeName(plain) || / providers$/.test(plain)) continue;
      const read = this.organisations.state(plain, remark);
      this.facts.relate("BINDS", id, read.vendor, read.said);
    }
  }

  /** Sectors of the party, and the services and models on record that the words name. */
  private covered(row: Row, id: Ref, said: Said): void {
    const { facts } = this;
    const reading: Said = { ...said, basis: said.basis === "ASSUMED" ? "ASSUMED" : "CURATED" };
    const cover = (target: Ref, words: string) => facts.relate("COVERS", id, target, { ...reading, note: `named: ${words}` });
    let found = 0;
    for (const party of row.party!.split(";")) {
      for (const words of row.sectors!.split(";")) {
        const key = sectorKeys[words];
        if (key && facts.has(sector(party, key))) cover(sector(party, key), words);
      }
    }
    const market: Market | undefined =
      row.party === "US" || row.party === "GB" ? row.party : facts.has(bloc("EU")) && row.party === "EU" ? "EU" : undefined;
    for (const words of row.covers!.split(";")) {
      const product = this.catalogue.match(words)[0];
      const service = product && market ? ref("Service", `product:${slug(product.name)}:${market.toLowerCase()}`) : null;
      // A name without a number is a family of models, not the first of them.
      const model = /\d/.test(words) ? this.models.byName(words) : null;
      const target = service && facts.has(service) ? service : model?.exact ? model.model : null;
      if (!target) continue;
      cover(target, words);
      found++;
    }
    if (found === 0) facts.lacks("curated", table, "what it covers is no service or model on record");
  }
}

const confidence = { high: "HIGH", medium: "MEDIUM", low: "LOW" } as const;

/** A row without a page rests on general knowledge and is assumed. */
function provenance(row: Row): Said {
  const basis = row.basis === "sourced" ? "SOURCED" : "ASSUMED";
  return { ...from(source, basis), confidence: confidence[row.confidence as keyof typeof confidence] };
}

/** Start and end as far as they are known: a start that is not stated is taken to be the announcement, an end follows from the term. */
function dates(row: Row, said: Said): Dated {
  const stated = row.starts_on!;
  const starts = stated || row.announced_on!;
  const months = row.term_months ? Number(row.term_months) : 0;
  const ends = row.ends_on || (starts && months ? monthsAfter(starts, months) : "");
  const assumed: Said = { ...said, basis: "ASSUMED", note: "no start is stated: the day of the announcement" };
  const computed: Said = stated
    ? { ...said, basis: said.basis === "ASSUMED" ? "ASSUMED" : "DERIVED", note: `start and ${months} months` }
    : { ...said, basis: "ASSUMED", note: `announcement and ${months} months` };
  return {
    fields: { starts: starts || undefined, ends: ends || undefined },
    fieldSaid: { ...(stated || !starts ? {} : { starts: assumed }), ...(row.ends_on || !ends ? {} : { ends: computed }) },
  };
}
