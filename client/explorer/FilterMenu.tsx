import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { kindsInOrder } from "../graph/bands";
import type { Basis, Graph, LinkClass } from "../graph/model";
import { Facet } from "../parts/Facet";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { basisWords } from "../words/enumerations";
import { type Kind, kinds } from "../words/kinds";
import { bases, filtersOn, linkClasses, type Shown } from "./address";
import { classWords } from "./statusWords";

/** What is shown, by meaning of the link, kind of thing and basis of the fact. Ticked is shown; it applies at once and can be undone. */
export function FilterMenu({
  shown,
  change,
  graph,
}: {
  shown: Shown;
  change: (patch: Partial<Shown>, words: string) => void;
  graph: Graph | null;
}) {
  const on = filtersOn(shown);
  const things = [...(graph?.things.values() ?? [])];
  const links = graph?.links ?? [];
  const present = kindsInOrder.filter((k) => shown.kinds.has(k) || things.some((t) => t.kind === k));
  const hiddenOf = <T extends string>(all: readonly T[], ticked: readonly string[]) => new Set(all.filter((x) => !ticked.includes(x)));
  return (
    <DialogTrigger>
      <Button className="tool">
        <Icon of="filter" />
        <span className="q">Filter</span> <span>{on} on</span>
        <Icon of="down" size={12} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="filter-dialog" aria-label="Filter">
          <Facet
            label="Links"
            ticked={linkClasses.filter((c) => !shown.classes.has(c))}
            options={linkClasses.map((c) => ({
              id: c,
              name: classWords[c].name,
              n: links.filter((l) => l.class === c).length,
              about: classWords[c].about,
            }))}
            tick={(ticked) => change({ classes: hiddenOf<LinkClass>(linkClasses, ticked) }, "filter by link")}
          />
          <Facet
            label="Basis of the fact"
            ticked={bases.filter((b) => !shown.bases.has(b))}
            options={bases.map((b) => ({
              id: b,
              name: basisWords[b],
              n: links.filter((l) => l.basis === b).length,
              icon: <Icon of={b} size={14} />,
            }))}
            tick={(ticked) => change({ bases: hiddenOf<Basis>(bases, ticked) }, "filter by basis")}
          />
          <Facet
            label="Kind of thing"
            ticked={present.filter((k) => !shown.kinds.has(k))}
            options={present.map((k) => ({
              id: k,
              name: kinds[k].many,
              n: things.filter((t) => t.kind === k).length,
              icon: <KindIcon kind={k} />,
            }))}
            tick={(ticked) => change({ kinds: hiddenOf<Kind>(present, ticked) }, "filter by kind")}
          />
          {on > 0 && (
            <button
              type="button"
              className="button"
              onClick={() => change({ kinds: new Set(), bases: new Set(), classes: new Set() }, "show everything")}
            >
              Show everything
            </button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
