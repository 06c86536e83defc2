import type { ResultOf } from "../graphql";
import { byWhen, hoursInWords } from "../words/dates";
import { count, counted, countFirst } from "../words/numbers";
import type { continuityQuery } from "./queries";

export type Matrix = ResultOf<typeof continuityQuery>["continuity"];
export type Row = Matrix["rows"][number];
export type Cell = Row["cells"][number];
export type Column = Matrix["columns"][number];

export const standardWords: Readonly<Record<Column["standard"], string>> = {
  GLOBAL_OUTAGE: "Global outage",
  EXPORT_CONTROL: "Export control",
  VENDOR_POLICY: "Vendor policy shift",
};

/** A share that is kept, to the whole per cent; neither all nor nothing is claimed by rounding. */
export function keptDigits(share: number): string {
  if (share >= 1) return "100";
  if (share > 0.99) return ">99";
  if (share <= 0) return "0";
  return share < 0.01 ? "<1" : String(Math.round(share * 100));
}

/** What is kept, from the least that is possible to what the record leaves: "79 to 88 %". */
export function keptInWords({ kept }: Pick<Cell, "kept">): string {
  const [low, high] = [keptDigits(kept.possible), keptDigits(kept.onRecord)];
  return low === high ? `${high}\u202f%` : `${low} to ${high}\u202f%`;
}

/** "99.9 % for 3 days", as the strategy asks. */
export function targetInWords({ share, hours }: NonNullable<Row["target"]>): string {
  const percent = `${Math.round(share * 10_000) / 100}\u202f%`;
  return hours === null ? percent : `${percent} for ${hoursInWords(hours)}`;
}

const at = (hour: number) => (hour === 0 ? "at once" : `after ${hoursInWords(hour)}`);

/** An hour that both readings give, or one of them: "after 6 hours", "after 6 hours, possibly at once". */
function when({ onRecord, possible }: Cell["firstLoss"]): string {
  if (onRecord === null) return possible === null ? "" : `possibly ${at(possible)}`;
  return possible !== null && possible < onRecord ? `${at(onRecord)}, possibly ${at(possible)}` : at(onRecord);
}

/** What a cell says, in sentences. */
export function cellSentences(cell: Cell, target: Row["target"], horizon: number | null): string[] {
  const { kept, workloads, firstLoss, belowTarget, standing } = cell;
  if (kept.of === 0) return ["No live workload on record for this sector."];
  const said: string[] = [];
  said.push(
    workloads.possible === 0
      ? `None of ${counted(kept.of, "workload", "workloads")} falls ${byWhen(horizon)} on what is on record.`
      : `${keptInWords(cell)} of its criticality goes on ${byWhen(horizon)}; the first workload falls ${when(firstLoss)}.`,
  );
  if (kept.cannotTell > 0) said.push(`Cannot tell for ${count(kept.cannotTell)} of ${count(kept.of)}: facts are missing beneath them.`);
  if (!target) return said;
  const asked = targetInWords(target);
  if (standing === "BREACHED") said.push(`Below its target of ${asked} ${when(belowTarget ?? firstLoss)}.`);
  else if (standing === "KEPT") said.push(`It keeps its target of ${asked}, whatever is missing.`);
  else if (target.hours !== null && horizon !== null && horizon < target.hours)
    said.push(`Its target is ${asked}, longer than one looks here: it cannot be told.`);
  else said.push(`Whether it keeps its target of ${asked} cannot be told: assumptions or missing facts decide.`);
  return said;
}

/** The result of the whole matrix in a sentence. */
export function headline({ rows, columns }: Matrix): string {
  if (rows.length === 0) return "No sector is on record in this scope.";
  if (columns.length === 0) return "Nothing on record would take anything from these sectors.";
  const aimed = rows.filter((row) => row.target);
  const shocks = counted(columns.length, "shock", "shocks");
  if (aimed.length === 0) {
    const losing = rows.filter((row) => row.cells.some((cell) => cell.workloads.onRecord > 0)).length;
    return `${countFirst(losing)} of ${counted(rows.length, "sector", "sectors")} ${losing === 1 ? "loses" : "lose"} something to one of ${shocks}. No sector has stated what it must keep.`;
  }
  const breached = aimed.filter((row) => row.cells.some((cell) => cell.standing === "BREACHED")).length;
  return `${countFirst(breached)} of ${counted(aimed.length, "sector", "sectors")} with a target ${breached === 1 ? "falls" : "fall"} below it under at least one of ${shocks}.`;
}

/** What the figures of the matrix are. */
export const legend = ({ horizonHours }: Pick<Matrix, "horizonHours">) =>
  `criticality kept ${byWhen(horizonHours)}, per cent; the tick is the sector’s target; × below it while it must hold, ? cannot tell`;
