import { parse as parseToml } from "smol-toml";
import { from, vendor } from "../conventions";
import { type FactSet, type Ref, ref } from "../factSet";
import type { Sources } from "../rows";

/**
 * States a model of models.dev by its id there, `lab/model`, with the lab that made it.
 * @throws LP-3001 if models.dev has no such model
 */
export function modelsDevModel(sources: Sources, facts: FactSet, id: string): Ref {
  const known = ref("Model", id);
  if (facts.has(known)) return known;
  const said = from("models-dev");
  const toml = parseToml(sources.text(`sources/models-dev/models/${id}.toml`));
  const text = (field: string) => (typeof toml[field] === "string" ? toml[field] : undefined);
  const weights = typeof toml.open_weights === "boolean" ? (toml.open_weights ? "OPEN" : "CLOSED") : undefined;
  const model = facts.entity("Model", id, text("name") ?? id, said, {
    fields: { family: text("family"), released: text("release_date"), weights },
  });
  const lab = id.split("/")[0];
  const maker = sources
    .table("curated/model_labs.csv", ["models_dev_lab", "vendor_id"])
    .find((row) => row.models_dev_lab === lab)?.vendor_id;
  if (maker) facts.relate("DEVELOPED_BY", model, vendor(maker), said);
  return model;
}
