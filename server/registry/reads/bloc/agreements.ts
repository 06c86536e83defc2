import { firstDay, lastDay } from "../../../../schema/model/partialDate";
import type { EntityRecord } from "../../../../schema/model/record";

/** Whether a fact counts on a day. */
export const isThere = ({ validFrom, validTo }: Pick<EntityRecord, "validFrom" | "validTo">, on: string): boolean =>
  !(validFrom && firstDay(validFrom) > on) && !(validTo && firstDay(validTo) <= on);

/** Whether an agreement is in force on a day; a date of a month or a year as what protects longest. */
export function inForce(agreement: EntityRecord, on: string): boolean {
  const { starts, ends } = agreement.fields;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const [from, to] = [text(starts), text(ends)];
  if (agreement.retired || !isThere(agreement, on)) return false;
  return !(from && firstDay(from) > on) && !(to && lastDay(to) <= on);
}
