import type { ResultOf } from "../graphql";
import { CountRange } from "../parts/Interval";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { useAddress } from "../scope/address";
import { useAnswer } from "../useAnswer";
import { hoursInWords } from "../words/dates";
import { enumerated } from "../words/enumerations";
import { count, counted, quantity } from "../words/numbers";
import { ownQuery } from "./queries";
import type { Bloc } from "./types";

type Own = NonNullable<ResultOf<typeof ownQuery>["bloc"]>["own"];

/** What a member sees of itself: what it handed in, and what the bloc's agreements take off its exposure. */
export function OwnView({ bloc }: { bloc: Bloc }) {
  const { params, change } = useAddress();
  const choices = bloc.mayViewAs.filter((member) => member.key);
  const chosen = choices.find(({ key }) => key === params.get("as"))?.key ?? choices[0]?.key ?? null;
  if (chosen === null) return null;
  const picked = params.get("as") !== null || choices.length === 1;
  return (
    <Section
      title="One member’s own view"
      caption="for its own people, and whoever sees everything"
      end={
        <label className="bloc-as">
          Member{" "}
          <select value={picked ? chosen : ""} onChange={(event) => change({ as: event.target.value || null })}>
            {!(choices.length === 1) && <option value="">Choose</option>}
            {choices.map(({ id, key, name }) => (
              <option key={id} value={key ?? ""}>
                {name}
              </option>
            ))}
          </select>
        </label>
      }
    >
      {picked ? (
        <Shown bloc={bloc.key} member={chosen} />
      ) : (
        <div className="empty">
          <p>Choose a member to see what it handed in, and what it would be exposed to without the bloc’s agreements.</p>
        </div>
      )}
    </Section>
  );
}

function Shown({ bloc, member }: { bloc: string; member: string }) {
  const [{ data, error }, again] = useAnswer({ query: ownQuery, variables: { key: bloc, member } });
  const own = data?.bloc?.own;
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  if (!own) return <Skeleton lines={6} what="Taking the bloc’s agreements away and putting them back" />;
  return (
    <div className="bloc-own">
      <div>
        <h3>Exposure, within {hoursInWords(own.horizonHours)}</h3>
        <Exposures own={own} />
      </div>
      <div>
        <h3>Handed in</h3>
        <Figures figures={own.figures} />
        {own.withheld > 0 && <p className="caption">{counted(own.withheld, "figure is", "figures are")} withheld from you.</p>}
      </div>
    </div>
  );
}

function Exposures({ own }: { own: Own }) {
  const { withoutBloc, withBloc } = own;
  const { of, cannotTell } = withBloc.byVendor;
  if (of === 0) return <p className="q2">No live workload of this member is on record, so nothing can be told.</p>;
  const rows = [
    ["Stopped by a single vendor", withoutBloc.byVendor, withBloc.byVendor],
    ["Stopped by a single foreign state", withoutBloc.byJurisdiction, withBloc.byJurisdiction],
  ] as const;
  return (
    <>
      <table>
        <thead>
          <tr>
            <th>Workloads</th>
            <th className="n">Without the bloc</th>
            <th className="n">With it</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, without, withIt]) => (
            <tr key={what}>
              <td>{what}</td>
              <td className="n">
                <CountRange {...without} />
              </td>
              <td className="n">
                <CountRange {...withIt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        Of {counted(of, "live workload", "live workloads")}; cannot be told for {count(cannotTell)}. Agreements of the bloc that have yet to
        start count as if they had. An agreement holds off only those who signed it: not their governments.
      </p>
    </>
  );
}

function Figures({ figures }: { figures: Own["figures"] }) {
  if (figures.length === 0) return <p className="q2">This member has handed in nothing.</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>Round</th>
          <th>What</th>
          <th className="n">Figure</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <td>{figure.round}</td>
            <td>{whatOf(figure)}</td>
            <td className="n">{figureOf(figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Figure = Own["figures"][number];

const whatOf = ({ aspect, year, modelClass, provision }: Figure): string =>
  [
    aspect && enumerated("aspect", aspect),
    aspect === "DEMAND" && year,
    modelClass && enumerated("modelClass", modelClass).toLowerCase(),
    provision && enumerated("provision", provision).toLowerCase(),
  ]
    .filter(Boolean)
    .join(", ");

function figureOf({ aspect, year, compute, workloads, named }: Figure): string {
  if (compute !== null) return quantity(compute, "H100e");
  if (workloads !== null) return counted(workloads, "workload", "workloads");
  if (aspect === "EXPIRY") return String(year);
  return aspect === "CLAUSES" ? (named ? "by name" : "unnamed") : "";
}
