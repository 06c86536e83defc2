/**
 * Dates as sources give them: a day, a month or a year. ISO order of the text is order in time within one precision;
 * across precisions, compare the first or the last day.
 */
const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a day, month or year that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [, , month, day] = match;
  if (month && (Number(month) < 1 || Number(month) > 12)) return false;
  if (!day) return true;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** First day that the date may mean. */
export const firstDay = (date: string): string => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);

/** Last day that the date may mean. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const [year, month] = date.split("-").map(Number);
  return `${date}-${String(new Date(Date.UTC(year!, month!, 0)).getUTCDate()).padStart(2, "0")}`;
}
