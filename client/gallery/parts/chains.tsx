import { FactValue, Property } from "../../entity/Facts";
import type { Stated } from "../../entity/stated";
import { EntityLink } from "../../parts/EntityLink";
import { Nothing } from "../../parts/Nothing";
import { SourceLine } from "../../parts/SourceLine";
import { WhyChain } from "../../parts/WhyChain";
import "../../entity/entity.css";
import { assumed, chain, entities, hidden, hiddenChain, sourced } from "../facts";
import { not, type Part } from "../states";

const still = not("nothing in it is chosen.");
const there = not("it comes with the page that holds it.");

const fact = {
  field: "place",
  label: "Place",
  description: "Where it stands.",
  value: "Northreach",
  unit: null,
  known: true,
  provenance: assumed,
};

/** Reasons and their sources. */
export const chainParts: readonly Part[] = [
  {
    slug: "source-line",
    name: "Source line",
    at: "parts/SourceLine.tsx",
    about: "Who says so, where, when, and how sure.",
    rest: <SourceLine provenance={sourced} />,
    target: "a",
    selected: still,
    disabled: still,
    busy: there,
    empty: <SourceLine provenance={assumed} />,
    failed: there,
    restricted: not("a source that is withheld is left out of the line."),
  },
  {
    slug: "why-chain",
    name: "Why chain",
    at: "parts/WhyChain.tsx",
    about: "From the target down to the culprit, each link with its group, basis, source and date.",
    rest: <WhyChain chain={chain} />,
    target: ".chain-node a",
    selected: not("the chain that is open is the one in focus; its numbers stand on the canvas too."),
    disabled: still,
    busy: there,
    empty: <WhyChain chain={{ ...chain, links: [] }} />,
    failed: <p className="why-head">No chain can be shown.</p>,
    restricted: <WhyChain chain={hiddenChain} />,
  },
  {
    slug: "properties",
    name: "Property list",
    at: "entity/Facts.tsx",
    about: "Term, value, source beneath. What is missing stays listed.",
    rest: (
      <dl className="properties">
        <Property term="Is operated by">
          <EntityLink entity={entities.vendor} wrap />
          <SourceLine provenance={sourced} />
        </Property>
        <Property term="Place">
          <FactValue fact={fact as Stated["facts"][number]} record={{ kind: "DataCentre" } as Stated} />
        </Property>
        <Property term="Accelerators">
          <Nothing />
        </Property>
      </dl>
    ),
    target: "dd a",
    selected: still,
    disabled: still,
    busy: there,
    empty: (
      <dl className="properties">
        <Property term="Power">
          <Nothing />
        </Property>
      </dl>
    ),
    failed: there,
    restricted: (
      <dl className="properties">
        <Property term="Is operated by">
          <EntityLink entity={hidden} wrap />
        </Property>
      </dl>
    ),
  },
];
