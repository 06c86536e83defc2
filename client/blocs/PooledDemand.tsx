import { Link } from "react-router";
import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import { enumerated } from "../words/enumerations";
import { quantity } from "../words/numbers";
import { DemandPlot } from "./DemandPlot";
import { type Pooled, tooFew } from "./types";

/** Pooled demand by year and class of model: a plot for each class, and the table that they draw. */
export function PooledDemand({ pooled }: { pooled: Pooled }) {
  const { demand, closedRound } = pooled;
  const years = [...new Set(demand.map(({ year }) => year))];
  const classes = [...new Set(demand.map(({ modelClass }) => modelClass))];
  const at = (year: number, modelClass: string) => demand.find((d) => d.year === year && d.modelClass === modelClass)?.pooled ?? null;
  const most = Math.max(1, ...demand.map((d) => d.pooled?.sum ?? 0));
  const earlier = demand.find((d) => d.pooled && d.pooled.round < closedRound)?.pooled;
  return (
    <Section
      title="Pooled demand"
      caption="H100 equivalents that members need, by year and class of model"
      end={
        demand.length > 0 && (
          <TakeAway
            name="pooled-demand"
            head={["year", "class", "sum H100e", "members at least", "round"]}
            rows={demand.map((d) => [d.year, d.modelClass, d.pooled?.sum ?? null, d.pooled?.members ?? null, d.pooled?.round ?? null])}
          />
        )
      }
    >
      {demand.length === 0 ? (
        <div className="empty">
          <h3>{pooled.standing === "OUTSIDER" ? "For members alone" : `${tooFew(pooled)}`}</h3>
          <p>
            {pooled.words} Each member hands in its demand as <Link to="/registry/bloc-shares">shared figures</Link>, marked secret, for a
            round of the bloc. Once enough have, whoever runs the bloc states the round as closed, and the sums stand here.
          </p>
        </div>
      ) : (
        <div className="bloc-demand">
          <div className="demand-plots">
            {classes.map((modelClass) => (
              <DemandPlot
                key={modelClass}
                name={enumerated("modelClass", modelClass)}
                most={most}
                hidden={tooFew(pooled)}
                years={years.map((year) => ({ year, sum: at(year, modelClass)?.sum ?? null }))}
              />
            ))}
          </div>
          <div>
            <table className="demand-table">
              <thead>
                <tr>
                  <th>Year</th>
                  {classes.map((modelClass) => (
                    <th key={modelClass} className="n">
                      {enumerated("modelClass", modelClass)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {years.map((year) => (
                  <tr key={year}>
                    <th scope="row">{year}</th>
                    {classes.map((modelClass) => {
                      const sum = at(year, modelClass);
                      return (
                        <td key={modelClass} className={sum ? "n" : "few"}>
                          {sum ? quantity(sum.sum) : tooFew(pooled)}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="caption">
              Of each class and year, the sum over all members that gave a figure. A class that is not listed is one that too few share.
              {earlier && ` Some sums are of round ${earlier.round}: since then too few have changed theirs to tell a newer one.`}
            </p>
          </div>
        </div>
      )}
    </Section>
  );
}
