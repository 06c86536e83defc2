import { Link } from "react-router";
import type { ResultOf } from "../graphql";
import { day, hoursInWords } from "../words/dates";
import { count, counted, equivalents, equivalentsInWords } from "../words/numbers";
import { undecidedWords } from "./address";
import type { capacityQuery } from "./queries";

export type Capacity = ResultOf<typeof capacityQuery>["capacity"];

/** "Of 545 H100e that workloads need on 27 Nov 2026, 314 to 545 are unmet …": the result before its proof. */
export function CapacityLede({ capacity, demand, shocks }: { capacity: Capacity; demand: "WORKLOADS" | "REQUIREMENTS"; shocks: number }) {
  const { total, needs, unstated, undecided, on, horizonHours, nation } = capacity;
  const [one, many] = demand === "WORKLOADS" ? ["workload", "workloads"] : ["sector", "sectors"];
  if (needs === 0)
    return (
      <p>
        No {demand === "WORKLOADS" ? "live workload" : "requirement"} of {nation.name} is on record.{" "}
        <Link to={demand === "WORKLOADS" ? "/registry/workloads" : "/registry/requirements"}>
          State {demand === "WORKLOADS" ? "its workloads" : "what its sectors require"}
        </Link>{" "}
        to see what its compute serves.
      </p>
    );
  return (
    <>
      {total.demand === 0 ? (
        <p>
          None of {counted(needs, one, many)} of {nation.name} has a stated demand for compute, so nothing can be said of what is served.
          State it on each, as H100 equivalents.
        </p>
      ) : total.demand === null ? (
        <p>
          What is needed and served on {day(on)} is left out: a {one} in it is withheld from you, and the sum could tell its figure.
        </p>
      ) : (
        <p>
          Of <b>{equivalents(total.demand)}&nbsp;H100e</b> needed on {day(on)}, <Unmet unmet={total.unmet} />
          {shocks > 0 && (horizonHours === null ? ", after all that falls" : `, after what falls within ${hoursInWords(horizonHours)}`)}.
        </p>
      )}
      <p className="caveat">
        {unstated > 0
          ? `${counted(unstated, one, many)} of ${count(needs)} ${unstated === 1 ? "states" : "state"} no demand and ${unstated === 1 ? "is" : "are"} in no figure. `
          : `All ${counted(needs, one, many)} state their demand. `}
        {undecided > 0 &&
          `${counted(undecided, "one is", "are")} undecided: by this policy ${undecided === 1 ? "it" : "each"} ${undecidedWords[capacity.policy.undecided]}.`}
      </p>
    </>
  );
}

function Unmet({ unmet }: { unmet: Capacity["total"]["unmet"] }) {
  if (unmet === null)
    return "not all is served; how much is left out, since a source is withheld from you and the sum could tell its figure";
  const { onRecord, possible } = unmet;
  if (possible === 0)
    return (
      <>
        <b>all</b> is served with supply on record
      </>
    );
  return (
    <>
      <b>{equivalentsInWords(onRecord, possible)}</b> {onRecord === possible ? "is" : "are"} unmet
    </>
  );
}
