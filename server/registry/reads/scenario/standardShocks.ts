import type { EntityKindName } from "../../../../schema/model/entityKinds";
import { defaultHorizonHours, type Hazard } from "../../../../schema/model/hazards";
import type { Analysis } from "../../../analysis/analysis";
import type { Loss } from "../../../analysis/shares";
import { kindName } from "../../../analysis/snapshot";
import type { ScopeChoice } from "../findings";
import { rankingOf } from "../ranking";
import type { ShockKind } from "./definition";

export interface Suggestion {
  readonly entity: string;
  readonly kind: ShockKind;
  readonly workloads: Loss["workloads"];
  readonly criticalityLost: Loss["share"];
}

/** One of the three ready-made shocks, with the subjects that it can be asked of. */
export interface StandardShock {
  readonly key: "GLOBAL_OUTAGE" | "EXPORT_CONTROL" | "VENDOR_POLICY";
  readonly name: string;
  readonly description: string;
  readonly shock: ShockKind;
  readonly kinds: readonly EntityKindName[];
  /** The heaviest subjects for the scope, worst first. */
  readonly suggestions: readonly Suggestion[];
}

const declared: readonly (Omit<StandardShock, "suggestions"> & { readonly hazard: Hazard })[] = [
  {
    key: "GLOBAL_OUTAGE",
    name: "Global outage",
    description: "A provider, a service, a cloud region or what powers it stops, everywhere at once.",
    shock: "FAIL",
    hazard: "OUTAGE",
    kinds: ["Vendor", "DataCentre", "Service", "GridPoint"],
  },
  {
    key: "EXPORT_CONTROL",
    name: "Export-control dispute",
    description: "A jurisdiction forbids its vendors, and those that answer to it, to serve abroad.",
    shock: "DENY",
    hazard: "DENIAL",
    kinds: ["Jurisdiction"],
  },
  {
    key: "VENDOR_POLICY",
    name: "Vendor policy shift",
    description: "A vendor withdraws, or changes its terms so that its customers must.",
    shock: "DENY",
    hazard: "DENIAL",
    kinds: ["Vendor"],
  },
];

export const standardKeys: readonly StandardShock["key"][] = declared.map(({ key }) => key);

/** The standard shock that a shock of this kind to a thing of that kind is one of. */
export const standardOf = (shock: ShockKind, subject: EntityKindName): StandardShock["key"] =>
  declared.find((d) => d.shock === shock && (shock === "FAIL" || (d.kinds as readonly string[]).includes(subject)))!.key;

/** The three standard shocks for a scope, each with all subjects that the ranking of what fells it alone knows. */
export function standardShocks(a: Analysis, scope: ScopeChoice): StandardShock[] {
  return declared.map(({ hazard, ...shock }) => ({
    ...shock,
    get suggestions() {
      const { ranked } = rankingOf(a, scope, hazard, defaultHorizonHours[hazard]);
      return ranked
        .filter((row) => (shock.kinds as readonly string[]).includes(kindName(a.snapshot.kind[row.culprit])))
        .map((row) => ({
          entity: a.snapshot.facts.entities[row.culprit].id,
          kind: shock.shock,
          workloads: row.workloads,
          criticalityLost: row.criticalityLost,
        }));
    },
  }));
}
