import type { EntityKindName } from "../../../schema/model/entityKinds";
import type { FrameworkRule } from "../../../schema/model/framework";
import type { RelationshipKindName } from "../../../schema/model/relationshipKinds";
import { kindCode, relationCode } from "../snapshot";

/** Any one of these relationships out of a thing. */
type AnyOf = readonly { readonly relationship: RelationshipKindName; readonly to?: EntityKindName }[];

/** One step of a rule's way: from a thing in phase `at`, over a relationship (to a kind, where that matters), to a thing in phase `next`. */
interface Step {
  readonly at: number;
  readonly over: RelationshipKindName;
  readonly to?: EntityKindName;
  readonly next: number;
}

/** The way from a subject down to the jurisdictions whose law a rule asks about. A jurisdiction ends it, whatever its phase. */
interface Way {
  /** Kinds that can be asked about, with the phase in which they start. */
  readonly of: Partial<Readonly<Record<EntityKindName, number>>>;
  readonly steps: readonly Step[];
  /** What a thing of a kind must have on record in a phase; otherwise more could stand behind it than is known. */
  readonly needs: readonly { readonly at: number; readonly kind: EntityKindName; readonly anyOf: AnyOf }[];
  /** What would show the way where nothing lies on it. */
  readonly first: AnyOf;
}

const any = (...names: (RelationshipKindName | readonly [RelationshipKindName, EntityKindName])[]): AnyOf =>
  names.map((name) => (typeof name === "string" ? { relationship: name } : { relationship: name[0], to: name[1] }));
const step = (at: number, over: RelationshipKindName, next: number, to?: EntityKindName): Step => ({ at, over, next, ...(to && { to }) });
const need = (at: number, kind: EntityKindName, ...names: Parameters<typeof any>) => ({ at, kind, anyOf: any(...names) });

const usesOrHosted = any(["USES", "Service"], "HOSTED_AT");
const hosting = [need(0, "Workload", ["USES", "Service"], "HOSTED_AT"), need(0, "Service", "USES", "HOSTED_AT")];
const providing = [need(0, "Workload", ["USES", "Service"], "PROVIDED_BY"), need(0, "Service", "PROVIDED_BY")];

/** From what a thing runs on to the sites (phase 1), to what `over` leads to from there (phase 2), to the law that holds it. */
const throughSites = (over: RelationshipKindName, law: "SUBJECT_TO" | "LOCATED_IN", kind: EntityKindName): Way => ({
  of: { Workload: 0, Service: 0, DataCentre: 1 },
  steps: [step(0, "USES", 0), step(0, "HOSTED_AT", 1), step(1, over, 2), step(2, law, 3)],
  needs: [...hosting, need(1, "DataCentre", over), need(2, kind, law)],
  first: usesOrHosted,
});

/** From a thing to the vendors that provide it and operate its sites (phase 1). */
const toVendors = [step(0, "USES", 0), step(0, "HOSTED_AT", 0), step(0, "PROVIDED_BY", 1), step(0, "OPERATED_BY", 1)];
const vendorNeeds = [...hosting, ...providing, need(0, "DataCentre", "OPERATED_BY")];
const withVendors = { Workload: 0, Service: 0, DataCentre: 0, Vendor: 1 } as const;

