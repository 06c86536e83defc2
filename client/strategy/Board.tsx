import { Fragment, useId, useState } from "react";
import { DisclosureButton } from "../parts/Disclosure";
import { EntityLink } from "../parts/EntityLink";
import { Nothing } from "../parts/Nothing";
import { Section } from "../parts/Section";
import { Segments } from "../parts/Segments";
import { TakeAway } from "../parts/TakeAway";
import { day } from "../words/dates";
import { enumerated } from "../words/enumerations";
import { StateTag } from "./StateTag";
import { asked, aspectNames, aspectWords, type Line, standing, stateWords } from "./words";

/** Each sector's requirements of one year against what is in place. */
export function Board({
  lines,
  years,
  year,
  choose,
}: {
  lines: readonly Line[];
  years: readonly number[];
  year: number;
  choose: (year: number) => void;
}) {
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const shown = lines.filter((line) => line.year === year);
  return (
    <Section
      title="Requirements"
      caption="by sector, against what is in place"
      end={
        <TakeAway
          name={`strategy-${year}`}
          head={[
            "sector",
            "requirement",
            "year",
            "state",
            "pathway",
            ...aspectNames.flatMap((a) => [`${aspectWords[a]} asked`, aspectWords[a]]),
            "owed by",
            "due by",
          ]}
          rows={shown.map((line) => [
            line.sector.name,
            line.requirement.name,
            line.year,
            line.state && stateWords[line.state],
            line.pathway && enumerated("pathway", line.pathway),
            ...aspectNames.flatMap((aspect) => {
              const found = line.aspects.find((x) => x.aspect === aspect);
              return [asked(line, aspect), found ? stateWords[found.state] : null];
            }),
            line.owedBy?.name ?? null,
            line.dueBy,
          ])}
        />
      }
    >
      <Segments
        label="Year"
        options={years.map((y) => [String(y), String(y)] as const)}
        chosen={String(year)}
        choose={(y) => choose(Number(y))}
      />
      <table className="strategy-board">
        <thead>
          <tr>
            <th>Sector</th>
            <th>All</th>
            {aspectNames.map((aspect) => (
              <th key={aspect} className="wide-only">
                {aspectWords[aspect]}
              </th>
            ))}
            <th className="wide-only">Pathway</th>
            <th>
              <span className="unseen">Details</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => {
            const name = line.requirement.id;
            return (
              <Fragment key={name}>
                <tr className={open === name ? "selected" : undefined}>
                  <td className="name-cell">
                    <EntityLink entity={line.sector} />
                  </td>
                  <td>{line.state ? <StateTag state={line.state} /> : "Nothing asked"}</td>
                  {aspectNames.map((aspect) => {
                    const found = line.aspects.find((x) => x.aspect === aspect);
                    return (
                      <td key={aspect} className="wide-only">
                        {found ? (
                          <>
                            <StateTag state={found.state} />
                            <span className="asked">{asked(line, aspect)}</span>
                          </>
                        ) : (
                          <span className="q">–</span>
                        )}
                      </td>
                    );
                  })}
                  <td className="wide-only">{line.pathway ? enumerated("pathway", line.pathway) : <Nothing />}</td>
                  <td className="n">
                    <DisclosureButton
                      open={open === name}
                      word="Details"
                      label={`Details: ${line.sector.name}, ${line.year}`}
                      controls={`${id}-${name}`}
                      toggle={() => setOpen(open === name ? null : name)}
                    />
                  </td>
                </tr>
                {open === name && (
                  <tr className="reason">
                    <td colSpan={aspectNames.length + 4} id={`${id}-${name}`}>
                      <Details line={line} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <p className="caption">
        Compute: what there is on 1 Jan {year}, planned sites and ends of agreements counted, shared out among sectors by tier and then in
        proportion to what they ask. The other columns judge the workloads as they stand today. A dash: not asked.
      </p>
    </Section>
  );
}

function Details({ line }: { line: Line }) {
  return (
    <div className="strategy-details">
      <p>
        <EntityLink entity={line.requirement} wrap />
        {line.owedBy ? (
          <>
            , owed by <EntityLink entity={line.owedBy} wrap />
          </>
        ) : (
          ", owed by nobody on record"
        )}
        {line.dueBy && ` by ${day(line.dueBy)}`}
        {line.pathway ? `, by way of: ${enumerated("pathway", line.pathway).toLowerCase()}.` : ". Nobody has stated how it is to be had."}
      </p>
      <dl>
        {line.aspects.map((found) => (
          <div key={found.aspect}>
            <dt>
              {aspectWords[found.aspect]} {asked(line, found.aspect)}
            </dt>
            <dd>
              <StateTag state={found.state} /> {standing(found)}{" "}
              {found.shortWorkloads.map((workload, i) => (
                <Fragment key={workload.id}>
                  {i === 0 ? "Short: " : ", "}
                  <EntityLink entity={workload} wrap />
                </Fragment>
              ))}
              {(found.short ?? 0) > found.shortWorkloads.length && ` and ${(found.short ?? 0) - found.shortWorkloads.length} more`}
            </dd>
          </div>
        ))}
      </dl>
      {line.converted && (
        <p className="caption">
          Its compute comes from its tokens a day, by planning factors that this registry assumes for the class of model.
        </p>
      )}
    </div>
  );
}
