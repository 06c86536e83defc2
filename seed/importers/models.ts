import { parse as parseToml } from "smol-toml";
import { from, vendor } from "../conventions";
import { curatedRow } from "../curatedRow";
import { type FactSet, type Ref, ref } from "../factSet";
import type { Sources } from "../rows";

const folder = "sources/models-dev/models";

/** Every model of models.dev with the lab that made it, the folder that it stands in. */
export function importModels(sources: Sources, facts: FactSet): void {
  const ids = sources.list(folder).flatMap((lab) =>
    sources
      .list(`${folder}/${lab}`)
      .filter((name) => name.endsWith(".toml"))
      .map((name) => `${lab}/${name.slice(0, -5)}`),
  );
  facts.read("models-dev", "models", ids.length);
  for (const id of ids) modelsDevModel(sources, facts, id);
}

/**
 * States a model of models.dev by its id there, `lab/model`, with the lab that made it.
 * @throws LP-3001 if models.dev has no such model
 */
export function modelsDevModel(sources: Sources, facts: FactSet, id: string): Ref {
  const known = ref("Model", id);
  if (facts.has(known)) return known;
  const said = from("models-dev");
  const toml = parseToml(sources.text(`${folder}/${id}.toml`));
  const text = (field: string) => (typeof toml[field] === "string" ? toml[field] : undefined);
  const weights = typeof toml.open_weights === "boolean" ? (toml.open_weights ? "OPEN" : "CLOSED") : undefined;
  const model = facts.entity("Model", id, text("name") ?? id, said, {
    fields: { family: text("family"), released: text("release_date"), weights },
  });
  const maker = labVendor(sources, id.split("/")[0]!);
  if (maker) facts.relate("DEVELOPED_BY", model, vendor(maker), said);
  else facts.lacks("models-dev", "models", "its lab is no vendor of the tables");
  return model;
}

function labVendor(sources: Sources, lab: string): string | undefined {
  return sources.table("curated/model_labs.csv", ["models_dev_lab", "vendor_id"]).find((row) => row.models_dev_lab === lab)?.vendor_id;
}

/**
 * States "some model of this lab": what a product is assumed to call where no source names the model.
 * @param lab key of the lab's vendor
 */
export function unstatedModel(facts: FactSet, lab: string): Ref {
  const said = curatedRow("products", "assumption: the product calls a model of this lab; which one is not stated");
  const name = facts.entities.get(vendor(lab))?.name ?? lab;
  const model = facts.entity("Model", `unstated:${lab}`, `${name}: model not stated`, said);
  facts.relate("DEVELOPED_BY", model, vendor(lab), said);
  return model;
}
