import { Link } from "react-router";
import { EntityLink } from "../parts/EntityLink";
import { CountRange, ShareRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { VerdictTag } from "../parts/VerdictTag";
import { roomPath } from "../scenarios/address";
import type { Item } from "../scenarios/items";
import { byWhen } from "../words/dates";
import { count, counted } from "../words/numbers";
import type { Terms } from "./words";

/** What would be without the agreement, each figure beside what it is with it; the room shows the same two. */
export function Without({ terms, query, own }: { terms: Terms; query: string; own: Item }) {
  const { without, horizonHours, ends } = terms;
  const { workloads, criticalityLost, notStandingAlone, signatories, signatoriesWithheld, toBreached, verdicts } = without;
  const denied = ends
    .filter(({ kind, entity }) => kind === "BINDS" || (kind === "PARTY_TO" && entity.kind === "Jurisdiction"))
    .flatMap(({ entity }): Item[] => (entity.key === null ? [] : [{ does: "deny", of: { kind: entity.kind, key: entity.key } }]));
  const [kept, bare] = own.does === "agree" ? [[...denied, own], denied] : [denied, [...denied, own]];
  const side = (name: string, items: readonly Item[]) => ({ name, items });
  const room = roomPath(side("With it", kept), { b: side("Without it", bare), query, horizon: horizonHours });
  const cannotTell = workloads.with.cannotTell;
  return (
    <Section
      title={own.does === "agree" ? "What it would gain" : "Without it"}
      caption={`losses ${byWhen(horizonHours)}`}
      end={denied.length > 0 && <Link to={room}>Open both in the scenario room</Link>}
    >
      <table className="without">
        <thead>
          <tr>
            <th>Workloads that fall</th>
            <th className="n">With it</th>
            <th className="n">Without it</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">All who signed it withdraw at once</th>
            <td className="n">
              <CountRange {...workloads.with} />
            </td>
            <td className="n">
              <CountRange {...workloads.without} />
            </td>
          </tr>
          <tr>
            <th scope="row">Share of criticality</th>
            <td className="n">
              <ShareRange {...criticalityLost.with} />
            </td>
            <td className="n">
              <ShareRange {...criticalityLost.without} />
            </td>
          </tr>
          {signatories.map(({ entity, workloads: alone }) => (
            <tr key={entity.id}>
              <th scope="row">
                <EntityLink entity={entity} wrap /> <span className="q">alone</span>
              </th>
              <td className="n">
                <CountRange {...alone.with} />
              </td>
              <td className="n">
                <CountRange {...alone.without} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">All foreign control is withdrawn</th>
            <td className="n">
              <CountRange {...notStandingAlone.with} />
            </td>
            <td className="n">
              <CountRange {...notStandingAlone.without} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="caption">
        Of {counted(workloads.with.of, "workload", "workloads")}; cannot tell for {count(cannotTell)} with it.
        {signatoriesWithheld > 0 && ` ${counted(signatoriesWithheld, "other", "others")} who signed it withheld from you; they count.`}
      </p>
      <h3 className="without-verdicts">Verdicts that flip without it</h3>
      {verdicts.length === 0 ? (
        <p className="caption">No workload becomes breached by the facts that are there. Where facts are missing, that is no all-clear.</p>
      ) : (
        <>
          <p className="section-words">
            <CountRange {...toBreached} /> {toBreached.possible === 1 ? "becomes" : "become"} breached.
          </p>
          <table>
            <thead>
              <tr>
                <th>Workload</th>
                <th>With it</th>
                <th>Without it</th>
              </tr>
            </thead>
            <tbody>
              {verdicts.map(({ workload, with: before, without: after, mayBreach }) => (
                <tr key={workload.id}>
                  <td className="name-cell">
                    <EntityLink entity={workload} />
                  </td>
                  <td>
                    <VerdictTag verdict={before} short />
                  </td>
                  <td>
                    <VerdictTag verdict={after} short />
                    {mayBreach && after !== "BREACHED" && <span className="q"> may be breached</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}
