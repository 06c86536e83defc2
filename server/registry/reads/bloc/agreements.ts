import { firstDay } from "../../../../schema/model/partialDate";
import type { EntityRecord } from "../../../../schema/model/record";
import { stateOn } from "../../../analysis/agreements";

/** Whether a fact counts on a day. */
export const isThere = ({ validFrom, validTo }: Pick<EntityRecord, "validFrom" | "validTo">, on: string): boolean =>
  !(validFrom && firstDay(validFrom) > on) && !(validTo && firstDay(validTo) <= on);

/** Whether an agreement is in force on a day, by its term as what protects longest. */
export function inForce(agreement: EntityRecord, on: string): boolean {
  const { starts, ends } = agreement.fields;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  if (agreement.retired || !isThere(agreement, on)) return false;
  return stateOn({ starts: text(starts), ends: text(ends) }, on, "ON_RECORD") === "IN_FORCE";
}
