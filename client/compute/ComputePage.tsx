import { useMemo } from "react";
import { Link } from "react-router";
import type { ResultOf } from "../graphql";
import { NationPage } from "../nation/NationPage";
import { useNation } from "../nation/useNation";
import { useAddress, useOffset } from "../scope/address";
import { useAnnouncement } from "../shell/announce";
import { useAnswer } from "../useAnswer";
import { day } from "../words/dates";
import { count, counted, equivalentsInWords } from "../words/numbers";
import { Accelerators } from "./Accelerators";
import "./compute.css";
import { computeQuery } from "./queries";
import { Sites } from "./Sites";
import { Years } from "./Years";

const title = "Compute at home";
const pageSize = 25;
export type Compute = ResultOf<typeof computeQuery>["compute"];

/** The compute that stands in a nation: sites with machines, power and status, what serves models, what public bodies may use, by year. */
export function ComputePage() {
  const nation = useNation();
  const { key } = nation;
  const { params, change } = useAddress();
  const { offset, turn } = useOffset();
  const given = Number(params.get("year"));
  const year = Number.isInteger(given) && given > 0 ? given : null;
  const variables = useMemo(() => ({ nation: key ?? "", year, first: pageSize, offset }), [key, year, offset]);
  const [{ data, error, fetching }, again] = useAnswer({ query: computeQuery, variables, pause: !key });
  const shown = data?.compute;
  useAnnouncement(
    shown && !fetching
      ? `${shown.nation.name}: ${counted(shown.sites.total, "site", "sites")}, ${openWords(shown)} for public bodies`
      : null,
  );
  return (
    <NationPage
      title={title}
      nation={nation}
      by="sites"
      answer={{ shown, error, fetching, again }}
      lede={(compute) => <Lede compute={compute} />}
      none="No nation with workloads or sites is on record. State a data centre and the jurisdiction in which it stands."
      waiting="Adding up the machines"
      rows="compute-rows"
    >
      {({ sites, byYear, nation: of, on }) => (
        <>
          {sites.total > 0 && (
            <>
              <Years years={byYear} chosen={year} choose={(to) => change({ year: to === null ? null : String(to) })} on={on} />
              <Sites sites={sites} nation={of} on={on} offset={offset} size={pageSize} turn={turn} />
            </>
          )}
          <Accelerators factors={data!.acceleratorFactors} />
        </>
      )}
    </NationPage>
  );
}

type Sum = Compute["total"]["open"];
const amountWords = (sum: Sum) => (sum ? equivalentsInWords(sum.onRecord, sum.possible) : "an amount that is withheld from you");
const openWords = ({ total }: Compute) => amountWords(total.open);

/** "Eight sites stand in Ellmere …": the result before its proof. */
function Lede({ compute }: { compute: Compute }) {
  const { total, nation, on, sites } = compute;
  if (sites.total === 0)
    return (
      <p>
        No site that stands in {nation.name} is on record. <Link to="/registry/data-centres">State a data centre</Link>, where it stands,
        its accelerators, and what part of them serves models and public bodies.
      </p>
    );
  return (
    <>
      <p>
        {counted(total.sites, "site stands", "sites stand")} in {nation.name} on {day(on)}
        {total.all === null ? (
          ". What they have together is left out: a site in it is withheld from you, and the sum could tell its figures."
        ) : (
          <>
            {" "}
            with <b>{amountWords(total.all)}</b>. Of these <b>{amountWords(total.inference)}</b> serve models, and public bodies may use{" "}
            <b>{openWords(compute)}</b>, {amountWords(total.sovereign)} of it at sites in nobody’s hands but the nation’s.
          </>
        )}
      </p>
      <p className="caveat">
        {total.unstated > 0
          ? `${count(total.unstated)} of them ${total.unstated === 1 ? "states" : "state"} no accelerators and ${total.unstated === 1 ? "is" : "are"} in no figure. `
          : "All of them state their accelerators. "}
        A share that nobody states counts as nothing on record and as all of it as possible.
      </p>
    </>
  );
}
