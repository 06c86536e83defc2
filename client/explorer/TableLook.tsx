import { useMemo } from "react";
import { inOrder } from "../graph/bands";
import { type Graph, nounOf, type Signs, type Thing } from "../graph/model";
import type { Overlay } from "../graph/style";
import type { Visible } from "../graph/visible";
import { BasisSign } from "../parts/BasisSign";
import { Nothing } from "../parts/Nothing";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { hours } from "../words/dates";
import { counted } from "../words/numbers";

const steps = (level: number) => (level === 0 ? "centre" : level > 0 ? `${level} beneath` : `${-level} above`);

/** Everything that the picture shows, stacks taken apart, one thing a row, in the order of the bands. */
export function TableLook({
  graph,
  visible,
  signs,
  overlay,
  selected,
  select,
}: {
  graph: Graph;
  visible: Visible;
  signs: Signs;
  overlay: Overlay;
  selected: string | null;
  select: (ref: string) => void;
}) {
  const rows = useMemo(() => {
    const things = [...visible.things.values()].sort(inOrder);
    const toward = new Map<string, Visible["links"][number][]>();
    for (const link of visible.links) {
      // How it hangs on the centre: the link from above for what lies beneath, the link downwards for what lies above.
      const lower = visible.things.get(link.to)!;
      const at = lower.level > 0 ? lower.id : link.from;
      toward.set(at, [...(toward.get(at) ?? []), link]);
    }
    const missing = new Map<string, string[]>();
    for (const { of, words } of graph.missing) missing.set(of, [...(missing.get(of) ?? []), words]);
    return things.map((thing) => ({ thing, links: toward.get(thing.id) ?? [], missing: missing.get(thing.id) ?? [] }));
  }, [graph, visible]);
  return (
    <div className="explorer-scroll">
      <p className="caption">{counted(rows.length, "thing", "things")}, by layer. Stacks of the picture stand here one by one.</p>
      <table className="look-table">
        <thead>
          <tr>
            <th>Name</th>
            <th className="wide-only">Kind</th>
            <th>Steps</th>
            <th>How it hangs on the rest</th>
            <th>{overlay === "deniers" ? "Switches it off alone" : "Single point of failure"}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ thing, links, missing }) => (
            <tr key={thing.id} className={thing.id === selected ? "selected" : undefined}>
              <td className="name-cell">
                <button
                  type="button"
                  className="link-button name"
                  aria-current={thing.id === selected ? "true" : undefined}
                  onClick={() => select(thing.ref)}
                >
                  {thing.withheld ? <Icon of="withheld" className="sign-quiet" /> : <KindIcon kind={thing.kind} named />}
                  <span>{thing.name}</span>
                  {thing.apart && <span className="mono q apart">{thing.apart}</span>}
                </button>
              </td>
              <td className="wide-only q2 nowrap">{nounOf(thing)}</td>
              <td className="q2 nowrap">{steps(thing.level)}</td>
              <td className="hangs">
                {links.slice(0, 3).map(({ link, from, to, skipped }) => {
                  const down = to === thing.id;
                  const other = visible.things.get(down ? from : to)!;
                  return (
                    <div key={`${link.id} ${other.id}`}>
                      {skipped > 0 ? "leads to, with things between filtered out," : down ? link.backwards : link.words} {other.name} ·{" "}
                      <BasisSign basis={link.basis} />
                      {link.groupSize !== null && link.groupSize > 1 && (link.quorum ?? 1) < link.groupSize && (
                        <>
                          {" "}
                          <span className={link.groupBasis === "ASSUMED" ? "gate gate-assumed" : "gate"}>
                            any {link.quorum ?? 1} of {link.groupSize}
                            {link.groupBasis === "ASSUMED" && <span className="unseen">, assumed to be alternatives</span>}
                          </span>
                        </>
                      )}
                    </div>
                  );
                })}
                {links.length > 3 && <div className="q">and {links.length - 3} more</div>}
                {missing.map((words) => (
                  <div key={words}>
                    <Nothing>{`Nothing on record: ${words}`}</Nothing>
                  </div>
                ))}
              </td>
              <td className="nowrap">
                <SignCell thing={thing} signs={signs} overlay={overlay} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function SignCell({ thing, signs, overlay }: { thing: Thing; signs: Signs; overlay: Overlay }) {
  const sign = signs.get(thing.id);
  if (!sign || overlay === "off") return null;
  const tone = overlay === "deniers" ? "expose" : "fail";
  return (
    <span className="certainty">
      <Icon of={tone === "fail" ? "singlePoint" : "denied"} size={14} className={`sign-${tone}`} />
      {sign.onRecord ? "On record" : <span className="basis-assumed">Assumed</span>}
      {sign.hours !== null && <span className="q2"> {hours(sign.hours)}</span>}
    </span>
  );
}
