import type { Kind } from "../words/kinds";

/** The bands of the picture: the layers in canonical order, then what stands around them. */
export const bands = [
  { name: "Sector", icon: "Sector", kinds: ["Sector", "Ministry"] },
  { name: "Workload", icon: "Workload", kinds: ["Workload"] },
  { name: "Service", icon: "Service", kinds: ["Service"] },
  { name: "Model", icon: "Model", kinds: ["Model"] },
  { name: "Vendor", icon: "Vendor", kinds: ["Vendor"] },
  { name: "Data centre", icon: "DataCentre", kinds: ["DataCentre"] },
  { name: "Grid", icon: "GridPoint", kinds: ["GridPoint"] },
  {
    name: "Around",
    icon: "Jurisdiction",
    kinds: ["Jurisdiction", "Agreement", "Bloc", "BlocShare", "Reservation", "Requirement", "Framework", "Assessment", "Source"],
  },
] as const satisfies readonly { name: string; icon: Kind; kinds: readonly Kind[] }[];

const places = new Map<Kind, number>(bands.flatMap((band, i) => band.kinds.map((kind) => [kind, i] as const)));

/** Band of a kind, from the top. */
export const bandOf = (kind: Kind): number => places.get(kind)!;

/** All kinds in the order of bands: the order of every list of the explorer. */
export const kindsInOrder: readonly Kind[] = bands.flatMap((band) => band.kinds as readonly Kind[]);

/** Where what is missing beneath a kind would stand. */
export const bandOfMissing = (kind: Kind): number =>
  kind === "Workload"
    ? bandOf("Service")
    : kind === "Service"
      ? bandOf("DataCentre")
      : kind === "Model"
        ? bandOf("Vendor")
        : bandOf("GridPoint");

const collator = new Intl.Collator("en", { numeric: true });

/** Order of things in lists: by band, kind, name; withheld ones after those that have a name. */
export function inOrder(
  a: { readonly kind: Kind; readonly name: string; readonly withheld: boolean; readonly id: string },
  b: { readonly kind: Kind; readonly name: string; readonly withheld: boolean; readonly id: string },
): number {
  return (
    kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind) ||
    Number(a.withheld) - Number(b.withheld) ||
    collator.compare(a.name, b.name) ||
    (a.id < b.id ? -1 : 1)
  );
}
