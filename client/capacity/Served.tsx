import { Fragment, useId, useState } from "react";
import { DisclosureButton } from "../parts/Disclosure";
import { EntityLink } from "../parts/EntityLink";
import { AmountRange } from "../parts/Interval";
import { Nothing } from "../parts/Nothing";
import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import { count, equivalents } from "../words/numbers";
import type { Capacity } from "./CapacityLede";
import { ServedBar } from "./ServedBar";

type Row = Capacity["bySector"][number];

/** Per sector: what is asked for, what of it is served and what is not; by tier where one opens it. */
export function Served({ capacity, demand }: { capacity: Capacity; demand: "WORKLOADS" | "REQUIREMENTS" }) {
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const { bySector, byTier, total } = capacity;
  const full = Math.max(0, ...[...bySector, ...byTier].map((row) => row.demand ?? 0));
  if (bySector.length === 0) return null;
  return (
    <Section
      title="Served and unmet"
      caption="H100e, most unmet sector first"
      className="served-section"
      end={
        <TakeAway
          name={`capacity-${capacity.nation.key ?? "nation"}-${capacity.on}`}
          head={["sector key", "sector", "tier", "demand", "served on record", "served possible", "unmet on record", "unmet possible"]}
          rows={bySector.flatMap((row) => [cells(row, null, row), ...row.tiers.map((tier) => cells(row, tier.tier, tier))])}
        />
      }
    >
      <table className="served">
        <thead>
          <tr>
            <th>Sector</th>
            <th className="bar-head">
              <span className="unseen">Bar of what is served</span>
            </th>
            <th className="n">Demand</th>
            <th className="n served-column">Served</th>
            <th className="n">Unmet</th>
          </tr>
        </thead>
        <tbody>
          {bySector.map((row) => {
            const name = row.sector?.name ?? "No sector on record";
            const isOpen = open === (row.sector?.id ?? "");
            return (
              <Fragment key={row.sector?.id ?? ""}>
                <tr className={isOpen ? "selected" : undefined}>
                  <td className="sector-cell">
                    {row.sector ? <EntityLink entity={row.sector} wrap /> : <Nothing>No sector on record</Nothing>}
                    {row.tiers.length > 1 && (
                      <DisclosureButton
                        open={isOpen}
                        word="By tier"
                        label={`By tier: ${name}`}
                        controls={`${id}-${row.sector?.id ?? ""}`}
                        toggle={() => setOpen(isOpen ? null : (row.sector?.id ?? ""))}
                      />
                    )}
                    {row.unstated > 0 && (
                      <span className="served-note">
                        {demand === "WORKLOADS"
                          ? `${count(row.unstated)} of ${count(row.needs)} state no demand`
                          : "no requirement on record"}
                      </span>
                    )}
                  </td>
                  <Figures row={row} full={full} />
                </tr>
                {isOpen &&
                  row.tiers.map((tier, place) => (
                    <tr key={tier.tier} className="served-tier" id={place === 0 ? `${id}-${row.sector?.id ?? ""}` : undefined}>
                      <td>Tier {tier.tier}</td>
                      <Figures row={tier} full={full} />
                    </tr>
                  ))}
              </Fragment>
            );
          })}
        </tbody>
        <tbody className="served-totals">
          {byTier
            .filter((tier) => tier.demand !== 0)
            .map((tier) => (
              <tr key={tier.tier}>
                <th scope="row">All of tier {tier.tier}</th>
                <Figures row={tier} full={full} />
              </tr>
            ))}
          {total.demand !== 0 && (
            <tr>
              <th scope="row">All</th>
              <td className="bar-cell" />
              <td className="n">{total.demand === null ? withheld : equivalents(total.demand)}</td>
              <td className="n served-column">
                <Sum of={total.served} />
              </td>
              <td className="n">
                <Sum of={total.unmet} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="caption">
        Solid: served with supply on record. Hatched: served only as far as shares that nobody states, assumed facts and the open market
        allow. Empty: unmet even so. Tiers in the order of the policy; the tier of a workload that states none is 3.
      </p>
    </Section>
  );
}

const withheld = "Withheld";

/** A sum, or that it is left out: it could tell a figure that is withheld. */
const Sum = ({ of }: { of: Row["served"] }) => (of ? <AmountRange {...of} /> : withheld);

type Served = Pick<Row, "demand" | "served" | "unmet">;

function Figures({ row, full }: { row: Served; full: number }) {
  if (row.demand === 0)
    return (
      <td colSpan={4} className="served-nothing">
        <Nothing>No demand on record</Nothing>
      </td>
    );
  return (
    <>
      <td className="bar-cell">{row.demand !== null && row.served && <ServedBar demand={row.demand} {...row.served} full={full} />}</td>
      <td className="n">{row.demand === null ? withheld : equivalents(row.demand)}</td>
      <td className="n served-column">
        <Sum of={row.served} />
      </td>
      <td className={row.unmet && row.unmet.onRecord > 0 ? "n served-unmet" : "n"}>
        <Sum of={row.unmet} />
      </td>
    </>
  );
}

const cells = (row: Row, tier: number | null, { demand, served, unmet }: Served) => [
  row.sector?.key ?? null,
  row.sector?.name ?? null,
  tier,
  demand,
  served?.onRecord ?? null,
  served?.possible ?? null,
  unmet?.onRecord ?? null,
  unmet?.possible ?? null,
];
