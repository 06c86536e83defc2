import type { EntityRecord } from "../../../../schema/model/record";
import { type BestClause, bestClauses, type HeldTerms } from "../../../analysis/bloc/bestClauses";
import { contributorsNeeded, usualGroupSize } from "../../../analysis/bloc/pooledSums";
import type { Registry } from "../../registry";
import { inForce } from "./agreements";
import type { HandedIn } from "./sharedFigures";

export interface SeenClauses {
  /** Members that agreed in the newest closed round. */
  readonly consenting: number;
  readonly clauses: readonly BestClause[];
}

/**
 * The best clauses among the agreements in force of the members that agreed to it in the newest closed round. A clause is the
 * one thing here that is a single member's: it shows without a name, among as many as a sum needs, or with the name of whoever
 * agreed to that as well. While too few agree, only the clauses of those who agreed to be named show.
 */
export async function clausesOf(registry: Registry, bloc: EntityRecord, given: readonly HandedIn[]): Promise<SeenClauses> {
  const closed = bloc.fields.closedRound as number | undefined;
  const agreed = new Map<string, boolean>();
  for (const { member, record } of given) {
    if (record.fields.aspect !== "CLAUSES" || record.fields.round !== closed) continue;
    agreed.set(member, agreed.get(member) === true || record.fields.named === true);
  }
  const groupSize = (bloc.fields.groupSize as number | undefined) ?? usualGroupSize;
  const enough = agreed.size >= contributorsNeeded(groupSize);
  const counted = [...agreed].filter(([, named]) => enough || named);
  const terms = await Promise.all(counted.map(([member, named]) => termsOf(registry, member, named)));
  return { consenting: agreed.size, clauses: bestClauses(terms.flat()) };
}

/** The agreements in force of a jurisdiction and of its public bodies. */
async function termsOf({ records, analyses }: Registry, member: string, named: boolean): Promise<HeldTerms[]> {
  const bodies = (await records.around(member, "in")).filter((r) => r.kind === "OF").map((r) => r.from);
  const signed = await Promise.all([member, ...bodies].map((id) => records.around(id, "out")));
  const ids = signed.flat().flatMap((r) => (r.kind === "PARTY_TO" ? [r.to] : []));
  const agreements = await records.many([...new Set(ids)]);
  const on = analyses.current.day.on;
  return agreements.flatMap((a) => (a && inForce(a, on) ? [{ member, named, fields: a.fields }] : []));
}
