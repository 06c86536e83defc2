import { byWhen, hoursInWords } from "../words/dates";
import { count, counted, rangeInWords, shareRangeInWords } from "../words/numbers";
import type { Deed } from "./items";

interface Ends {
  readonly onRecord: number;
  readonly possible: number;
}
interface Told extends Ends {
  readonly cannotTell: number;
  readonly of: number;
}

/** What the sentences speak of: figures of one scenario at its horizon. */
export interface Figures {
  readonly horizonHours: number | null;
  readonly criticalityLost: Ends;
  readonly workloads: Told;
  readonly timeline: readonly { readonly hours: number; readonly workloads: Ends }[];
}

/** What happens to a thing, after its name: "Microsoft withdraws". */
export const deedWords: Readonly<Record<Deed, string>> = {
  fail: "stops",
  deny: "withdraws",
  end: "ends",
  retire: "is not there",
};

/** When the first workload is lost: on record if any is, else as possible. */
function onset({ timeline }: Figures): { hour: number; onRecord: boolean } | null {
  for (const reading of ["onRecord", "possible"] as const) {
    const first = timeline.find((step) => step.workloads[reading] > 0);
    if (first) return { hour: first.hours, onRecord: reading === "onRecord" };
  }
  return null;
}

const after = (hour: number) => (hour === 0 ? "at once" : `after ${hoursInWords(hour)}`);

/** "131 to 206 of 1,196 workloads fall by day 30, the first at once." */
export function headlineOfOne(figures: Figures): string {
  const { workloads, horizonHours } = figures;
  const { onRecord, possible, cannotTell, of } = workloads;
  const first = onset(figures);
  const by = byWhen(horizonHours);
  if (of === 0) return "There is no live workload in this scope.";
  if (possible === 0 || !first)
    return cannotTell > 0
      ? `No workload on record falls ${by}. Cannot tell for ${count(cannotTell)} of ${count(of)}.`
      : `None of ${counted(of, "workload", "workloads")} falls ${by}.`;
  if (onRecord === 0)
    return `None of ${counted(of, "workload", "workloads")} falls on the record. Up to ${count(possible)} may ${by}, the first ${after(first.hour)}.`;
  const verb = possible === 1 ? "falls" : "fall";
  const when = horizonHours === 0 ? "at once" : `${by}, the first ${after(first.hour)}`;
  return `${rangeInWords(onRecord, possible)} of ${counted(of, "workload", "workloads")} ${verb} ${when}.`;
}

/** How the one begins: "A hits at once", "B starts after 24 hours", "B may start after 6 hours". */
function begins(name: string, figures: Figures): string {
  const first = onset(figures);
  if (!first) return `${name} takes nothing on record`;
  if (first.hour === 0) return `${name} ${first.onRecord ? "hits" : "may hit"} at once`;
  return `${name} ${first.onRecord ? "starts" : "may start"} ${after(first.hour)}`;
}

type Dearer = "a" | "b" | "same" | "either";

/** Which of two costs more, and whether that is certain: only where the ranges do not meet. */
export function dearer(a: Ends, b: Ends): { which: Dearer; certain: boolean } {
  if (a.onRecord > b.possible) return { which: "a", certain: true };
  if (b.onRecord > a.possible) return { which: "b", certain: true };
  const point = (e: Ends) => e.onRecord === e.possible;
  if (point(a) && point(b)) return { which: "same", certain: true };
  if (a.possible > b.possible && a.onRecord >= b.onRecord) return { which: "a", certain: false };
  if (b.possible > a.possible && b.onRecord >= a.onRecord) return { which: "b", certain: false };
  return { which: "either", certain: false };
}

/** "A hits at once. B starts after 24 hours and may cost more." */
export function headlineOfTwo(a: Figures, b: Figures): string {
  const { which, certain } = dearer(a.criticalityLost, b.criticalityLost);
  const more = certain ? "costs more" : "may cost more";
  const [first, second] = [begins("A", a), begins("B", b)];
  const [at, bt] = [onset(a), onset(b)];
  const together = at && bt && at.hour === bt.hour && at.onRecord === bt.onRecord;
  if (together) {
    const both = begins("Both", a).replace("hits", "hit").replace("starts", "start");
    const cost = { a: `A ${more}.`, b: `B ${more}.`, same: "They cost the same.", either: "Either may cost more." }[which];
    return `${both}. ${cost}`;
  }
  if (!at && !bt) return "Neither takes down anything on record.";
  if (which === "a") return `${first}${at ? ` and ${more}` : ""}. ${second}.`;
  if (which === "b") return `${first}. ${second}${bt ? ` and ${more}` : ""}.`;
  return `${first}. ${second}. ${which === "same" ? "They cost the same." : "Either may cost more."}`;
}

/** "By day 30, A takes 131 to 206 of 1,196 workloads and B 9 to 31." */
export function ledeOfTwo(a: Figures, b: Figures): string {
  const by = byWhen(a.horizonHours);
  const takes = ({ workloads }: Figures) => rangeInWords(workloads.onRecord, workloads.possible);
  return `${by.charAt(0).toUpperCase()}${by.slice(1)}, A takes down ${takes(a)} of ${counted(a.workloads.of, "workload", "workloads")}, B ${takes(b)}.`;
}

/** What cannot be told, of one or of both; nothing where everything can. */
export function caveat(a: Figures, b: Figures | null): string | null {
  const [one, two] = [a.workloads.cannotTell, b?.workloads.cannotTell ?? a.workloads.cannotTell];
  if (one === 0 && two === 0) return null;
  const why = "facts are missing beneath them, so this is no all-clear.";
  if (one === two) return `Cannot tell for ${count(one)} of ${counted(a.workloads.of, "workload", "workloads")}: ${why}`;
  return `Cannot tell for ${count(one)} under A and ${count(two)} under B: ${why}`;
}

/** What a saved scenario costs today against the day on which it was saved. */
export function changedSince(then: Figures, now: Figures): string {
  const said = ({ criticalityLost: { onRecord, possible } }: Figures) => shareRangeInWords(onRecord, possible);
  if (said(then) === said(now)) return `It still costs ${said(now)} of criticality.`;
  const { which, certain } = dearer(then.criticalityLost, now.criticalityLost);
  const change = which === "either" || which === "same" ? "other" : which === "b" ? "more" : "less";
  if (change === "other") return `Today it costs ${said(now)} of criticality; it was ${said(then)}.`;
  return `Today it ${certain ? "costs" : "may cost"} ${change}: ${said(now)} of criticality, after ${said(then)}.`;
}
