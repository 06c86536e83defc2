import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { count } from "../words/numbers";
import { StateTag } from "./StateTag";
import { rangeOf, type Strategy } from "./words";

/** Power that existing and planned compute needs of each grid connection, year by year. */
export function Energy({ lines, years }: { lines: Strategy["energy"]; years: readonly number[] }) {
  const points = [...new Map(lines.map((line) => [line.gridPoint.id, line.gridPoint])).values()];
  return (
    <Section title="Power for compute" caption="what sites need of each grid connection at the end of the year">
      <table className="strategy-energy">
        <thead>
          <tr>
            <th>Grid connection</th>
            {years.map((year) => (
              <th key={year}>{year}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.id}>
              <td className="name-cell">
                <EntityLink entity={point} />
              </td>
              {years.map((year) => {
                const line = lines.find((l) => l.gridPoint.id === point.id && l.year === year);
                return (
                  <td key={year} data-head={year}>
                    {!line || line.sites.length === 0 ? (
                      <span className="q">No site</span>
                    ) : (
                      <>
                        <StateTag state={line.state} />
                        <span className="asked">
                          {line.needed && line.capacity
                            ? `${rangeOf(line.needed, "MW")} of ${line.capacity.most === null ? "unknown" : rangeOf(line.capacity, "MW")}`
                            : "Withheld"}
                        </span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        {count(points.length)} grid {points.length === 1 ? "connection" : "connections"}. A site with several counts whole at each: any of
        them may have to bear it alone. What else hangs on a connection is not counted.
      </p>
    </Section>
  );
}
