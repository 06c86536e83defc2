import type { EntityRecord, RelationshipRecord } from "../../../../schema/model/record";
import { type Claim, type Splits, splits } from "../../../analysis/bloc/splits";
import type { Registry } from "../../registry";
import type { ReaderRegistry } from "../readerRegistry";
import { isWithheld } from "../seen";
import { inForce } from "./agreements";

export interface Slice {
  readonly agreement: string;
  /** Null: the agreement states none. */
  readonly allocation: number | null;
}

export interface SplitRow {
  readonly member: string;
  readonly claim: number;
  readonly priority: number | null;
  readonly proportional: number;
  readonly byPriority: number;
  readonly shapley: number | null;
}

/** What agreements guarantee a bloc, and how it splits among the members' claims. */
export interface BlocSlices {
  readonly slices: readonly Slice[];
  /** Sum of what is stated, and of that what is split: at most all claims. */
  readonly guaranteed: number;
  readonly split: number;
  readonly rows: readonly SplitRow[];
  /** Members that claim nothing on record: unknown, not nothing. */
  readonly withoutClaim: number;
  /** A claim is withheld from this reader, so that nothing is split: the rest would tell it. */
  readonly withheld: boolean;
}

/**
 * The bloc's agreements in force with what they guarantee, and their sum split among the claims that members have put on the
 * table. Claims are facts that all may read, unlike shared demand: a split by demand would tell each member of the others'.
 */
export async function slicesOf(
  { analyses }: Registry,
  reads: ReaderRegistry,
  bloc: EntityRecord,
  { seen: memberships, withheld }: { readonly seen: readonly RelationshipRecord[]; readonly withheld: boolean },
): Promise<BlocSlices> {
  const signed = (await reads.relationships(bloc.id, "out", ["PARTY_TO"])).map((r) => r.to);
  const seen = await reads.entities([...new Set(signed)]);
  const on = analyses.current.day.on;
  const slices = seen.flatMap((a) =>
    a && !isWithheld(a) && inForce(a, on)
      ? [{ agreement: a.id, allocation: (a.fields.minimumAllocation as number | undefined) ?? null }]
      : [],
  );
  const guaranteed = slices.reduce((sum, { allocation }) => sum + (allocation ?? 0), 0);
  const claims: Claim[] = memberships.flatMap(({ from, fields }) =>
    typeof fields.claim === "number"
      ? [{ member: from, claim: fields.claim, priority: (fields.priority as number | undefined) ?? null }]
      : [],
  );
  claims.sort((a, b) => b.claim - a.claim || (a.member < b.member ? -1 : 1));
  const found: Splits = splits(guaranteed, withheld ? [] : claims);
  const rows = (withheld ? [] : claims).map((claim, i) => ({
    ...claim,
    proportional: found.proportional[i]!,
    byPriority: found.byPriority[i]!,
    shapley: found.shapley?.[i] ?? null,
  }));
  return { slices, guaranteed, split: found.split, rows, withoutClaim: memberships.length - claims.length, withheld };
}
