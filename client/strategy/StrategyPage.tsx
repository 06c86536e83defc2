import { NationPage } from "../nation/NationPage";
import { useNation } from "../nation/useNation";
import { useAddress } from "../scope/address";
import { useAnnouncement } from "../shell/announce";
import { useAnswer } from "../useAnswer";
import { counted } from "../words/numbers";
import { Board } from "./Board";
import { Designations } from "./Designations";
import { Duties } from "./Duties";
import { Energy } from "./Energy";
import { Outlook } from "./Outlook";
import { strategyQuery } from "./queries";
import "./strategy.css";
import type { Strategy } from "./words";

/** The national strategy of one jurisdiction: requirements, the long view, power, and what each function owes. */
export function StrategyPage() {
  const nation = useNation();
  const { key } = nation;
  const [{ data, error, fetching }, again] = useAnswer({ query: strategyQuery, variables: { jurisdiction: key ?? "" }, pause: !key });
  const shown = data?.strategy;
  useAnnouncement(shown && !fetching ? `Strategy of ${shown.jurisdiction.name}` : null);
  return (
    <NationPage
      title={shown && !error ? `Strategy of ${shown.jurisdiction.name}` : "National strategy"}
      nation={nation}
      by="workloads"
      answer={{ shown, error, fetching, again }}
      lede={(strategy) => <Lede strategy={strategy} />}
      none="No nation with workloads or sites is on record. State a sector of a jurisdiction, and what it requires by when."
      waiting="Holding requirements against what is in place"
      rows="strategy-rows"
    >
      {(strategy) => <Filled strategy={strategy} jurisdiction={key!} />}
    </NationPage>
  );
}

function Filled({ strategy, jurisdiction }: { strategy: Strategy; jurisdiction: string }) {
  const { params, change } = useAddress();
  const { lines, years, designations, outlook, energy } = strategy;
  const asked = Number(params.get("year"));
  const year = years.includes(asked) ? asked : years[0]!;
  const withWorkloads = designations.some(({ of }) => of > 0);
  const something = outlook.some(
    (y) => y.opening.length + y.lapsing.length > 0 || [y.sovereignCloud, y.otherDomestic, y.agreements].some((r) => r?.most !== 0),
  );
  return (
    <>
      {lines.length > 0 && <Board lines={lines} years={years} year={year} choose={(y) => change({ year: String(y) })} />}
      {(lines.length > 0 || something) && <Outlook years={outlook} />}
      {withWorkloads && <Designations rows={designations} />}
      {energy.length > 0 && <Energy lines={energy} years={years} />}
      <Duties jurisdiction={jurisdiction} />
    </>
  );
}

/** How the first year's requirements stand; or what to enter where there are none. */
function Lede({ strategy: { lines, years } }: { strategy: Strategy }) {
  if (lines.length === 0) {
    return (
      <p>
        No requirement is on record: nobody has stated what its sectors need by when. That is no sign that nothing is needed. Enter
        requirements as a change set: an entity of kind Requirement with its year and compute, a relationship <i>requires</i> from the
        sector to it.
      </p>
    );
  }
  const first = lines.filter(({ year }) => year === years[0]);
  const those = (state: string) => first.filter((line) => line.state === state).length;
  return (
    <p>
      Of {counted(first.length, "requirement", "requirements")} for {years[0]}, <b>{those("MET")}</b> are met, <b>{those("SHORT")}</b> fall
      short in some aspect, and of <b>{those("UNKNOWN")}</b> that cannot be told.
    </p>
  );
}
