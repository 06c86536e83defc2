import { useMemo } from "react";
import type { findingRows } from "../entity/queries";
import { serviceQuery, workloadQuery } from "../entity/queries";
import type { Sign, Signs } from "../graph/model";
import type { Overlay } from "../graph/style";
import type { ResultOf } from "../graphql";
import { useAnswer } from "../useAnswer";
import type { Kind } from "../words/kinds";

export type Findings = ResultOf<typeof findingRows>;

export interface TargetFindings {
  readonly points: Findings | null;
  readonly deniers: Findings | null;
  readonly verdict: "MET" | "BREACHED" | "UNKNOWN" | null;
  /** Not known yet: the signs of the overlay, by which things fold, are on their way. */
  readonly fetching: boolean;
}

/** What fells a thing alone, and who can switch it off. Workloads have both, services the first; other kinds neither. */
export function useFindings(kind: Kind, key: string | null): TargetFindings {
  const [workload] = useAnswer({ query: workloadQuery, variables: { key: key ?? "" }, pause: kind !== "Workload" || key === null });
  const [service] = useAnswer({ query: serviceQuery, variables: { key: key ?? "" }, pause: kind !== "Service" || key === null });
  return useMemo(() => {
    if (kind === "Workload" && workload.data?.workload && key !== null) {
      const { singlePointsOfFailure, deniers, verdict } = workload.data.workload;
      const told = typeof verdict === "string" ? verdict : (verdict as { verdict: TargetFindings["verdict"] }).verdict;
      return { points: singlePointsOfFailure, deniers, verdict: told, fetching: false };
    }
    if (kind === "Service" && service.data?.service && key !== null) {
      return { points: service.data.service.singlePointsOfFailure, deniers: null, verdict: null, fetching: false };
    }
    return { points: null, deniers: null, verdict: null, fetching: workload.fetching || service.fetching };
  }, [kind, key, workload, service]);
}

/** The overlay's signs, by thing. */
export function signsOf({ points, deniers }: TargetFindings, overlay: Overlay): Signs {
  const findings = overlay === "points" ? points : overlay === "deniers" ? deniers : null;
  return new Map(
    (findings?.items ?? []).map((f): [string, Sign] => [
      f.component.id,
      { onRecord: f.onRecord, hours: f.onRecord ? f.hoursOnRecord : f.hoursPossible },
    ]),
  );
}