/** The ways of all rules but DISCONNECT, which is a run of a withdrawal. */
const ways: Readonly<Record<Exclude<FrameworkRule, "DISCONNECT">, Way>> = {
  LOCATION: {
    of: { Workload: 0, Service: 0, DataCentre: 1 },
    steps: [step(0, "USES", 0), step(0, "HOSTED_AT", 1), step(1, "LOCATED_IN", 2)],
    needs: [...hosting, need(1, "DataCentre", "LOCATED_IN")],
    first: usesOrHosted,
  },
  PROVIDER: {
    of: { Workload: 0, Service: 0, Vendor: 1 },
    steps: [step(0, "USES", 0), step(0, "PROVIDED_BY", 1), step(1, "SUBJECT_TO", 2)],
    needs: [...providing, need(1, "Vendor", "SUBJECT_TO")],
    first: any(["USES", "Service"], "PROVIDED_BY"),
  },
  // Who owns the owners at the top is not asked on: a register that states owners states them up to the top.
  OWNERSHIP: {
    of: withVendors,
    steps: [...toVendors, step(1, "OWNED_BY", 2), step(2, "OWNED_BY", 2), step(1, "SUBJECT_TO", 3), step(2, "SUBJECT_TO", 3)],
    needs: [...vendorNeeds, need(1, "Vendor", "OWNED_BY"), need(1, "Vendor", "SUBJECT_TO"), need(2, "Vendor", "SUBJECT_TO")],
    first: any(["USES", "Service"], "PROVIDED_BY"),
  },
  OPERATOR: throughSites("OPERATED_BY", "SUBJECT_TO", "Vendor"),
  SUBCONTRACTORS: {
    of: withVendors,
    steps: [...toVendors, step(1, "SUBCONTRACTS_TO", 2), step(2, "SUBCONTRACTS_TO", 2), step(2, "SUBJECT_TO", 3)],
    needs: [...vendorNeeds, need(1, "Vendor", "SUBCONTRACTS_TO"), need(2, "Vendor", "SUBJECT_TO")],
    first: any(["USES", "Service"], "PROVIDED_BY"),
  },
  CHIPS: throughSites("EQUIPPED_BY", "SUBJECT_TO", "Vendor"),
  MODELS: {
    of: { Workload: 0, Service: 0, Model: 1 },
    steps: [
      step(0, "USES", 1, "Model"),
      step(0, "USES", 0, "Service"),
      step(0, "SERVES", 1),
      step(1, "DEVELOPED_BY", 2),
      step(2, "SUBJECT_TO", 3),
    ],
    needs: [need(1, "Model", "DEVELOPED_BY"), need(2, "Vendor", "SUBJECT_TO")],
    first: any("USES", "SERVES"),
  },
  ENERGY: throughSites("POWERED_BY", "LOCATED_IN", "GridPoint"),
};

/** Phases of a way, at most; a thing can be met once in each. */
export const phases = 4;

/** A way in the codes of a snapshot. */
export interface CodedWay {
  /** Phase in which a kind starts, by code; undefined: the rule says nothing of it. */
  readonly start: ReadonlyMap<number, number>;
  /** Next phase from a phase over a relationship to a kind; -1: no step. */
  readonly next: (at: number, relation: number, kind: number) => number;
  readonly needs: (at: number, kind: number) => readonly CodedNeed[];
  readonly first: AnyOf;
}

interface CodedNeed {
  readonly anyOf: AnyOf;
  readonly meets: (relation: number, kind: number) => boolean;
}

const codedNeed = (anyOf: AnyOf): CodedNeed => {
  const coded = anyOf.map(({ relationship, to }) => ({ relation: relationCode(relationship), kind: to ? kindCode(to) : -1 }));
  return { anyOf, meets: (relation, kind) => coded.some((c) => c.relation === relation && (c.kind < 0 || c.kind === kind)) };
};

function coded(way: Way): CodedWay {
  const steps = way.steps.map(({ at, over, to, next }) => ({ at, relation: relationCode(over), kind: to ? kindCode(to) : -1, next }));
  const needs = new Map<number, CodedNeed[]>();
  for (const { at, kind, anyOf } of way.needs) {
    const place = kindCode(kind) * phases + at;
    needs.set(place, [...(needs.get(place) ?? []), codedNeed(anyOf)]);
  }
  return {
    start: new Map(Object.entries(way.of).map(([kind, phase]) => [kindCode(kind as EntityKindName), phase])),
    next: (at, relation, kind) => steps.find((s) => s.at === at && s.relation === relation && (s.kind < 0 || s.kind === kind))?.next ?? -1,
    needs: (at, kind) => needs.get(kind * phases + at) ?? [],
    first: way.first,
  };
}

export const codedWays = Object.fromEntries(Object.entries(ways).map(([rule, way]) => [rule, coded(way)])) as Readonly<
  Record<Exclude<FrameworkRule, "DISCONNECT">, CodedWay>
>;
