import type { EntityRef } from "../../../../schema/model/change";
import { entityKind } from "../../../../schema/model/entityKinds";
import { LoadpathError, problem } from "../../../../schema/model/errors/catalogue";
import type { Problem } from "../../../../schema/model/errors/problem";
import type { EntityRecord } from "../../../../schema/model/record";
import type { RelationshipKindName } from "../../../../schema/model/relationshipKinds";
import type { Analysis } from "../../../analysis/analysis";
import { gaps } from "../../../analysis/gaps";
import { coveredFor, type Remedy, type RemedyKind, signerOf } from "../../../analysis/hardening/changes";
import { hardenScope } from "../../../analysis/hardening/scope";
import { type Costs, evenCosts, hardenTarget } from "../../../analysis/hardening/target";
import type { Hazard } from "../../../analysis/snapshot";
import type { Registry } from "../../registry";
import type { ScopeChoice } from "../findings";
import type { ReaderRegistry } from "../readerRegistry";
import { workloadsIn } from "../scopes";
import { isWithheld } from "../seen";
import { agreementWith, alternativeTo, longerHoldover, type RemedyChanges } from "./remedyChanges";

/** Steps that the exact answer for one target may cost; changes that a step of a scope's list works out. */
const targetBudget = 3_000;
const triesAtOnce = 40;
/** What a scope's changes may cost together at most. */
const mostSpend = 20;
/** Components against which a list may be asked for. */
const mostCulprits = 100;

export interface AskedHardening {
  readonly hazard: Hazard;
  readonly horizonHours: number | null;
  readonly costs: Partial<Costs>;
}

export interface AskedScopeHardening {
  /** What the changes may cost together. */
  readonly spend: number;
  readonly horizonHours: number | null;
  readonly costs: Partial<Costs>;
  /** Components whose failures alone count; null: all. */
  readonly against: readonly EntityRef[] | null;
}

/** A change, with the ids of what it is about. */
export interface SeenRemedy {
  readonly kind: RemedyKind;
  readonly cost: number;
  /** Whose need it is; of an agreement, whose withdrawal it holds off. */
  readonly owner: string;
  /** What the need has now, as far as the reader may see that it rests on it. */
  readonly members: readonly string[];
  readonly relationship: RelationshipKindName | null;
  readonly words: string;
  /** The change in the forms of the API's input; null where something in it is withheld from the reader. */
  readonly changes: RemedyChanges | null;
}

export interface SeenHardening {
  readonly before: readonly string[];
  readonly remedies: readonly SeenRemedy[] | null;
  readonly cost: number | null;
  readonly atLeast: number;
  readonly smallest: boolean;
  readonly unanswered: readonly string[];
  readonly leftOnRecord: readonly string[] | null;
  readonly leftPossible: readonly string[] | null;
  readonly words: string;
}

export interface SeenScopeHardening {
  readonly pairs: number;
  readonly items: readonly {
    readonly remedy: SeenRemedy;
    readonly before: number;
    readonly after: number;
    readonly candidates: number;
    readonly tried: number;
  }[];
  readonly leftOnRecord: number;
  readonly leftPossible: number;
}

/** What would take away most single points of failure. It runs on everything; what is withheld comes as a stub. */
export class HardeningReads {
  constructor(
    private readonly registry: Registry,
    private readonly reads: ReaderRegistry,
  ) {}

  private get a(): Analysis {
    return this.registry.analyses.current;
  }

  private id(index: number): string {
    return this.a.snapshot.facts.entities[index].id;
  }

  /** The cheapest changes for one target. Throws LP-7100 for a cost that is none. */
  async target(target: string, { hazard, horizonHours, costs: asked }: AskedHardening): Promise<SeenHardening> {
    const { a } = this;
    const costs = checkedCosts(asked);
    const index = a.snapshot.indexOf(target);
    const found = a.recent(`harden ${target} ${hazard} ${horizonHours} ${JSON.stringify(costs)}`, () =>
      hardenTarget(a, index, { hazard, horizon: horizonHours, costs, budget: targetBudget }),
    );
    const ids = (list: readonly number[]) => list.map((x) => this.id(x));
    return {
      before: ids(found.before),
      remedies: found.remedies && (await Promise.all(found.remedies.map((r) => this.seen(r, costs, index, horizonHours)))),
      cost: found.cost,
      atLeast: found.atLeast,
      smallest: found.smallest,
      unanswered: ids(found.unanswered),
      leftOnRecord: found.after && ids(found.after.onRecord),
      leftPossible: found.after && ids(found.after.possible),
      words: `${words(hazard, found)}${missingWords(gaps(a, index, hazard).length)}`,
    };
  }

  /**
   * A ranked list for a scope, each on top of those before it; against the failure of some components alone, if they are
   * given. Throws LP-7100, LP-7101 and LP-7102, all at once.
   */
  async scope(scope: ScopeChoice, { spend, horizonHours, costs: asked, against }: AskedScopeHardening): Promise<SeenScopeHardening> {
    const { a } = this;
    const tooMuch = spend >= 0 && spend <= mostSpend ? [] : [problem("LP-7101", `A budget of ${spend}.`, "budget")];
    const { culprits, problems } = await this.culprits(against);
    const costs = checkedCosts(asked, [...tooMuch, ...problems]);
    const workloads = workloadsIn(a, scope);
    const found = a.recent(`harden scope ${JSON.stringify([scope, spend, horizonHours, costs, culprits])}`, () =>
      hardenScope(a, workloads, { horizon: horizonHours, costs, spend, tries: triesAtOnce, culprits }),
    );
    const items = await Promise.all(
      found.remedies.map(async ({ remedy, ...step }) => ({
        ...step,
        remedy: await this.seen(remedy, costs, workloads[0] ?? -1, horizonHours),
      })),
    );
    return { pairs: found.pairs, items, leftOnRecord: found.left.onRecord, leftPossible: found.left.possible };
  }

