import { inOrder } from "../graph/bands";
import type { Graph, Link, Thing } from "../graph/model";
import { BasisSign } from "../parts/BasisSign";
import { WhyChain } from "../parts/WhyChain";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { count, counted } from "../words/numbers";
import type { Expanding } from "./SidePanel";
import type { TargetFindings } from "./useFindings";

const atFirst = 12;

/** What the selected thing means for the centre, and its links either way. */
export function Overview({
  thing,
  graph,
  centre,
  centreFindings,
  select,
  expand,
}: {
  thing: Thing;
  graph: Graph;
  centre: Thing;
  centreFindings: TargetFindings;
  select: (ref: string) => void;
  expand: Expanding;
}) {
  const point = centreFindings.points?.items.find((f) => f.component.id === thing.id);
  const denier = centreFindings.deniers?.items.find((f) => f.component.id === thing.id);
  const down = graph.links.filter((l) => l.from === thing.id);
  const up = graph.links.filter((l) => l.to === thing.id);
  const beneath = new Set(down.map((l) => l.to)).size;
  const above = new Set(up.map((l) => l.from)).size;
  return (
    <>
      <p className="panel-lede">
        {thing.withheld ? (
          "You may not see what this is. It counts in every figure; whoever owns the record can release it to you."
        ) : thing.id === centre.id ? (
          <>
            It rests on <b>{counted(beneath, "thing", "things")}</b> directly, and <b>{counted(above, "thing rests", "things rest")}</b> on
            it here.
          </>
        ) : point ? (
          <>
            <Icon of="singlePoint" size={14} className="sign-fail" />{" "}
            <b>
              It takes {centre.name} down alone{point.onRecord ? "" : ", if an assumption turns out badly"}.
            </b>
          </>
        ) : denier ? (
          <>
            <Icon of="denied" size={14} className="sign-expose" />{" "}
            <b>
              It can switch {centre.name} off alone{denier.onRecord ? "" : ", if an assumption turns out badly"}.
            </b>
          </>
        ) : (
          `It does not take ${centre.name} down alone, as far as is on record.`
        )}
      </p>
      {point?.why && <WhyChain chain={point.why} />}
      {!point && denier?.why && <WhyChain chain={denier.why} />}
      {!thing.withheld && thing.id !== centre.id && (
        <p className="panel-actions">
          {(expand.opened || (thing.restsOnLeftOut ?? 1) > 0 || (thing.carriesLeftOut ?? 1) > 0) && (
            <button type="button" className="button" onClick={expand.toggleMore}>
              {expand.opened
                ? "Show less around it"
                : `Show what lies around it${thing.restsOnLeftOut ? ` (${count(thing.restsOnLeftOut)} beneath)` : ""}`}
            </button>
          )}
          {down.length > 0 && (
            <button type="button" className="button" onClick={expand.toggleShut}>
              {expand.shut ? "Open what is beneath it" : "Close what is beneath it"}
            </button>
          )}
        </p>
      )}
      <LinkList title="Rests on" links={down} end="to" graph={graph} select={select} leftOut={thing.restsOnLeftOut} />
      <LinkList title="Carries" links={up} end="from" graph={graph} select={select} leftOut={thing.carriesLeftOut} />
    </>
  );
}

function LinkList({
  title,
  links,
  end,
  graph,
  select,
  leftOut,
}: {
  title: string;
  links: readonly Link[];
  end: "from" | "to";
  graph: Graph;
  select: (ref: string) => void;
  leftOut: number | null;
}) {
  if (links.length === 0 && !leftOut) return null;
  const rows = [...links].sort((a, b) => inOrder(graph.things.get(a[end])!, graph.things.get(b[end])!));
  return (
    <div className="panel-part">
      <h3>{title}</h3>
      <ul className="panel-links">
        {rows.slice(0, atFirst).map((l) => {
          const other = graph.things.get(l[end])!;
          return (
            <li key={l.id}>
              <span className="q">{end === "to" ? l.words : l.backwards}</span>
              <button type="button" className="link-button name" onClick={() => select(other.ref)}>
                {other.withheld ? <Icon of="withheld" className="sign-quiet" /> : <KindIcon kind={other.kind} named />}
                <span>
                  {other.name}
                  {other.apart && <span className="mono q"> {other.apart}</span>}
                </span>
              </button>
              <BasisSign basis={l.basis} />
            </li>
          );
        })}
      </ul>
      {(rows.length > atFirst || (leftOut ?? 0) > 0) && (
        <p className="q panel-note">
          {rows.length > atFirst && `${count(rows.length - atFirst)} more stand in the table. `}
          {(leftOut ?? 0) > 0 && `${count(leftOut!)} more ${leftOut === 1 ? "is" : "are"} on record and not fetched.`}
        </p>
      )}
    </div>
  );
}
