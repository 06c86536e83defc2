import { type JudgedTerms, type Judgement, modelAgreement, type Provision } from "../../../../schema/model/modelAgreement";
import type { EntityRecord } from "../../../../schema/model/record";
import { carriedBy, sectorsOver } from "../../../analysis/agreementEffect";
import type { Analysis } from "../../../analysis/analysis";
import { jurisdictionsOf } from "../../../analysis/analysis";
import type { ReaderRegistry } from "../readerRegistry";
import { isWithheld } from "../seen";

/** A provision of the model, and how an agreement stands against it. */
export interface JudgedProvision extends Judgement {
  readonly provision: Provision;
  readonly record: EntityRecord;
}

/**
 * Ids of the jurisdictions at home in the parties: themselves, those of public bodies with what these are part of, members
 * of blocs. Only by relationships that the reader may see, so that no list tells of another.
 */
export async function homesOfParties(reads: ReaderRegistry, parties: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set(parties);
  for (const id of found) {
    const [up, members] = [await reads.relationships(id, "out", ["PART_OF", "OF"]), await reads.relationships(id, "in", ["MEMBER_OF"])];
    for (const r of up) found.add(r.to);
    for (const r of members) found.add(r.from);
  }
  return found;
}

/** A name without what stands in brackets, for comparison. */
const plain = (name: string) =>
  name
    .replace(/\(.*?\)/g, "")
    .trim()
    .toLowerCase();

/**
 * The agreement clause by clause against the model.
 *
 * @param parties  those that the reader may see, by index
 * @param covered  likewise
 */
export async function provisionsOf(
  reads: ReaderRegistry,
  a: Analysis,
  record: EntityRecord,
  { agreement, parties, covered }: { readonly agreement: number; readonly parties: readonly number[]; readonly covered: readonly number[] },
): Promise<JudgedProvision[]> {
  const terms: JudgedTerms = {
    fields: record.fields,
    coversPriority: await coversPriority(reads, a, agreement, covered),
    law: await lawOf(reads, a, record.fields.governingLaw, parties),
  };
  return modelAgreement.map((provision) => ({ provision, record, ...provision.judge(terms) }));
}

async function coversPriority(reads: ReaderRegistry, a: Analysis, agreement: number, covered: readonly number[]): Promise<boolean | null> {
  const carried = carriedBy(a, agreement, covered);
  if (carried === null) return null;
  const ids = sectorsOver(a, carried).map((x) => a.snapshot.facts.entities[x].id);
  const sectors = await reads.entities(ids);
  return sectors.some((s) => s && !isWithheld(s) && s.fields.critical === true);
}

/** Whose law a text names: it is the name, the key or the code of a jurisdiction that the reader may see. */
async function lawOf(reads: ReaderRegistry, a: Analysis, law: unknown, parties: readonly number[]): Promise<"HOME" | "ABROAD" | null> {
  if (typeof law !== "string") return null;
  const wanted = plain(law);
  const states = [...jurisdictionsOf(a)];
  const seen = await reads.entities(states.map((x) => a.snapshot.facts.entities[x].id));
  const named = states.filter((_, i) => {
    const state = seen[i];
    if (!state || isWithheld(state)) return false;
    return [state.name, state.key, ...state.aliases].some((name) => plain(name) === wanted);
  });
  if (named.length === 0) return null;
  const id = (x: number) => a.snapshot.facts.entities[x].id;
  const home = await homesOfParties(reads, parties.map(id));
  // Of a treaty between states every one of them is at home.
  return named.some((x) => home.has(id(x))) ? "HOME" : "ABROAD";
}
