import type { EnumValue } from "../../schema/model/enums";
import { from } from "../conventions";
import { type FactSet, type Ref, ref } from "../factSet";
import { ModelIndex } from "../modelNames";
import { oneLine, slug } from "../names";
import { Organisations } from "../organisations";
import type { Row, Sources } from "../rows";
import { iso2Named } from "./countries";

const table = "notable_ai_models";
const columns = ["Model", "Organization", "Publication date", "Parameters"];
const rowsOf = (sources: Sources) => sources.table(`sources/epoch-ai/${table}.csv`, columns);

/** Models that Epoch AI and models.dev call by names that no rule of spelling joins. */
const sameAs: Readonly<Record<string, string>> = {
  "GPT-4o (May 2024)": "openai/gpt-4o-2024-05-13",
  "GPT-4o (Aug 2024)": "openai/gpt-4o-2024-08-06",
  "GPT-4o (Nov 2024)": "openai/gpt-4o-2024-11-20",
  "Gemini 2.5 Flash Image (Nano Banana)": "google/gemini-2.5-flash-image",
  "Gemini 2.5 Pro (Jun 2025)": "google/gemini-2.5-pro",
  "Gemini Embedding": "google/gemini-embedding-001",
  "Llama 4 Scout": "meta/llama-4-scout-17b-instruct",
  "Llama 4 Maverick": "meta/llama-4-maverick-17b-instruct",
  "Pixtral Large": "mistral/pixtral-large-latest",
};

/** Models of one version that models.dev lists under a name which moves from version to version. */
const ownVersion: ReadonlySet<string> = new Set(["Mistral Large"]);

/** Day before which a model of unknown access is taken to be of history alone. */
const recent = "2020-01-01";

/** Epoch AI's notable models, joined with those of models.dev. What was never released can carry nothing and is left out. */
export function importEpochModels(sources: Sources, facts: FactSet): void {
  const rows = rowsOf(sources);
  const index = new ModelIndex(facts);
  const organisations = new Organisations(sources, facts);
  facts.read("epoch-ai", table, rows.length);
  for (const row of rows) {
    const name = oneLine(row.Model!);
    if (row["Model accessibility"] === "Unreleased") {
      facts.drop("epoch-ai", table, "never released: nothing can rest on it");
      continue;
    }
    if (row["Model accessibility"] === "" && row["Publication date"]! < recent) {
      facts.drop("epoch-ai", table, "of before 2020, and no way to get it on record");
      continue;
    }
    const same = sameAs[name] ? ref("Model", sameAs[name]) : ownVersion.has(name) ? undefined : index.byName(name)?.model;
    if (same && facts.has(same)) {
      const entity = facts.entities.get(same)!;
      facts.entity("Model", entity.key, entity.name, from("epoch-ai"), { ...particulars(row), aliases: [name] });
      facts.lacks("epoch-ai", table, "joined with the same model of models.dev");
    } else stateModel(facts, organisations, row, name);
  }
}

/** The model that Epoch AI lists under this name, stated if need be; null if the list has none of that name. */
export function epochModel(sources: Sources, facts: FactSet, name: string): Ref | null {
  const own = ref("Model", `epoch:${slug(name)}`);
  if (facts.has(own)) return own;
  for (const [id, entity] of facts.entities) if (entity.kind === "Model" && entity.aliases.has(name)) return id;
  const row = rowsOf(sources).find((candidate) => oneLine(candidate.Model!) === name);
  return row ? stateModel(facts, new Organisations(sources, facts), row, name) : null;
}

function particulars(row: Row) {
  const access = row["Model accessibility"] ?? "";
  const weights: EnumValue<"Weights"> | undefined = access.startsWith("Open weights")
    ? "OPEN"
    : access === "API access" || access === "Hosted access (no API)"
      ? "CLOSED"
      : undefined;
  return { fields: { released: row["Publication date"], parameters: row.Parameters ? Number(row.Parameters) : undefined, weights } };
}

function stateModel(facts: FactSet, organisations: Organisations, row: Row, name: string): Ref {
  const model = facts.entity("Model", `epoch:${slug(name)}`, name, from("epoch-ai"), particulars(row));
  const makers = row.Organization!.split(",").filter((part) => part.trim() !== "");
  const countries = (row["Country (of organization)"] ?? "").split(",");
  if (makers.length === 0) facts.lacks("epoch-ai", table, "no organisation on record");
  for (const [i, maker] of makers.entries()) {
    // Countries are listed once for each organisation, or not in step with them: then none is taken.
    const country = countries.length === makers.length ? iso2Named(countries[i]!) : undefined;
    const { vendor, said } = organisations.state(maker, from("epoch-ai"), country);
    facts.relate("DEVELOPED_BY", model, vendor, said);
  }
  return model;
}
