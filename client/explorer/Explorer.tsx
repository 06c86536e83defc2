import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { PictureHandle } from "../graph/PictureCanvas";
import { drawn, type Plate } from "../graph/picture";
import { visibleOf } from "../graph/visible";
import { Problem } from "../parts/Problem";
import { useAnnouncement } from "../shell/announce";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { NotFound } from "../shell/NotFound";
import { useTitle } from "../shell/title";
import { type Kind, kinds } from "../words/kinds";
import { searchOf, shownFrom } from "./address";
import { linesOf } from "./chain";
import { LookOfPicture } from "./LookOfPicture";
import { thingLimit } from "./queries";
import { PanelButton, SidePanel, usePanel } from "./SidePanel";
import { StatusStrip } from "./StatusStrip";
import { statusSentences } from "./statusWords";
import { TableLook } from "./TableLook";
import { Toolbar } from "./Toolbar";
import { TreeLook } from "./TreeLook";
import { Unarranged } from "./Unarranged";
import { signsOf, useFindings } from "./useFindings";
import { useGraph } from "./useGraph";
import { useLabelFace } from "./useLabelFace";
import { usePhone } from "./usePhone";
import { usePlacement } from "./usePlacement";
import { useShown } from "./useShown";
import { makeViewStore } from "./viewStore";

const nothing: ReadonlySet<string> = new Set();
const without = (set: ReadonlySet<string>, gone: string): Set<string> => new Set([...set].filter((x) => x !== gone));
const withOne = (set: ReadonlySet<string>, one: string): Set<string> => new Set([...set, one]);

