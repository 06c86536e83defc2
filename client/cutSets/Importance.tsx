import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import { number, share } from "../words/numbers";
import { type CutSetsFound, chance, measure } from "./words";

const most = 20;
const barWidth = 140;

/** Which components matter most, by the share of what takes the target down that runs through them. */
export function Importance({
  rows,
  unavailabilities,
  entityKey,
}: {
  rows: NonNullable<CutSetsFound["importance"]>;
  unavailabilities: CutSetsFound["unavailabilities"];
  entityKey: string;
}) {
  const of = new Map(unavailabilities.map((u) => [u.component.id, u]));
  const ranked = [...rows].sort((p, q) => (q.fussellVesely ?? 0) - (p.fussellVesely ?? 0));
  const shown = ranked.slice(0, most);
  return (
    <Section
      title="Importance"
      caption={`by Fussell–Vesely: the part of the chance that runs through a component${ranked.length > most ? `; the first ${most} of ${ranked.length}` : ""}`}
      end={
        <TakeAway
          name={`importance-${entityKey}`}
          head={["kind", "key", "name", "fussell-vesely", "birnbaum", "criticality", "raw", "rrw", "unavailability", "usual"]}
          rows={ranked.map((row) => {
            const u = of.get(row.component.id);
            return [
              row.component.kind,
              row.component.key,
              row.component.name,
              row.fussellVesely,
              row.birnbaum,
              row.criticality,
              row.raw,
              row.rrw,
              u?.value ?? null,
              u ? String(u.usual) : null,
            ];
          })}
        />
      }
    >
      <table className="cut-sets-importance">
        <thead>
          <tr>
            <th>Component</th>
            <th className="bar-head wide-only">
              <span className="unseen">Bar of Fussell–Vesely</span>
            </th>
            <th className="n">Fussell–Vesely</th>
            <th className="n wide-only">Birnbaum</th>
            <th className="n wide-only">Criticality</th>
            <th className="n wide-only">RAW</th>
            <th className="n wide-only">RRW</th>
            <th className="n wide-only">Chance to be down</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ component, fussellVesely, birnbaum, criticality, raw, rrw }) => {
            const u = of.get(component.id);
            return (
              <tr key={component.id}>
                <td className="name-cell">
                  <EntityLink entity={component} />
                </td>
                <td className="bar-cell wide-only">
                  <svg className="bar" width={barWidth} height="10" aria-hidden="true">
                    <rect
                      y="1"
                      width={Math.max(fussellVesely ? 1 : 0, (fussellVesely ?? 0) * barWidth)}
                      height="8"
                      fill="var(--plot-bar)"
                    />
                  </svg>
                </td>
                <td className="n">{fussellVesely === null ? "Unknown" : share(fussellVesely)}</td>
                <td className="n wide-only">{measure(birnbaum)}</td>
                <td className="n wide-only">{criticality === null ? "Unknown" : measure(criticality)}</td>
                <td className="n wide-only">{raw === null ? "Unknown" : number(raw)}</td>
                <td className="n wide-only">{rrw === null ? "No bound" : number(rrw)}</td>
                <td className="n wide-only">{u && (u.usual ? `${chance(u.value)}, usual` : chance(u.value))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="caption">
        Birnbaum: how much the chance falls if the component never fails instead of always. RAW and RRW: how many times the chance rises if
        it is down, and falls if it never is.
      </p>
    </Section>
  );
}
