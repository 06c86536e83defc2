import { locale } from "./numbers";

/** Dates as LOOK §11 writes them: 22 Nov 2026, 20:49 UTC, "3 days". A date may be a day, a month or a year. */
const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(Date.UTC(2026, month, 1)),
);
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });
const space = "\u00a0";

/** 22 Nov 2026, Nov 2026 or 2026: as exact as the source; anything else as it stands. */
export function day(date: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!match) return date;
  const [, year, month, dayOfMonth] = match;
  if (!month) return year!;
  const name = months[Number(month) - 1];
  if (!name) return date;
  return dayOfMonth ? `${Number(dayOfMonth)} ${name} ${year}` : `${name} ${year}`;
}

/** An instant: 22 Nov 2026, 20:49 UTC. */
export const instant = (iso: string): string => `${day(iso)}, ${clock.format(new Date(iso))} UTC`;

/** Hours of loss in a table: 0 h, 48 h, from 72 h in days: 3 d. */
export function hours(value: number): string {
  if (value < 72) return `${Math.round(value * 10) / 10}${space}h`;
  return `${Math.round((value / 24) * 10) / 10}${space}d`;
}

/** Hours in a sentence: "48 hours", "3 days", "at once". */
export function hoursInWords(value: number): string {
  if (value === 0) return "at once";
  const [n, unit] = value < 72 ? [value, "hour"] : [value / 24, "day"];
  const rounded = Math.round(n * 10) / 10;
  return `${rounded} ${unit}${rounded === 1 ? "" : "s"}`;
}

/** An hour as a value on an axis: "0 h", "48 h", from 72 h "3 days". */
export const hoursOnAxis = (value: number): string => (value < 72 ? hours(value) : hoursInWords(value));

/** By when, in a sentence: "at once", "within 48 hours", "by day 3"; null: ever. */
export function byWhen(value: number | null): string {
  if (value === null) return "ever";
  if (value === 0) return "at once";
  return value >= 72 && value % 24 === 0 ? `by day ${value / 24}` : `within ${hoursInWords(value)}`;
}

/** Whole days from a moment to a day, UTC; a month or a year counts from its first day. Below 1 it has come. */
export function daysUntil(date: string, now: Date): number {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return Math.round((Date.UTC(year, month - 1, dayOfMonth) - today) / 86_400_000);
}
