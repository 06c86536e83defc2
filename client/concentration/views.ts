import type { ResultOf } from "../graphql";
import type { Kind } from "../words/kinds";
import type { allConcentrationsQuery, concentrationQuery } from "./queries";

export type By = ResultOf<typeof allConcentrationsQuery>["scope"]["provider"]["by"];
export type Concentration = ResultOf<typeof concentrationQuery>["scope"]["concentration"];

interface View {
  readonly by: By;
  /** In the address. */
  readonly slug: string;
  readonly name: string;
  readonly one: string;
  readonly many: string;
  readonly kind: Kind;
  /** Name of its figures in the query of all five. */
  readonly field: "provider" | "parent" | "jurisdiction" | "dataCentre" | "gridZone";
}

/** The five ways in which a scope can lean on few, in the order of the load path. */
export const views: readonly View[] = [
  { by: "PROVIDER", slug: "provider", name: "Providers", one: "provider", many: "providers", kind: "Vendor", field: "provider" },
  {
    by: "ULTIMATE_PARENT",
    slug: "parent",
    name: "Ultimate parents",
    one: "ultimate parent",
    many: "ultimate parents",
    kind: "Vendor",
    field: "parent",
  },
  {
    by: "JURISDICTION",
    slug: "jurisdiction",
    name: "Jurisdictions",
    one: "jurisdiction",
    many: "jurisdictions",
    kind: "Jurisdiction",
    field: "jurisdiction",
  },
  {
    by: "DATA_CENTRE",
    slug: "data-centre",
    name: "Data centres",
    one: "data centre",
    many: "data centres",
    kind: "DataCentre",
    field: "dataCentre",
  },
  { by: "GRID_ZONE", slug: "grid-zone", name: "Grid zones", one: "grid zone", many: "grid zones", kind: "GridPoint", field: "gridZone" },
];

export const viewOf = (slug: string | null): View => views.find((view) => view.slug === slug) ?? views[0]!;
