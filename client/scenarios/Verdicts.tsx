import { AgreementLink } from "../agreements/AgreementLink";
import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { VerdictTag } from "../parts/VerdictTag";
import { hoursOnAxis } from "../words/dates";
import { count } from "../words/numbers";
import type { SideName } from "./address";
import { ScenarioMark } from "./ScenarioMark";
import type { Outcome } from "./useOutcome";

type Shown = readonly (readonly [SideName, Outcome])[];

/** Workloads whose verdict becomes breached, or stops being so, under what is supposed. Their pages hold the chains. */
export function Verdicts({ shown }: { shown: Shown }) {
  const rows = shown.flatMap(([name, { verdicts }]) => verdicts.items.map((item) => ({ name, ...item })));
  return (
    <div id="verdicts">
      <Section title="Verdicts that flip" caption="against the facts as they are">
        {rows.length === 0 ? (
          <div className="empty">
            <p>No verdict flips: on what is on record, each workload could stand alone, or not, as before.</p>
          </div>
        ) : (
          <>
            <table>
              <thead>
                <tr>
                  {shown.length > 1 && (
                    <th>
                      <span className="unseen">Scenario</span>
                    </th>
                  )}
                  <th>Workload</th>
                  <th>Before</th>
                  <th>After</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ name, workload, before, after }) => (
                  <tr key={`${name} ${workload.id}`}>
                    {shown.length > 1 && (
                      <td>
                        <ScenarioMark of={name} small />
                      </td>
                    )}
                    <td className="name-cell">
                      <EntityLink entity={workload} />
                    </td>
                    <td>
                      <VerdictTag verdict={before} short />
                    </td>
                    <td>
                      <VerdictTag verdict={after} short />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {shown.map(
              ([name, { verdicts }]) =>
                verdicts.total > verdicts.items.length && (
                  <p key={name} className="table-foot">
                    {shown.length > 1 && <ScenarioMark of={name} small />} The first {count(verdicts.items.length)} of{" "}
                    {count(verdicts.total)} are shown.
                  </p>
                ),
            )}
          </>
        )}
      </Section>
    </div>
  );
}

/** Agreements that hold off a withdrawal, until when, and for how many workloads. */
export function AgreementsThatHold({ shown }: { shown: Shown }) {
  const rows = shown.flatMap(([name, { agreements }]) => agreements.items.map((item) => ({ name, ...item })));
  const asked = shown.some(([, { agreements }]) => agreements.of > 0);
  return (
    <div id="agreements">
      <Section title="Agreements that hold" caption="whose clauses or notice hold off a withdrawal">
        {rows.length === 0 ? (
          <div className="empty">
            <p>
              {asked
                ? "None of the agreements with those who withdraw holds it off, on what is on record."
                : "No agreement is asked: nobody withdraws who has signed one."}
            </p>
          </div>
        ) : (
          <table>
            <thead>
              <tr>
                {shown.length > 1 && (
                  <th>
                    <span className="unseen">Scenario</span>
                  </th>
                )}
                <th>Agreement</th>
                <th className="n">Holds until</th>
                <th className="n">Workloads</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, agreement, holdsUntilHours, workloads }) => (
                <tr key={`${name} ${agreement.id}`}>
                  {shown.length > 1 && (
                    <td>
                      <ScenarioMark of={name} small />
                    </td>
                  )}
                  <td className="name-cell">
                    <AgreementLink agreement={agreement} />
                  </td>
                  <td className="n">{holdsUntilHours === null ? "without limit" : hoursOnAxis(holdsUntilHours)}</td>
                  <td className="n">{count(workloads)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </div>
  );
}
