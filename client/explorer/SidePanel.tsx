import { type CSSProperties, type KeyboardEvent, type PointerEvent, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Link } from "react-router";
import { type Graph, nounOf, type Thing } from "../graph/model";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { entityPath } from "../words/kinds";
import { rangeInTable } from "../words/numbers";
import { explorerPath, type Shown } from "./address";
import { Chips } from "./Chips";
import { FactsTab } from "./FactsTab";
import { FindingsTab } from "./FindingsTab";
import { Overview } from "./Overview";
import type { TargetFindings } from "./useFindings";

export interface Panel {
  readonly open: boolean;
  readonly width: number;
  /** Height of the sheet on a phone: 0 its head, 1 half, 2 all. */
  readonly height: 0 | 1 | 2;
  readonly style: CSSProperties;
  readonly show: () => void;
  readonly toggle: () => void;
  readonly resize: (width: number) => void;
  readonly raise: () => void;
}

const widths = { least: 320, most: 640, first: 400 };
const remembered = "loadpath.panel";

/** Whether the panel is open and how wide; remembered by the browser. */
export function usePanel(): Panel {
  const [state, setState] = useState<{ open: boolean; width: number; height: 0 | 1 | 2 }>(() => {
    try {
      const { open, width } = JSON.parse(localStorage.getItem(remembered) ?? "{}") as { open?: boolean; width?: number };
      return { open: open ?? true, width: Math.min(widths.most, Math.max(widths.least, width ?? widths.first)), height: 0 };
    } catch {
      return { open: true, width: widths.first, height: 0 };
    }
  });
  const keep = (next: typeof state) => {
    setState(next);
    try {
      localStorage.setItem(remembered, JSON.stringify({ open: next.open, width: next.width }));
    } catch {
      // Storage may be forbidden; it still holds for this page.
    }
  };
  return {
    ...state,
    style: { "--panel": state.open ? `${state.width}px` : "0px" } as CSSProperties,
    show: () => state.open && state.height === 0 && setState({ ...state, height: 1 }),
    toggle: () => keep({ ...state, open: !state.open }),
    resize: (width) => keep({ ...state, width: Math.min(widths.most, Math.max(widths.least, Math.round(width))) }),
    raise: () => setState({ ...state, height: ((state.height + 1) % 3) as 0 | 1 | 2 }),
  };
}

export function PanelButton({ panel }: { panel: Panel }) {
  return (
    <button type="button" className="tool panel-button" aria-expanded={panel.open} aria-controls="explorer-panel" onClick={panel.toggle}>
      Panel
    </button>
  );
}

export interface Expanding {
  readonly opened: boolean;
  readonly shut: boolean;
  readonly toggleMore: () => void;
  readonly toggleShut: () => void;
}

/** What is selected: what it means for the centre, what fells it and why, and what is on record of it. */
export function SidePanel({
  panel,
  thing,
  graph,
  centre,
  centreFindings,
  findings,
  shown,
  select,
  chain,
  expand,
}: {
  panel: Panel;
  thing: Thing;
  graph: Graph;
  centre: Thing;
  centreFindings: TargetFindings;
  findings: TargetFindings;
  shown: Shown;
  select: (ref: string) => void;
  chain: (why: string | null) => void;
  expand: Expanding;
}) {
  const [tab, setTab] = useState<string | null>(null);
  if (!panel.open) return null;
  const { points, deniers } = findings;
  const tabs = ["overview", ...(points ? ["points"] : []), ...(deniers ? ["exposure"] : []), ...(thing.withheld ? [] : ["facts"])];
  // Until one is chosen, the tab of the overlay.
  const usual = thing.id !== centre.id ? "overview" : shown.overlay === "deniers" ? "exposure" : "points";
  const chosen = [tab, usual].find((t) => t !== null && tabs.includes(t)) ?? "overview";
  const isCentre = thing.id === centre.id;
  return (
    <aside className="panel" id="explorer-panel" aria-label={thing.name} data-height={panel.height}>
      <Edge panel={panel} />
      <button
        type="button"
        className="sheet-handle"
        onClick={panel.raise}
        aria-label={["Show half of the panel", "Show all of the panel", "Show the name alone"][panel.height]}
      >
        <span />
      </button>
      <header className="panel-head">
        <p className="panel-key">
          {thing.withheld ? <Icon of="withheld" className="sign-quiet" /> : <KindIcon kind={thing.kind} />}
          <span>{nounOf(thing)}</span>
          {thing.key && <span className="mono">{thing.key}</span>}
        </p>
        <h2>{thing.name}</h2>
        <Chips thing={thing} verdict={findings.verdict} />
      </header>
      <Tabs className="tabs" selectedKey={chosen} onSelectionChange={(key) => setTab(String(key))}>
        <TabList className="tab-list" aria-label={`About ${thing.name}`}>
          <Tab id="overview">Overview</Tab>
          {points && <Tab id="points">Single points {rangeInTable(points.onRecord, points.possible)}</Tab>}
          {deniers && <Tab id="exposure">Exposure {rangeInTable(deniers.onRecord, deniers.possible)}</Tab>}
          {!thing.withheld && <Tab id="facts">Facts</Tab>}
        </TabList>
        <TabPanel id="overview" className="tab-panel">
          <Overview thing={thing} graph={graph} centre={centre} centreFindings={centreFindings} select={select} expand={expand} />
        </TabPanel>
        {points && (
          <TabPanel id="points" className="tab-panel">
            <FindingsTab what="points" findings={points} why={shown.why} chain={chain} />
          </TabPanel>
        )}
        {deniers && (
          <TabPanel id="exposure" className="tab-panel">
            <FindingsTab what="deniers" findings={deniers} why={shown.why} chain={chain} />
          </TabPanel>
        )}
        {!thing.withheld && thing.key !== null && (
          <TabPanel id="facts" className="tab-panel">
            <FactsTab kind={thing.kind} entityKey={thing.key} />
          </TabPanel>
        )}
      </Tabs>
      {!thing.withheld && thing.key !== null && (
        <footer className="panel-foot">
          {!isCentre && (
            <Link className="button" to={explorerPath(thing.kind, thing.key)}>
              Put at the centre
            </Link>
          )}
          <Link className="button" to={entityPath(thing.kind, thing.key)}>
            Open its page
          </Link>
        </footer>
      )}
    </aside>
  );
}

/** The edge that is dragged, or moved with the arrow keys, to make the panel wider. */
function Edge({ panel }: { panel: Panel }) {
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    panel.resize(window.innerWidth - event.clientX);
  };
  const key = (event: KeyboardEvent) => {
    const by = event.key === "ArrowLeft" ? 16 : event.key === "ArrowRight" ? -16 : 0;
    if (by === 0) return;
    event.preventDefault();
    panel.resize(panel.width + by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is the separator that can
    <div
      className="panel-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the panel"
      aria-valuenow={panel.width}
      aria-valuemin={widths.least}
      aria-valuemax={widths.most}
      tabIndex={0}
      onPointerDown={drag}
      onPointerMove={drag}
      onKeyDown={key}
    />
  );
}
