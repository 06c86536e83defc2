import { type ReactNode, useId, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Graph } from "../graph/model";
import type { Overlay } from "../graph/style";
import { Segments } from "../parts/Segments";
import { Icon } from "../signs/Icon";
import type { Kind } from "../words/kinds";
import { type Look, levelLimit, type Shown } from "./address";
import { FilterMenu } from "./FilterMenu";
import type { Steps } from "./useShown";

const lookWords: Record<Look, string> = { picture: "Picture", table: "Table", tree: "Tree" };
const overlayWords: Record<Overlay, string> = { points: "Single points of failure", deniers: "Who can switch it off", off: "Off" };
const levels = (n: number) => (n === 0 ? "nothing" : n === 1 ? "1 level" : `${n} levels`);

/** How the thing is shown, how far down and up, what is left out, which signs are drawn, and the way back. */
export function Toolbar({
  steps,
  look,
  kind,
  graph,
  hasFindings,
  panel,
}: {
  steps: Steps;
  look: Look;
  kind: Kind;
  graph: Graph | null;
  hasFindings: boolean;
  panel: ReactNode;
}) {
  const { shown, change } = steps;
  const [unfolded, setUnfolded] = useState(false);
  const settings = useId();
  const overlays: readonly Overlay[] = kind === "Workload" ? ["points", "deniers", "off"] : ["points", "off"];
  return (
    <div className="toolbar" role="toolbar" aria-label="What is shown">
      <Segments
        label="Shown as"
        options={(Object.entries(lookWords) as [Look, string][]).map(([id, words]) => [id, words, id] as const)}
        chosen={look}
        choose={(id) => change({ look: id }, `show it as ${lookWords[id].toLowerCase()}`)}
      />
      <button
        type="button"
        className="tool phone-only"
        aria-expanded={unfolded}
        aria-controls={settings}
        onClick={() => setUnfolded(!unfolded)}
      >
        Settings
        <Icon of={unfolded ? "down" : "right"} size={12} />
      </button>
      <div className="toolbar-settings" id={settings} data-unfolded={unfolded}>
        <Choice
          name="Rests on"
          value={String(shown.down)}
          options={Array.from({ length: levelLimit + 1 }, (_, n) => [String(n), levels(n)])}
          choose={(n) => change({ down: Number(n) }, `show ${levels(Number(n))} of what it rests on`)}
        />
        <Choice
          name="Carries"
          value={String(shown.up)}
          options={Array.from({ length: 6 }, (_, n) => [String(n), levels(n)])}
          choose={(n) => change({ up: Number(n) }, `show ${levels(Number(n))} of what it carries`)}
        />
        <FilterMenu shown={shown} change={change} graph={graph} />
        {hasFindings && (
          <Choice
            name="Overlay"
            value={shown.overlay}
            options={overlays.map((o) => [o, overlayWords[o]])}
            choose={(value) => {
              const overlay = value as Overlay;
              const patch: Partial<Shown> = { overlay, why: null };
              // Who can switch it off is reached through control, which is hidden at first.
              if (overlay === "deniers")
                change({ ...patch, classes: new Set([...shown.classes].filter((c) => c !== "control")) }, "show who can switch it off");
              else change(patch, overlay === "off" ? "take the signs away" : "show single points of failure");
            }}
          />
        )}
      </div>
      <div className="toolbar-end">
        <StepButton name="Undo" icon="undo" what={steps.undoes} act={steps.undo} />
        <StepButton name="Redo" icon="redo" what={steps.redoes} act={steps.redo} />
        {panel}
      </div>
    </div>
  );
}

function StepButton({ name, icon, what, act }: { name: string; icon: "undo" | "redo"; what: string | null; act: () => void }) {
  return (
    <button
      type="button"
      className="tool tool-icon"
      aria-label={what ? `${name}: ${what}` : name}
      title={what ? `${name}: ${what}` : name}
      disabled={!what}
      onClick={act}
    >
      <Icon of={icon} />
    </button>
  );
}

/** A menu of which one is chosen; its button says which. */
function Choice({
  name,
  value,
  options,
  choose,
}: {
  name: string;
  value: string;
  options: readonly (readonly [string, string])[];
  choose: (value: string) => void;
}) {
  const words = options.find(([id]) => id === value)?.[1] ?? "";
  return (
    <MenuTrigger>
      <Button className="tool">
        <span className="q">{name}</span> <span>{words}</span>
        <Icon of="down" size={12} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={name}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[value]}
          onSelectionChange={(keys) => choose(String([...keys][0]))}
        >
          {options.map(([id, text]) => (
            <MenuItem key={id} id={id} textValue={text}>
              {text}
              {id === value && <Icon of="tick" />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
