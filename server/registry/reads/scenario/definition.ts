import type { Change, EntityRef } from "../../../../schema/model/change";

export const shockKinds = ["FAIL", "DENY", "END_AGREEMENT"] as const;
export type ShockKind = (typeof shockKinds)[number];

/** A shock as it is asked for. */
export interface AskedShock {
  readonly kind: ShockKind;
  readonly subject: EntityRef;
}

/** What is supposed: shocks at hour 0, and changes of facts as a commit takes them. */
export interface ScenarioDefinition {
  readonly shocks: readonly AskedShock[];
  readonly changes: readonly Change[];
}

/** Shocks that one scenario may hold. */
export const shockLimit = 100;

/** Where a shock names its subject. */
export const placeOfShock = (i: number, kind: ShockKind): string =>
  `shocks[${i}].${kind === "FAIL" ? "fail" : kind === "DENY" ? "deny" : "endAgreement"}`;
