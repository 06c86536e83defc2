import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { FallHour } from "../scenarios/FallHour";
import { OffsetPager } from "../scope/OffsetPager";
import { byWhen } from "../words/dates";
import { count } from "../words/numbers";
import type { Terms } from "./words";

export const protectsPage = 12;

/** Workloads that fall at another hour without the agreement, when all who signed it withdraw at once. */
export function Protects({ terms, offset, turn }: { terms: Terms; offset: number; turn: (offset: number) => void }) {
  const { protects, horizonHours, withheld } = terms;
  return (
    <Section title="What it protects" caption={`hour of the loss when all who signed it withdraw; losses ${byWhen(horizonHours)} count`}>
      {protects.total === 0 ? (
        <div className="empty">
          <p>
            It protects a workload if somebody on the workload’s side is party to it, it covers what the workload stands on or its sector,
            and a clause or a notice holds somebody off who signed it. Where one of these is not on record, nothing can be told of it.
          </p>
        </div>
      ) : (
        <>
          <table className="protects">
            <thead>
              <tr>
                <th>Workload</th>
                <th className="n wide-only">Tier</th>
                <th className="n">With it</th>
                <th className="n">Without it</th>
              </tr>
            </thead>
            <tbody>
              {protects.items.map(({ workload, criticality, with: kept, without }) => (
                <tr key={workload.id}>
                  <td className="name-cell">
                    <EntityLink entity={workload} />
                  </td>
                  <td className="n wide-only">
                    {criticality ?? <span className="q">{workload.withheld ? "withheld" : "not stated"}</span>}
                  </td>
                  <td className="n">
                    <FallHour {...kept} />
                  </td>
                  <td className="n">
                    <FallHour {...without} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {protects.total > protectsPage && (
            <OffsetPager
              offset={offset}
              shown={protects.items.length}
              total={protects.total}
              size={protectsPage}
              what="workloads"
              turn={turn}
            />
          )}
          {withheld > 0 && <p className="caption">{count(withheld)} of them are withheld from you; they count.</p>}
        </>
      )}
    </Section>
  );
}
