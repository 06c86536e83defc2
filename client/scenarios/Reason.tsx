import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { WhyChain } from "../parts/WhyChain";
import { useAnswer } from "../useAnswer";
import type { Side, SideName } from "./address";
import { inputOf } from "./definition";
import { whyQuery } from "./queries";
import { ScenarioMark } from "./ScenarioMark";
import type { ScopeKeys } from "./useOutcome";

export interface Asked {
  readonly scope: ScopeKeys;
  readonly horizon: number | null;
}

/** Why a workload falls under one scenario: its chain, on the facts of a revision or on those of now. */
export function Reason({
  side,
  target,
  scope,
  horizon,
  cannotTell = false,
  asOf = null,
}: Asked & { side: Side; target: string; cannotTell?: boolean; asOf?: number | null }) {
  const [{ data, error }, again] = useAnswer({
    query: whyQuery,
    variables: { scenario: inputOf(side.items), scope, horizon, asOf, target },
  });
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  if (!data) return <Skeleton lines={3} what="Looking for the shortest chain" />;
  const { why } = data.scenarioResult;
  if (why) return <WhyChain chain={why} />;
  return (
    <p className="why-head">
      {cannotTell
        ? "Cannot tell whether it falls: facts are missing beneath it."
        : "It does not fall: what should be on record beneath it is there."}
    </p>
  );
}

/** Why it falls under each of the two. */
export function Reasons({
  sides,
  ...asked
}: Asked & { sides: readonly (readonly [SideName, Side, { readonly cannotTell: boolean; readonly asOf?: number }])[]; target: string }) {
  return (
    <div className="reasons">
      {sides.map(([name, side, { cannotTell, asOf }]) => (
        <div key={name} className="reasons-side">
          {sides.length > 1 && <ScenarioMark of={name} small />}
          <Reason side={side} cannotTell={cannotTell} asOf={asOf} {...asked} />
        </div>
      ))}
    </div>
  );
}
