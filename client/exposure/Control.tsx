import { useId, useState } from "react";
import { DisclosureButton } from "../parts/Disclosure";
import { EntityLink } from "../parts/EntityLink";
import { ShareRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { FluidBar } from "../plots/FluidBar";
import { KindIcon } from "../signs/KindIcon";
import { count } from "../words/numbers";
import { ControlTable } from "./ControlTable";
import "./exposure.css";
import { type ControlLayer, handWords, layers } from "./words";

/** In whose hands the criticality lies, layer by layer on one axis: solid on record, hatched as far as it is possible or unknown. */
export function Control({ control, of }: { control: readonly ControlLayer[]; of: number }) {
  const [asTable, setAsTable] = useState(false);
  return (
    <Section
      title="In whose hands"
      caption="share of criticality whose things of each layer are controlled from home, by allies, by others"
      end={
        <button type="button" className="text-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          As a table
        </button>
      }
    >
      {asTable ? (
        <ControlTable control={control} />
      ) : (
        <div className="control-panels">
          {layers.map(({ layer, name, kind }) => {
            const found = control.find((one) => one.layer === layer);
            return found && <Panel key={layer} name={name} kind={kind} hands={found.hands} />;
          })}
        </div>
      )}
      <p className="caption">
        On record to possible, each bar up to 100{"\u202f"}% of {of === 1 ? "the workload" : `${count(of)} workloads by criticality`}. A
        thing is in the farthest hand that has a hold on it: by where it stands, who runs it, who made it, whose law binds these, and who
        owns them. Allied: of a union or alliance that the workload’s home is in. Unknown is hatched throughout: nothing on record tells.
      </p>
    </Section>
  );
}

function Panel({ name, kind, hands }: { name: string; kind: (typeof layers)[number]["kind"]; hands: ControlLayer["hands"] }) {
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  return (
    <table className="control-panel">
      <caption>
        <KindIcon kind={kind} /> {name}
      </caption>
      <thead className="unseen">
        <tr>
          <th>In the hands of</th>
          <th>Bar</th>
          <th>Share</th>
        </tr>
      </thead>
      <tbody>
        {hands.map(({ hand, share, jurisdictions }) => {
          const unknown = hand === "UNKNOWN";
          const isOpen = open === hand;
          return [
            <tr key={hand} className={isOpen ? "selected" : undefined}>
              <th scope="row">
                {jurisdictions.length > 0 ? (
                  <DisclosureButton
                    open={isOpen}
                    word={handWords[hand]}
                    label={`${handWords[hand]}: whose ${name.toLowerCase()}`}
                    controls={`${id}-${hand}`}
                    toggle={() => setOpen(isOpen ? null : hand)}
                  />
                ) : (
                  handWords[hand]
                )}
              </th>
              <td className="bar-cell">
                <FluidBar {...(unknown ? { ...share, onRecord: 0 } : share)} full={1} tone={unknown ? "unknown" : "bar"} />
              </td>
              <td className="n">
                <ShareRange {...share} />
              </td>
            </tr>,
            isOpen && (
              <tr key={`${hand} whose`} className="reason">
                <td colSpan={3} id={`${id}-${hand}`}>
                  <ul className="control-whose">
                    {jurisdictions.map((whose) => (
                      <li key={whose.entity.id}>
                        <EntityLink entity={whose.entity} />
                        <ShareRange {...whose.share} />
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ),
          ];
        })}
      </tbody>
    </table>
  );
}