  /** Components by reference, as far as this reader may see: what they may not see is not there. */
  private async culprits(against: readonly EntityRef[] | null): Promise<{ culprits: number[] | null; problems: Problem[] }> {
    if (against === null) return { culprits: null, problems: [] };
    if (against.length > mostCulprits)
      return { culprits: null, problems: [problem("LP-7102", `There are ${against.length} of them.`, "against")] };
    const found = await Promise.all(against.map((ref) => ("id" in ref ? this.reads.visible(ref.id) : this.reads.byKey(ref.kind, ref.key))));
    const { snapshot: s } = this.a;
    const culprits = found.map((record) => (record && entityKind(record.kind)?.component ? s.indexOf(record.id) : -1));
    const problems = culprits.flatMap((index, i) => {
      const ref = against[i];
      const named = "id" in ref ? ref.id && `the id ${ref.id}` : ref.kind && ref.key && `${ref.kind} ${ref.key}`;
      const message = named ? `No component is there under ${named}.` : "It names nothing.";
      return index >= 0 ? [] : [problem("LP-7102", message, `against[${i}]`)];
    });
    return { culprits: [...new Set(culprits)].sort((p, q) => p - q), problems };
  }

  private async seen(remedy: Remedy, costs: Costs, target: number, horizon: number | null): Promise<SeenRemedy> {
    const { snapshot: s } = this.a;
    const cost = costs[remedy.kind];
    if (remedy.kind === "AGREEMENT") {
      const owner = this.id(remedy.denier);
      const changes = await this.agreement(remedy.denier, target);
      return {
        kind: "AGREEMENT",
        cost,
        owner,
        members: [],
        relationship: null,
        words: "Sign an agreement that holds off its withdrawal.",
        changes,
      };
    }
    const rows = remedy.kind === "ALTERNATIVE" ? remedy.group : [remedy.relationship];
    const seen = await Promise.all(rows.map((r) => this.reads.relationshipOut(this.id(remedy.owner), s.facts.relationships[r].id)));
    const members = [...new Set(seen.flatMap((r) => (r ? [r.to] : [])))];
    const relationship = seen.find((r) => r !== null)?.kind ?? null;
    const changes = remedy.kind === "ALTERNATIVE" ? await this.alternative(remedy) : await this.holdover(remedy.relationship, horizon);
    const said =
      remedy.kind === "ALTERNATIVE"
        ? "Add a further alternative to what it needs here."
        : `Let it keep going without for more than ${Math.floor(horizon ?? 0)} hours.`;
    return { kind: remedy.kind, cost, owner: this.id(remedy.owner), members, relationship, words: said, changes };
  }

  /** The records if the reader may see all of them. */
  private async visible(ids: readonly string[]): Promise<EntityRecord[] | null> {
    const found = await this.reads.entities(ids);
    return found.every((e) => e !== null && !isWithheld(e)) ? (found as EntityRecord[]) : null;
  }

  private async alternative({ owner, group, copy }: Extract<Remedy, { kind: "ALTERNATIVE" }>): Promise<RemedyChanges | null> {
    const { snapshot: s } = this.a;
    const records = await this.visible([this.id(owner), this.id(s.to[group[0]])]);
    const first = await this.reads.relationshipOut(this.id(owner), s.facts.relationships[group[0]].id);
    return records && first && alternativeTo(records[0]!, first, records[1]!, copy);
  }

  private async holdover(row: number, horizon: number | null): Promise<RemedyChanges | null> {
    const fact = this.a.snapshot.facts.relationships[row];
    const record = await this.reads.relationshipOut(fact.from, fact.id);
    return record && longerHoldover(record, horizon);
  }

  private async agreement(denier: number, target: number): Promise<RemedyChanges | null> {
    const [signer, covered] = [signerOf(this.a, target), coveredFor(this.a, target)];
    if (signer === null || covered === null) return null;
    const records = await this.visible([this.id(denier), this.id(signer), this.id(covered)]);
    return records && agreementWith(records[0]!, records[1]!, records[2]!);
  }
}

function checkedCosts(asked: Partial<Costs>, also: ReturnType<typeof problem>[] = []): Costs {
  const costs = { ...evenCosts, ...asked };
  const problems = (Object.keys(costs) as RemedyKind[])
    .filter((kind) => !(costs[kind] > 0 && costs[kind] <= 1_000))
    .map((kind) => problem("LP-7100", `A cost of ${costs[kind]}.`, `costs.${kind.toLowerCase()}`));
  if (problems.length + also.length > 0) throw new LoadpathError([...problems, ...also]);
  return costs;
}

const missingWords = (missing: number): string =>
  missing === 0 ? "" : " Facts are missing beneath it: others may take it down alone, and that is no all-clear.";

function words(hazard: Hazard, { before, remedies, cost, atLeast, smallest, unanswered }: ReturnType<typeof hardenTarget>): string {
  const what = hazard === "OUTAGE" ? "single point of failure" : "denier";
  if (before.length === 0) return `It has no ${what} on record.`;
  if (remedies === null)
    return `The search ended early: no set of changes that costs less than ${atLeast} helps; whether a dearer one does is not established.`;
  if (unanswered.length > 0)
    return `${unanswered.length} of ${before.length} cannot be answered by such changes; the rest can at a cost of ${cost}.`;
  return smallest
    ? `A cost of ${cost} leaves it without a ${what} on record, and no less does.`
    : `A cost of ${cost} leaves it without a ${what} on record.`;
}
