import type { FieldValue } from "../../schema/model/field";
import { jurisdiction } from "../conventions";
import { type FactSet, type Ref, ref } from "../factSet";
import type { Nation } from "./nations";
import { assumed, stated } from "./said";
import { exampleVendor } from "./vendors";

const point = (key: string): Ref => ref("GridPoint", `example:${key}`);
export const site = (key: string): Ref => ref("DataCentre", `example:${key}`);

/** Key, name, class, nation, capacity in MW, what it is fed by; a planned one has the day on which it is to work. */
const points: readonly (readonly [
  key: string,
  name: string,
  kind: string,
  of: Nation,
  mw: number | null,
  fedBy: readonly string[],
  planned?: string,
])[] = [
  ["tollan", "Tollan hydro", "PLANT", "QN", 420, []],
  ["grey-head", "Grey Head wind", "PLANT", "QN", 310, []],
  ["lindell-chp", "Lindell heat and power", "PLANT", "QN", 180, []],
  ["harrow-gas", "Harrow Bay gas", "PLANT", "QN", 240, []],
  ["ostrane-nuclear", "Ostrane East", "PLANT", "QO", 1100, []],
  ["quill-hydro", "Quill cascade", "PLANT", "QQ", 640, []],
  ["strait-cable", "Strait cable Ellmere – Ostrane", "INTERCONNECTOR", "QN", 300, ["ostrane"]],
  ["second-cable", "Second Strait cable", "INTERCONNECTOR", "QN", 400, ["ostrane"], "2029-06"],
  ["north", "Ellmere North", "ZONE", "QN", 900, ["tollan", "grey-head", "north-south"]],
  ["south", "Ellmere South", "ZONE", "QN", 600, ["lindell-chp", "harrow-gas", "strait-cable", "second-cable", "north-south"]],
  ["north-south", "North–South line", "INTERCONNECTOR", "QN", 250, ["north", "south"]],
  ["ostrane", "Ostrane", "ZONE", "QO", 2000, ["ostrane-nuclear"]],
  ["quillmark", "Quillmark", "ZONE", "QQ", 800, ["quill-hydro"]],
  ["westhold-east", "Westhold East", "ZONE", "QW", null, []],
  ["bay-feed-1", "Harrow Bay feed 1", "CONNECTION", "QN", 24, ["south"]],
  ["bay-feed-2", "Harrow Bay feed 2", "CONNECTION", "QN", 3.5, ["south"]],
  ["tollan-feed", "Tollan feed", "CONNECTION", "QN", 30, ["north"]],
  ["lindell-feed", "Lindell feed", "CONNECTION", "QN", 12, ["south"]],
  ["fenwick-feed", "Fenwick feed", "CONNECTION", "QN", 60, ["north"], "2028-03"],
];

