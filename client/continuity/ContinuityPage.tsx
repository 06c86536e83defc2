import { Link } from "react-router";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { TakeAway } from "../parts/TakeAway";
import { inputOf } from "../scenarios/definition";
import { HorizonPicker } from "../scenarios/HorizonPicker";
import { ItemWords } from "../scenarios/ItemWords";
import { itemText } from "../scenarios/items";
import { ShareButton } from "../scenarios/ShareButton";
import { ShockField } from "../scenarios/ShockField";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope } from "../scope/scope";
import { StrategyWays } from "../scope/Ways";
import { useAnnouncement } from "../shell/announce";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { Icon } from "../signs/Icon";
import { useAnswer } from "../useAnswer";
import { count, counted } from "../words/numbers";
import "../scenarios/scenarios.css";
import "./continuity.css";
import { itemOf, MatrixTable } from "./MatrixTable";
import { continuityQuery } from "./queries";
import { useMatrix } from "./useMatrix";
import { headline, keptInWords, legend, type Matrix } from "./words";

const title = "Continuity";

/** What survives of each sector under each shock, for how long, and why not. All of it lives in the address. */
export function ContinuityPage() {
  const { scope, input, choose } = useScope();
  const { shocks, supposing, horizon, open, change } = useMatrix();
  const variables = {
    scope: input,
    shocks: shocks.length ? inputOf(shocks).shocks : null,
    each: 2,
    supposing: inputOf(supposing),
    horizon,
  };
  const [result, again] = useAnswer({ query: continuityQuery, variables });
  const { error, fetching } = result;
  const matrix = result.data?.continuity;
  const said = matrix && headline(matrix);
  useTitle(title);
  useAnnouncement(said && !fetching ? said : null);
  const columns = matrix?.columns.map(itemOf).filter((item) => item !== null) ?? [];
  return (
    <>
      <ContextBar withheld={matrix?.scope.withheld}>
        <ScopeSwitch scope={scope} choose={choose} />
        <HorizonPicker horizon={horizon} choose={(within) => change({ horizon: within })} />
        <StrategyWays />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        <div className="title-block">
          <div>
            <h1>{title}</h1>
            {matrix && !error && <Lede matrix={matrix} said={said!} />}
          </div>
          <div className="actions">
            <ShareButton />
          </div>
        </div>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : !matrix ? (
          <Skeleton lines={12} what="Running each shock on each sector" />
        ) : (
          <>
            <div className="matrix-choose">
              <ShockField
                label="Add a shock"
                placeholder="Search by name or key"
                choose={({ ref, does }) => {
                  if (does === "end") change({ supposing: [...supposing, { does, of: ref }] });
                  else if (does) change({ shocks: [...columns, { does, of: ref }] });
                }}
              />
              <ul aria-label="What is asked" className="matrix-items">
                {supposing.map((item) => (
                  <Taken key={itemText(item)} item={item} back={() => change({ supposing: supposing.filter((other) => other !== item) })} />
                ))}
                {columns.map((item) => (
                  <Taken key={itemText(item)} item={item} back={() => change({ shocks: columns.filter((other) => other !== item) })} />
                ))}
                {shocks.length > 0 && (
                  <li>
                    <button type="button" className="text-button" onClick={() => change({ shocks: [] })}>
                      The heaviest of each standard shock
                    </button>
                  </li>
                )}
              </ul>
            </div>
            {matrix.rows.length > 0 && matrix.columns.length > 0 ? (
              <section className="section" aria-label="Continuity matrix">
                <header>
                  <h2>Continuity matrix</h2>
                  <p>{legend(matrix)}</p>
                  <span className="section-end">
                    <TakeAway name="continuity" {...asTable(matrix)} />
                  </span>
                </header>
                <MatrixTable
                  matrix={matrix}
                  scope={input}
                  supposing={supposing}
                  open={open}
                  setOpen={(cell) => change({ open: cell }, { replace: true })}
                  busy={fetching}
                />
              </section>
            ) : (
              <Empty matrix={matrix} />
            )}
          </>
        )}
      </div>
    </>
  );
}

function Taken({ item, back }: { item: Parameters<typeof ItemWords>[0]["item"]; back: () => void }) {
  return (
    <li>
      <ItemWords item={item} />
      <button type="button" className="take-back" aria-label="Take it out" onClick={back}>
        <Icon of="cross" size={12} />
      </button>
    </li>
  );
}

function Lede({ matrix, said }: { matrix: Matrix; said: string }) {
  const without = matrix.rows.filter((row) => !row.target).length;
  return (
    <>
      <p>{said}</p>
      <p className="caveat">
        {without > 0 &&
          `${count(without)} of ${counted(matrix.rows.length, "sector", "sectors")} state no availability and no resilience, so that they have no target. `}
        {matrix.withoutSector > 0 &&
          `${counted(matrix.withoutSector, "workload", "workloads")} of this scope stand in no sector on record. `}
        {matrix.rows.length > 0 && "A “?” is no all-clear."}
      </p>
    </>
  );
}

function Empty({ matrix }: { matrix: Matrix }) {
  return (
    <div className="empty">
      <h2>{matrix.rows.length === 0 ? "No sector on record" : "Nothing would take anything from these sectors"}</h2>
      <p>
        {matrix.rows.length === 0
          ? "A sector joins the matrix once it belongs to the jurisdiction and relies on a workload."
          : "Nothing on record is such that its loss fells a workload here. Where facts are missing beneath them, that is no all-clear. Add a shock of your own above."}
      </p>
      <p>
        <Link to="/registry/sectors">Sectors</Link> · <Link to="/worklist">What is missing</Link>
      </p>
    </div>
  );
}

function asTable({ columns, rows }: Matrix) {
  return {
    head: ["Sector", "Target", "Must hold for hours", ...columns.flatMap(({ words }) => [`${words}: kept`, `${words}: standing`])],
    rows: rows.map(({ sector, target, cells }) => [
      sector.name,
      target?.share ?? null,
      target?.hours ?? null,
      ...cells.flatMap((cell) => [keptInWords(cell), cell.standing ? cell.standing.toLowerCase() : null]),
    ]),
  };
}
