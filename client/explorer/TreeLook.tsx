import { useMemo } from "react";
import { Button, Tree, TreeItem, TreeItemContent } from "react-aria-components";
import { inOrder } from "../graph/bands";
import { type Graph, nounOf, type Signs, type Thing } from "../graph/model";
import type { Overlay } from "../graph/style";
import type { Shown, Visible } from "../graph/visible";
import { Nothing } from "../parts/Nothing";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { basisWords } from "../words/enumerations";
import { SignCell } from "./TableLook";

interface Branch {
  /** Way from the centre, so that a thing that is met twice is two items. */
  readonly path: string;
  readonly thing: Thing;
  readonly link: Shown | null;
  readonly children: readonly Branch[];
}

/** Deepest way that is followed: beyond it a circle, or a picture. */
const deepest = 12;

/** What the centre rests on as branches, then what rests on it; a thing that is met twice stands twice, and once around no further. */
export function TreeLook({
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
  const { down, up } = useMemo(() => branchesOf(graph, visible), [graph, visible]);
  const centre = visible.things.get(graph.centre)!;
  const missing = useMemo(() => new Map(graph.missing.map(({ of, words }) => [of, words])), [graph]);
  const item = (branch: Branch, way: "down" | "up") => (
    <TreeItem
      key={branch.path}
      id={branch.path}
      textValue={textOf(branch, way)}
      className={branch.thing.id === selected ? "tree-item selected" : "tree-item"}
    >
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <div className="tree-row">
            {hasChildItems ? (
              <Button slot="chevron" className="tree-chevron">
                <Icon of={isExpanded ? "down" : "right"} size={12} />
              </Button>
            ) : (
              <span className="tree-chevron" />
            )}
            <span className="tree-text">
              {branch.link && (
                <span className={branch.link.link.basis === "ASSUMED" ? "tree-words basis-assumed" : "tree-words"}>
                  {branch.link.skipped > 0 ? "leads to" : way === "down" ? branch.link.link.words : branch.link.link.backwards}
                </span>
              )}
              <span className="name tree-name">
                {branch.thing.withheld ? <Icon of="withheld" className="sign-quiet" /> : <KindIcon kind={branch.thing.kind} named />}
                <span>{branch.thing.name}</span>
                {branch.thing.apart && <span className="mono q apart">{branch.thing.apart}</span>}
              </span>
            </span>
            <span className="tree-marks">
              <GateOf branch={branch} way={way} />
              <SignCell thing={branch.thing} signs={signs} overlay={overlay} />
              {way === "down" && missing.has(branch.thing.id) && <Nothing>{`Nothing on record: ${missing.get(branch.thing.id)}`}</Nothing>}
            </span>
          </div>
        )}
      </TreeItemContent>
      {branch.children.map((child) => item(child, way))}
    </TreeItem>
  );
  const first = (branches: readonly Branch[]) => branches.flatMap((b) => [b.path, ...b.children.map((c) => c.path)]);
  return (
    <div className="explorer-scroll">
      <Tree
        aria-label={`What ${centre.name} rests on and what rests on it`}
        className="look-tree"
        defaultExpandedKeys={["down", "up", ...first(down)]}
        onAction={(key) => {
          const id = String(key).split(">").at(-1)!;
          const thing = visible.things.get(id) ?? centre;
          select(thing.ref);
        }}
      >
        <TreeItem id="down" textValue={`${centre.name} rests on`} className="tree-item tree-head">
          <TreeItemContent>
            <div className="tree-row">
              <Button slot="chevron" className="tree-chevron">
                <Icon of="down" size={12} />
              </Button>
              <KindIcon kind={centre.kind} /> <b>{centre.name}</b> <span className="q">rests on</span>
              {down.length === 0 && <span className="q">nothing on record</span>}
            </div>
          </TreeItemContent>
          {down.map((branch) => item(branch, "down"))}
        </TreeItem>
        <TreeItem id="up" textValue={`${centre.name} carries`} className="tree-item tree-head">
          <TreeItemContent>
            <div className="tree-row">
              <Button slot="chevron" className="tree-chevron">
                <Icon of="down" size={12} />
              </Button>
              <KindIcon kind={centre.kind} /> <b>{centre.name}</b> <span className="q">carries</span>
              {up.length === 0 && <span className="q">nothing on record</span>}
            </div>
          </TreeItemContent>
          {up.map((branch) => item(branch, "up"))}
        </TreeItem>
      </Tree>
    </div>
  );
}

function GateOf({ branch: { link }, way }: { branch: Branch; way: "down" | "up" }) {
  const l = link?.link;
  if (way === "up" || !l || l.groupSize === null || l.groupSize < 2 || (l.quorum ?? 1) >= l.groupSize) return null;
  return (
    <span className={l.groupBasis === "ASSUMED" ? "gate gate-assumed" : "gate"}>
      any {l.quorum ?? 1} of {l.groupSize}
    </span>
  );
}

function textOf({ thing, link }: Branch, way: "down" | "up"): string {
  const words = link ? (way === "down" ? link.link.words : link.link.backwards) : "";
  return `${words} ${thing.name}, ${nounOf(thing).toLowerCase()}${link ? `, ${basisWords[link.link.basis].toLowerCase()}` : ""}`.trim();
}

function branchesOf(graph: Graph, visible: Visible): { down: Branch[]; up: Branch[] } {
  const grow = (way: "down" | "up") => {
    const by = new Map<string, Shown[]>();
    for (const link of visible.links) {
      const key = way === "down" ? link.from : link.to;
      by.set(key, [...(by.get(key) ?? []), link]);
    }
    const branch = (id: string, path: string, passed: readonly string[]): Branch[] =>
      passed.length > deepest
        ? []
        : (by.get(id) ?? [])
            .map((link) => ({ link, thing: visible.things.get(way === "down" ? link.to : link.from)! }))
            .filter(({ thing }) => !passed.includes(thing.id))
            .sort((a, b) => inOrder(a.thing, b.thing))
            .map(({ link, thing }, i) => {
              const here = `${path}>${i}>${thing.id}`;
              return { path: here, thing, link, children: branch(thing.id, here, [...passed, thing.id]) };
            });
    return branch(graph.centre, way, [graph.centre]);
  };
  return { down: grow("down"), up: grow("up") };
}
