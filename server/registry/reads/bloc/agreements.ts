import { firstDay, lastDay } from "../../../../schema/model/partialDate";
import type { EntityRecord } from "../../../../schema/model/record";

/** Whether an agreement is in force on a day; a date of a month or a year as what protects longest. */
export function inForce({ retired, validFrom, validTo, fields: { starts, ends } }: EntityRecord, on: string): boolean {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const [from, to] = [text(starts), text(ends)];
  if (retired || (validFrom && firstDay(validFrom) > on) || (validTo && firstDay(validTo) <= on)) return false;
  return !(from && firstDay(from) > on) && !(to && lastDay(to) <= on);
}
