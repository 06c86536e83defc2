import type { EntityRecord } from "../../../../schema/model/record";
import type { View } from "../../../../schema/model/view";
import { maySee } from "../../../access/redact";
import type { Analysis } from "../../../analysis/analysis";
import { overlayOf } from "../../../analysis/overlay";
import { entityFact } from "../../facts";
import type { Registry } from "../../registry";
import type { Interval } from "../findings";
import { rankingOf } from "../ranking";
import { inForce } from "./agreements";
import type { HandedIn } from "./sharedFigures";

/** What a member sees of itself, and nobody of another member does. */
export interface OwnView {
  readonly member: EntityRecord;
  /** What it handed in and this reader may see, newest round first. */
  readonly figures: readonly EntityRecord[];
  /** How many others it handed in. */
  readonly withheld: number;
  readonly exposure: {
    /** Hours within which a loss counts. */
    readonly horizonHours: number;
    readonly withoutBloc: OwnExposure;
    readonly withBloc: OwnExposure;
  };
}

export interface OwnExposure {
  /** Workloads that some single vendor, or some single jurisdiction that is no home of theirs, fells. */
  readonly byVendor: Interval;
  readonly byJurisdiction: Interval;
}

const horizonHours = 720;

/**
 * A member's figures, and what it is exposed to with and without the bloc's agreements: as they are in force today, with those
 * that have yet to start as if they had. Both are ordinary runs over facts laid over today's.
 */
export async function ownViewOf(
  registry: Registry,
  view: View,
  bloc: EntityRecord,
  member: EntityRecord,
  given: readonly HandedIn[],
): Promise<OwnView> {
  const { records, analyses } = registry;
  const signed = (await records.around(bloc.id, "out")).filter((r) => r.kind === "PARTY_TO").map((r) => r.to);
  const agreements = (await records.many([...new Set(signed)])).filter((a) => a !== null && !a.retired) as EntityRecord[];
  const a = analyses.current;
  const early = agreements.filter((g) => !inForce(g, a.day.on) && inForce({ ...g, fields: { ...g.fields, starts: null } }, a.day.on));
  const without = overlayOf(a, { entities: new Map(agreements.map((g) => [g.id, null])), relationships: new Map() });
  const started = new Map(early.map((g) => [g.id, entityFact({ ...g, fields: { ...g.fields, starts: null } })]));
  const withThem = overlayOf(a, { entities: started, relationships: new Map() });
  const order = (x: EntityRecord) => [x.fields.aspect, x.fields.year ?? "", x.fields.modelClass ?? x.fields.provision ?? ""].join(" ");
  const figures = given
    .map(({ record }) => record)
    .filter((record) => maySee(view, record))
    .sort((x, y) => (y.fields.round as number) - (x.fields.round as number) || (order(x) < order(y) ? -1 : 1));
  return {
    member,
    figures,
    withheld: given.length - figures.length,
    exposure: { horizonHours, withoutBloc: exposureOf(without, member.key), withBloc: exposureOf(withThem, member.key) },
  };
}

function exposureOf(a: Analysis, jurisdiction: string): OwnExposure {
  const scope = { jurisdiction: [jurisdiction], sector: [], ministry: [], includePlanned: false };
  const felled = (kind: "Vendor" | "Jurisdiction") => rankingOf(a, scope, "DENIAL", horizonHours, [kind]).felled;
  return { byVendor: felled("Vendor"), byJurisdiction: felled("Jurisdiction") };
}
