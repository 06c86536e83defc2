import { count } from "../words/numbers";
import type { FindingSort } from "./FindingsTable";

const titles = {
  singlePoints: "No single point of failure on record",
  jurisdictions: "No jurisdiction abroad on record that can switch a workload off",
  vendors: "No vendor on record that can switch a workload off",
} as const;

/** An empty list says on how much it rests: with nothing on record it is no all-clear. */
export function NoFinding({ sort, cannotTell, of }: { sort: FindingSort; cannotTell: number; of: number }) {
  return (
    <div className="empty">
      <h3>{titles[sort]}</h3>
      <p>
        {cannotTell === of
          ? `Cannot tell for any of ${count(of)} workloads: what they rest on is not on record. This is no all-clear.`
          : cannotTell > 0
            ? `That holds for ${count(of - cannotTell)} of ${count(of)} workloads. Cannot tell for the other ${count(cannotTell)}: what they rest on is not on record.`
            : `That holds for all ${count(of)} workloads; what each should have on record is there.`}
      </p>
    </div>
  );
}
