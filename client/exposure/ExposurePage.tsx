import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { useHorizon } from "../scope/address";
import { HorizonSwitch } from "../scope/HorizonSwitch";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope } from "../scope/scope";
import { Ways } from "../scope/Ways";
import { useAnnouncement } from "../shell/announce";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { rangeInWords } from "../words/numbers";
import { Agreements } from "./Agreements";
import { Breaches } from "./Breaches";
import { Coalitions } from "./Coalitions";
import { Control } from "./Control";
import { Deniers } from "./Deniers";
import { ExposureLede } from "./ExposureLede";
import "./exposure.css";
import { exposureQuery } from "./queries";
import { Verdicts } from "./Verdicts";

const title = "Who can switch us off";

/** Who abroad can stop what a scope runs, alone or together, in whose hands it lies, and what holds them off. */
export function ExposurePage() {
  const { scope, input, choose, query } = useScope();
  const { chosen, hours, within, choose: chooseHorizon } = useHorizon();
  const [{ data, error, fetching }, again] = useAnswer({ query: exposureQuery, variables: { scope: input, horizonHours: hours } });
  const shown = data?.scope;
  const asked = { scope: input, horizonHours: hours };
  useTitle(title);
  useAnnouncement(
    shown && !fetching
      ? `${shown.words}: ${rangeInWords(shown.exposure.deniable.onRecord, shown.exposure.deniable.possible)} of ${shown.of} can be switched off from abroad`
      : null,
  );
  return (
    <>
      <ContextBar withheld={shown?.withheld}>
        <ScopeSwitch scope={scope} choose={choose} />
        <Ways />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        <div className="title-block">
          <div>
            <h1>{title}</h1>
            {shown && !error && <ExposureLede scope={shown} />}
          </div>
          <HorizonSwitch chosen={chosen} choose={chooseHorizon} />
        </div>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : !shown ? (
          <Skeleton lines={14} what="Withdrawing everybody abroad, one by one and all together" />
        ) : (
          shown.of > 0 && (
            <div className="exposure-rows">
              <Deniers {...asked} query={query} within={within} />
              <Control control={shown.exposure.control} of={shown.of} />
              <div className="exposure-verdicts">
                <Verdicts verdicts={shown.exposure.verdicts} of={shown.of} />
                <Breaches scope={input} />
              </div>
              <div className="exposure-together">
                <Coalitions {...asked} />
                <Agreements {...asked} query={query} />
              </div>
            </div>
          )
        )}
      </div>
    </>
  );
}