/** Sites: key, name, nation, operator, maker of their machines, feeds (of several any one will do), fields. */
const sites: readonly (readonly [
  key: string,
  name: string,
  of: Nation,
  operator: string,
  maker: string | null,
  feeds: readonly string[],
  hours: number | null,
  fields: Readonly<Record<string, FieldValue>>,
])[] = [
  [
    "harrow-bay",
    "Harrow Bay cluster",
    "QN",
    "ellmere-compute",
    "sable",
    ["bay-feed-1", "bay-feed-2"],
    72,
    {
      place: "Harrow Bay",
      accelerators: 1536,
      acceleratorModel: "Sable S4",
      acceleratorCount: 1200,
      inferenceShare: 40,
      publicShare: 60,
      highAvailability: true,
      power: 4,
      sovereignCloud: true,
    },
  ],
  [
    "sovereign-north",
    "Ellmere sovereign region North",
    "QN",
    "ellmere-compute",
    "lode",
    ["tollan-feed"],
    48,
    {
      place: "Tollan",
      accelerators: 820,
      acceleratorModel: "Lode L2",
      acceleratorCount: 2048,
      inferenceShare: 90,
      publicShare: 100,
      highAvailability: true,
      power: 3,
      sovereignCloud: true,
    },
  ],
  [
    "sovereign-south",
    "Ellmere sovereign region South",
    "QN",
    "ellmere-compute",
    "sable",
    ["lindell-feed"],
    24,
    {
      place: "Lindell",
      accelerators: 512,
      acceleratorModel: "Sable S3",
      acceleratorCount: 1024,
      inferenceShare: 90,
      publicShare: 100,
      highAvailability: false,
      power: 2,
      sovereignCloud: true,
    },
  ],
  [
    "meridian-ellmere-1",
    "Meridian Ellmere 1",
    "QN",
    "meridian-ellmere",
    "sable",
    ["south"],
    null,
    { place: "Harrow Bay", accelerators: 6400, inferenceShare: 80, publicShare: 5, highAvailability: true, power: 18 },
  ],
  [
    "meridian-east",
    "Meridian Westhold East",
    "QW",
    "meridian",
    "sable",
    ["westhold-east"],
    null,
    { place: "Westhold", accelerators: 96_000, inferenceShare: 50, publicShare: 0, power: 240 },
  ],
  [
    "ferrant-quill",
    "Ferrant Quill 1",
    "QQ",
    "ferrant",
    "lode",
    ["quillmark"],
    36,
    { place: "Quill", accelerators: 2200, inferenceShare: 70, publicShare: 20, power: 9 },
  ],
  [
    "border-rooms",
    "Border Guard machine rooms",
    "QN",
    "kestrel-works",
    null,
    ["north", "south"],
    12,
    { place: "Grey Head", accelerators: 48, inferenceShare: 100, publicShare: 100, highAvailability: false, power: 0.3 },
  ],
  [
    "fenwick",
    "Fenwick inference centre",
    "QN",
    "ellmere-compute",
    "lode",
    ["fenwick-feed"],
    96,
    {
      place: "Fenwick",
      accelerators: 9000,
      acceleratorModel: "Lode L3",
      acceleratorCount: 12_000,
      inferenceShare: 100,
      publicShare: 100,
      highAvailability: true,
      power: 34,
      sovereignCloud: true,
      status: "PLANNED",
      expectedOn: "2028-09",
    },
  ],
];

/** A small grid and the sites that stand on it. */
export function stateGround(facts: FactSet): void {
  for (const [key, name, kind, of, mw, , planned] of points) {
    facts.entity("GridPoint", `example:${key}`, name, stated(), {
      fields: { class: kind, capacity: mw, status: planned ? "PLANNED" : "OPERATIONAL", expectedOn: planned },
    });
    facts.relate("LOCATED_IN", point(key), jurisdiction(of), stated());
  }
  for (const [key, , kind, , , fedBy] of points) {
    for (const source of fedBy) facts.relate("FED_BY", point(key), point(source), stated(), { group: "supply", quorum: 1 });
    if (kind === "ZONE" || kind === "CONNECTION") {
      const home = key === "ostrane" ? "strait-link" : key === "quillmark" || key === "westhold-east" ? null : "northline";
      if (home) facts.relate("OPERATED_BY", point(key), exampleVendor(home), stated(), { holdoverHours: 168 });
    }
  }
  facts.relate("OPERATED_BY", point("strait-cable"), exampleVendor("strait-link"), stated(), { holdoverHours: 168 });

  for (const [key, name, of, operator, maker, feeds, hours, fields] of sites) {
    facts.entity("DataCentre", `example:${key}`, name, stated(), { fields: { status: "OPERATIONAL", ...fields } });
    facts.relate("LOCATED_IN", site(key), jurisdiction(of), stated());
    facts.relate("OPERATED_BY", site(key), exampleVendor(operator), stated(), { holdoverHours: 24 });
    if (maker) facts.relate("EQUIPPED_BY", site(key), exampleVendor(maker), stated());
    const group =
      feeds.length > 1 ? ({ group: "feeds", quorum: 1, groupBasis: key === "border-rooms" ? "ASSUMED" : "CURATED" } as const) : {};
    for (const feed of feeds) {
      const said = key === "meridian-ellmere-1" ? assumed("read off the place; the operator does not say") : stated();
      facts.relate("POWERED_BY", site(key), point(feed), said, {
        ...group,
        holdoverHours: hours,
        holdoverBasis: hours === null ? null : "CURATED",
      });
    }
  }
}
