import { useQuery } from "urql";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { WhyChain } from "../parts/WhyChain";
import type { Side, SideName } from "./address";
import { inputOf } from "./definition";
import { whyQuery } from "./queries";
import { ScenarioMark } from "./ScenarioMark";
import type { ScopeKeys } from "./useOutcome";

export interface Asked {
  readonly scope: ScopeKeys;
  readonly horizon: number | null;
}

/** Why a workload falls under one scenario: its chain. */
export function Reason({ side, target, scope, horizon }: Asked & { side: Side; target: string }) {
  const [{ data, error }, again] = useQuery({ query: whyQuery, variables: { scenario: inputOf(side.items), scope, horizon, target } });
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  if (!data) return <Skeleton lines={3} what="Looking for the shortest chain" />;
  const { why } = data.scenarioResult;
  return why ? <WhyChain chain={why} /> : <p className="why-head">It does not fall under this scenario, as far as is on record.</p>;
}

/** Why it falls under each of the two. */
export function Reasons({ sides, ...asked }: Asked & { sides: readonly (readonly [SideName, Side])[]; target: string }) {
  return (
    <div className="reasons">
      {sides.map(([name, side]) => (
        <div key={name} className="reasons-side">
          {sides.length > 1 && <ScenarioMark of={name} small />}
          <Reason side={side} {...asked} />
        </div>
      ))}
    </div>
  );
}
