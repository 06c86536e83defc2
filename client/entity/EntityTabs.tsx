import type { ReactNode } from "react";
import { type Key, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useSearchParams } from "react-router";
import { CutSets } from "../cutSets/CutSets";
import { isScored } from "../frameworks/address";
import { FrameworkScores } from "../frameworks/FrameworkScores";
import { type Kind, kinds } from "../words/kinds";
import { count } from "../words/numbers";
import { BlastRadius } from "./BlastRadius";
import { Deniers } from "./Deniers";
import { Facts } from "./Facts";
import { KeyFacts } from "./KeyFacts";
import { Protection } from "./Protection";
import { layered, Relationships } from "./Relationships";
import type { Stated } from "./stated";
import { ServiceFindings, WorkloadFindings } from "./TargetFindings";

interface Page {
  readonly id: string;
  readonly name: string;
  /** How many things the tab holds; null where a number would say nothing. */
  readonly size: number | null;
  readonly content: ReactNode;
}

/** What there is to say of an entity, in tabs; the chosen one is kept in the address. The first is the finding. */
export function EntityTabs({ kind, entityKey, stated }: { kind: Kind; entityKey: string; stated: Stated }) {
  const [params, setParams] = useSearchParams();
  const to = { kind, entityKey };
  const pages: Page[] = [];
  if (kinds[kind].component)
    pages.push({
      id: "finding",
      name: kind === "Workload" ? "What takes it down" : "What it brings down",
      size: null,
      content: <Finding kind={kind} entityKey={entityKey} stated={stated} />,
    });
  if (kind === "Workload" || kind === "Service")
    pages.push({ id: "cut-sets", name: "Cut sets", size: null, content: <CutSets kind={kind} entityKey={entityKey} /> });
  const flat = !layered(kind);
  pages.push(
    {
      id: "rests-on",
      name: flat ? "Bound to" : "Rests on",
      size: stated.restsOn.totalCount,
      content: <Relationships {...to} direction="RESTS_ON" />,
    },
    {
      id: "carries",
      name: flat ? "Bound to it" : "Carries",
      size: stated.carries.totalCount,
      content: <Relationships {...to} direction="CARRIES" />,
    },
    { id: "facts", name: "Facts", size: stated.facts.filter((fact) => fact.known).length, content: <Facts stated={stated} /> },
  );
  const first = pages[0]!.id;
  const wanted = params.get("tab");
  const chosen = pages.find((page) => page.id === wanted)?.id ?? first;
  const choose = (id: Key) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (id === first) after.delete("tab");
        else after.set("tab", String(id));
        return after;
      },
      { preventScrollReset: true },
    );
  return (
    <Tabs className="tabs" selectedKey={chosen} onSelectionChange={choose}>
      <TabList className="tab-list" aria-label={`About ${stated.name}`}>
        {pages.map(({ id, name, size }) => (
          <Tab key={id} id={id} className="tab">
            {name}
            {size !== null && <span className="tab-size"> {count(size)}</span>}
          </Tab>
        ))}
      </TabList>
      {pages.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** The finding at the left; at the right the facts on which it rests, who can switch it off, and what protects it. */
function Finding({ kind, entityKey, stated }: { kind: Kind; entityKey: string; stated: Stated }) {
  return (
    <div className="entity-grid">
      <div className="entity-main">
        {kind === "Workload" && <WorkloadFindings entityKey={entityKey} name={stated.name} />}
        {kind !== "Workload" && <BlastRadius kind={kind} entityKey={entityKey} name={stated.name} hazard="OUTAGE" />}
        {kind === "Vendor" && <BlastRadius kind={kind} entityKey={entityKey} name={stated.name} hazard="DENIAL" />}
        {kind === "Service" && <ServiceFindings entityKey={entityKey} name={stated.name} />}
      </div>
      <div className="entity-side">
        <KeyFacts kind={kind} entityKey={entityKey} stated={stated} />
        {kind !== "Workload" && <Deniers kind={kind} entityKey={entityKey} />}
        <Protection kind={kind} entityKey={entityKey} />
        {isScored(kind) && <FrameworkScores kind={kind} entityKey={entityKey} />}
      </div>
    </div>
  );
}
