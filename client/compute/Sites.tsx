import { EntityLink } from "../parts/EntityLink";
import { AmountRange } from "../parts/Interval";
import { Nothing } from "../parts/Nothing";
import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import { OffsetPager } from "../scope/OffsetPager";
import { day } from "../words/dates";
import { count, quantity } from "../words/numbers";
import type { Compute } from "./ComputePage";

type Row = Compute["sites"]["items"][number];
type Unknown = NonNullable<Row["compute"]>["unknown"][number];

const unknownWords: Readonly<Record<Unknown, string>> = {
  ACCELERATORS: "accelerators",
  CONVERSION: "how many H100e its accelerators are",
  INFERENCE_SHARE: "share for inference",
  PUBLIC_SHARE: "share for public bodies",
  ASSUMED_CONVERSION: "the factor of its accelerators is assumed",
  ASSUMED_SITE: "the site is assumed",
  OPENING: "when it opens",
  HANDS: "in whose hands it is",
};

const sovereignWords = ({ onRecord, possible }: Row["sovereign"]): string =>
  onRecord ? "Sovereign" : possible ? "Maybe sovereign" : "In other hands";

/** Sites in the nation, the largest first: machines and what of them serves whom, power and grid, in whose hands, status with date. */
export function Sites({
  sites,
  nation,
  on,
  offset,
  size,
  turn,
}: {
  sites: Compute["sites"];
  nation: Compute["nation"];
  on: string;
  offset: number;
  size: number;
  turn: (offset: number) => void;
}) {
  return (
    <Section
      title="Sites"
      caption="H100e, the largest first; planned ones that are not open last"
      end={
        <TakeAway
          name={`compute-${nation.key ?? "nation"}-${on}`}
          head={[
            "key",
            "name",
            "status",
            "H100e",
            "inference on record",
            "inference possible",
            "public on record",
            "public possible",
            "sovereign",
            "power MW",
          ]}
          rows={sites.items.map((row) => {
            const at = "status" in row.site ? row.site : null;
            return [
              row.site.key,
              row.site.name,
              at?.status ?? null,
              row.compute?.all?.possible ?? null,
              row.compute?.inference.onRecord ?? null,
              row.compute?.inference.possible ?? null,
              row.compute?.open.onRecord ?? null,
              row.compute?.open.possible ?? null,
              sovereignWords(row.sovereign),
              at?.power ?? null,
            ];
          })}
        />
      }
    >
      <div className="wide-table">
        <table className="compute-sites">
          <thead>
            <tr>
              <th>Site</th>
              <th className="n wide-only">All</th>
              <th className="n wide-only">Inference</th>
              <th className="n">Public bodies</th>
              <th>In whose hands</th>
              <th className="n wide-only">Power</th>
              <th className="wide-only">Grid connection</th>
              <th className="wide-only">Status</th>
            </tr>
          </thead>
          <tbody>
            {sites.items.map((row) => (
              <SiteRow key={row.site.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <OffsetPager offset={offset} shown={sites.items.length} total={sites.total} size={size} what="sites" turn={turn} />
    </Section>
  );
}

function SiteRow({ row: { site, compute, sovereign, there } }: { row: Row }) {
  const at = "status" in site ? site : null;
  const closed = !there.possible;
  const unknown = compute?.unknown ?? [];
  return (
    <tr>
      <td className="site-cell">
        <EntityLink entity={site} wrap />
        {at?.acceleratorModel && (
          <span className="site-note">
            {at.acceleratorCount !== null && `${count(at.acceleratorCount)} `}
            {at.acceleratorModel}
          </span>
        )}
        {at?.status === "PLANNED" && (
          <span className="site-note phone-note">{at.expectedOn ? `planned for ${day(at.expectedOn)}` : "planned"}</span>
        )}
        {unknown.length > 0 && (
          <span className="site-note">
            <Nothing>{`Not known: ${unknown.map((u) => unknownWords[u]).join(", ")}`}</Nothing>
          </span>
        )}
      </td>
      {site.withheld ? (
        <td colSpan={7}>Withheld from you; it counts in every sum</td>
      ) : (
        <>
          <td className="n wide-only">
            {compute?.all ? (
              <AmountRange {...compute.all} />
            ) : closed && at?.accelerators != null ? (
              <span className="q">{count(at.accelerators)}</span>
            ) : (
              <Nothing />
            )}
          </td>
          <td className="n wide-only">{compute?.all ? <AmountRange {...compute.inference} /> : ""}</td>
          <td className="n">{compute?.all ? <AmountRange {...compute.open} /> : ""}</td>
          <td>
            {closed ? "" : sovereignWords(sovereign)}
            {at?.operator.edges.map(({ node }) => (
              <span key={node.id} className="site-note">
                run by <EntityLink entity={node.to} wrap />
              </span>
            ))}
            {at?.sovereignCloud && <span className="site-note">run as a sovereign cloud</span>}
          </td>
          <td className="n wide-only">{at?.power == null ? <Nothing /> : quantity(at.power, "MW")}</td>
          <td className="wide-only">
            {at && at.grid.edges.length > 0 ? (
              at.grid.edges.map(({ node }) => (
                <span key={node.id} className={node.basis?.basis === "ASSUMED" ? "site-feed site-assumed" : "site-feed"}>
                  <EntityLink entity={node.to} wrap />
                </span>
              ))
            ) : (
              <Nothing />
            )}
            {at?.highAvailability === true && <span className="site-note">goes on without any one feed</span>}
          </td>
          <td className="wide-only">
            {at?.status === "PLANNED" ? (
              <>
                Planned
                <span className="site-note">{at.expectedOn ? `for ${day(at.expectedOn)}` : "no date on record"}</span>
                {there.onRecord && <span className="site-note">open by then</span>}
              </>
            ) : at?.status ? (
              "Operational"
            ) : (
              "Counts as operational"
            )}
          </td>
        </>
      )}
    </tr>
  );
}