/** What a thing rests on and what rests on it, as picture, table and tree, with what is selected beside it. */
export function Explorer({ kind, entityKey }: { kind: Kind; entityKey: string }) {
  const steps = useShown();
  const { shown, change, point } = steps;
  const phone = usePhone();
  const look = shown.look ?? (phone ? "tree" : "picture");
  const fetched = useGraph(kind, entityKey, shown, shown.more);
  const { graph, base } = fetched;
  const findings = useFindings(kind, entityKey);
  const overlay = kind === "Workload" || (kind === "Service" && shown.overlay === "points") ? shown.overlay : "off";
  const signs = useMemo(() => signsOf(findings, overlay), [findings, overlay]);
  const byRef = useMemo(() => new Map([...(graph?.things.values() ?? [])].map((t) => [t.ref, t])), [graph]);
  const ids = useCallback((refs: ReadonlySet<string>) => new Set([...refs].flatMap((ref) => byRef.get(ref)?.id ?? [])), [byRef]);

  // What decides the picture, the same object until it changes: a selection draws nothing anew.
  const drawing = searchOf({ ...shown, look: null, selected: null, why: null });
  const asked = useMemo(() => shownFrom(drawing), [drawing]);
  const face = useLabelFace();
  const sight = useMemo(() => {
    if (!graph || !face) return null;
    const visible = visibleOf(graph, asked, ids(asked.shut), ids(asked.more));
    return { visible, ...drawn(graph, visible, signs, asked.open) };
  }, [graph, asked, signs, ids, face]);
  // The arrangement begins with the picture before anything in it was opened or closed, so that whoever opens an address
  // sees what was shared, and opening one thing leaves the rest in place.
  const frame = JSON.stringify([shown.down, shown.up, [...shown.kinds], [...shown.bases], [...shown.classes]]);
  const ground = useMemo(() => {
    if (!base || !sight) return null;
    if (asked.more.size + asked.shut.size === 0) return sight.ground;
    return drawn(base, visibleOf(base, asked, nothing, nothing), signs, nothing).ground;
  }, [base, sight, asked, signs]);

  const selected = (shown.selected ? byRef.get(shown.selected) : undefined) ?? (graph ? graph.things.get(graph.centre) : undefined);
  const selectedFindings = useFindings(selected?.kind ?? kind, selected?.key ?? null);
  const chain = useMemo(() => {
    const found = (list: typeof findings.points) =>
      list?.items.find((f) => (f.component.key === null ? f.component.id : `${f.component.kind}:${f.component.key}`) === shown.why)?.why ??
      null;
    if (!shown.why) return null;
    const first = overlay === "deniers" ? selectedFindings.deniers : selectedFindings.points;
    return found(first) ?? found(selectedFindings.points) ?? found(selectedFindings.deniers);
  }, [shown.why, selectedFindings, overlay]);

  const ready = look === "picture" && !findings.fetching;
  const { arranged, failed } = usePlacement(ready ? ground : null, ready ? (sight?.picture ?? null) : null, frame);
  const path = useMemo(() => (arranged ? linesOf(chain, arranged.picture) : new Map<string, number[]>()), [chain, arranged]);
  const views = useMemo(makeViewStore, []);
  const handle = useRef<PictureHandle>(null);
  const panel = usePanel();
  // The picture is arranged first; the panel is made meanwhile.
  const begun = useDeferredValue(sight !== null, false);
  const [said, setSaid] = useState<string | null>(null);
  useAnnouncement(said);

  const centre = graph?.things.get(graph.centre);
  const { one, many, slug } = kinds[kind];
  useTitle(centre ? `${centre.name}, explorer` : null);
  useAnnouncement(
    centre && sight ? `${centre.name}. ${statusSentences(graph!.things.size, sight.visible, sight.picture, null).join(" ")}` : null,
  );

  const select = useCallback(
    (ref: string) => {
      point({ selected: ref === centre?.ref ? null : ref, why: null });
      panel.show();
    },
    [point, centre, panel.show],
  );
  const open = (plate: Plate) => {
    if (plate.what === "stack") {
      change({ open: withOne(shown.open, plate.id) }, `open ${plate.label[0]}`);
      setSaid(`Opened: ${plate.members.length} things.`);
      return;
    }
    const thing = plate.what === "thing" ? graph?.things.get(plate.members[0]!) : undefined;
    if (!thing || thing.withheld) return;
    if (shown.shut.has(thing.ref)) change({ shut: without(shown.shut, thing.ref) }, `open ${thing.name}`);
    else change({ more: withOne(shown.more, thing.ref) }, `show more around ${thing.name}`);
    setSaid(`Opened what lies around ${thing.name}.`);
  };
  const close = (plate: Plate) => {
    const thing = plate.what === "thing" ? graph?.things.get(plate.members[0]!) : undefined;
    if (!thing || thing.id === graph?.centre) return;
    const stack = [...shown.open].find((id) => id.startsWith(`stack:${thing.kind}:`));
    if (shown.more.has(thing.ref)) change({ more: without(shown.more, thing.ref) }, `show less around ${thing.name}`);
    else if (sight?.picture.lines.some((l) => l.from === plate.id)) change({ shut: withOne(shown.shut, thing.ref) }, `close ${thing.name}`);
    else if (stack) change({ open: without(shown.open, stack) }, `fold ${kinds[thing.kind].many.toLowerCase()}`);
    setSaid(`Closed ${thing.name}.`);
  };

  if (fetched.absent) return <NotFound what={`No ${one.toLowerCase()} that you may see has the key ${entityKey}.`} />;
  const withheld = sight ? [...sight.visible.things.values()].filter((t) => t.withheld).length : 0;
  return (
    <div className="explorer" data-look={look}>
      <ContextBar withheld={withheld}>
        <Breadcrumb
          above={[
            { to: "/explorer", name: "Explorer" },
            { to: `/registry/${slug}`, name: many },
          ]}
          here={centre?.name ?? entityKey}
        />
      </ContextBar>
      <h1 className="unseen">{centre ? `${centre.name}: what it rests on and what rests on it` : "Explorer"}</h1>
      <div className="explorer-main" style={panel.style}>
        <div className="explorer-stage">
          <Toolbar
            steps={steps}
            look={look}
            kind={kind}
            graph={graph}
            hasFindings={findings.points !== null}
            panel={<PanelButton panel={panel} />}
          />
          <div className="explorer-look" aria-busy={fetched.busy}>
            {fetched.error ? (
              <div className="explorer-pad">
                <Problem error={fetched.error} retry={fetched.again} />
              </div>
            ) : look === "table" && graph && sight ? (
              <TableLook
                graph={graph}
                visible={sight.visible}
                signs={signs}
                overlay={overlay}
                selected={selected?.id ?? null}
                select={select}
              />
            ) : look === "tree" && graph && sight ? (
              <TreeLook
                graph={graph}
                visible={sight.visible}
                signs={signs}
                overlay={overlay}
                selected={selected?.id ?? null}
                select={select}
              />
            ) : failed && !arranged ? (
              <Unarranged reason={failed} />
            ) : (
              <LookOfPicture
                arranged={arranged}
                overlay={overlay}
                selected={selected ? (arranged?.picture.plateOf.get(selected.id) ?? null) : null}
                path={path}
                name={centre?.name ?? entityKey}
                opens={`${kind} ${entityKey} ${frame}`}
                handle={handle}
                views={views}
                onSelect={(plate) => {
                  const thing = plate.what === "thing" || plate.what === "missing" ? graph?.things.get(plate.members[0]!) : undefined;
                  if (thing) select(thing.ref);
                }}
                onOpen={open}
                onClose={close}
              />
            )}
          </div>
          <StatusStrip
            look={look}
            arranged={arranged}
            views={views}
            moveTo={(view) => handle.current?.look(view)}
            overlay={overlay}
            sentences={
              sight && graph ? statusSentences(graph.things.size, sight.visible, sight.picture, fetched.cut ? thingLimit : null) : []
            }
            reach={{ kind, key: entityKey, up: shown.up, down: shown.down }}
            hasPath={path.size > 0}
          />
        </div>
        {begun && selected && graph && sight && (
          <SidePanel
            panel={panel}
            thing={selected}
            graph={graph}
            centre={graph.things.get(graph.centre)!}
            centreFindings={findings}
            findings={selectedFindings}
            shown={shown}
            select={select}
            chain={(why) => point({ why, selected: shown.selected })}
            expand={{
              opened: shown.more.has(selected.ref),
              shut: shown.shut.has(selected.ref),
              toggleMore: () =>
                change(
                  { more: shown.more.has(selected.ref) ? without(shown.more, selected.ref) : withOne(shown.more, selected.ref) },
                  `show ${shown.more.has(selected.ref) ? "less" : "more"} around ${selected.name}`,
                ),
              toggleShut: () =>
                change(
                  { shut: shown.shut.has(selected.ref) ? without(shown.shut, selected.ref) : withOne(shown.shut, selected.ref) },
                  `${shown.shut.has(selected.ref) ? "open" : "close"} ${selected.name}`,
                ),
            }}
          />
        )}
      </div>
    </div>
  );
}
