import type { ProvisionStanding } from "../../../../schema/model/modelAgreement";
import type { EntityRecord } from "../../../../schema/model/record";
import { signatoriesOf } from "../../../analysis/agreementEffect";
import { agreementsOf, type Force, forceOf } from "../../../analysis/agreements";
import type { Analysis } from "../../../analysis/analysis";
import type { Loss } from "../../../analysis/shares";
import { relationCode } from "../../../analysis/snapshot";
import type { Analyses } from "../../analyses";
import type { ScopeChoice } from "../findings";
import type { ReaderRegistry } from "../readerRegistry";
import { workloadsIn } from "../scopes";
import { isWithheld } from "../seen";
import { dayAfter, type Ended, endedOn, lapseDays, lossWhen } from "./lapse";
import { homesOfParties, provisionsOf } from "./provisions";

const [partyTo, covers] = [relationCode("PARTY_TO"), relationCode("COVERS")];

/** An agreement in the list. */
export interface ListedAgreement {
  readonly record: EntityRecord;
  readonly force: { readonly onRecord: Force; readonly possible: Force };
  /** How many of the five core provisions stand how. */
  readonly core: Readonly<Record<ProvisionStanding, number>>;
  /** Days after which it has lapsed, of those at which one looks; null: not within a year, or it ended before. */
  readonly lapsesWithin: number | null;
  /** What is lost when those who signed it withdraw: today, and on the day when it has lapsed; null where it does not. */
  readonly today: Loss | null;
  readonly after: Loss | null;
}

/** What has lapsed so many days ahead. */
export interface LapseWindow {
  readonly days: number;
  readonly on: string;
  /** Agreements that count today or will, and have ended by then: by id, with what is certain of their end. */
  readonly lapsed: readonly { readonly agreement: string; readonly ended: Ended }[];
  /** What is lost when all who signed one of these withdraw at once: today, and then. */
  readonly today: Loss;
  readonly after: Loss;
}

export interface Overview {
  readonly scope: ScopeChoice;
  readonly horizon: number | null;
  readonly on: string;
  readonly items: readonly ListedAgreement[];
  readonly windows: readonly LapseWindow[];
}

/** The agreements of a scope that the reader may see: of its jurisdictions where it names some, else all. */
export async function overviewOf(analyses: Analyses, reads: ReaderRegistry, scope: ScopeChoice, horizon: number | null): Promise<Overview> {
  const a = analyses.current;
  const { on } = a.day;
  const days = lapseDays.map((ahead) => ({ days: ahead, a: analyses.onDay(dayAfter(on, ahead)) }));
  const agreements = await visible(reads, a, scope);
  const within = (x: number) => days.find((day) => endedOn(day.a, x).possible)?.days ?? null;
  const loss = (on: Analysis, denied: readonly number[]) => lossWhen(on, denied, workloadsIn(on, scope), horizon);

  const items = await Promise.all(
    agreements.map(async ({ x, record, seen }): Promise<ListedAgreement> => {
      const force = { onRecord: forceOf(a, x, "ON_RECORD"), possible: forceOf(a, x, "POSSIBLE") };
      const over = endedOn(a, x);
      const lapsesWithin = over.onRecord && over.possible ? null : within(x);
      const then = days.find((day) => day.days === lapsesWithin);
      const denied = signatoriesOf(a, x);
      return {
        record,
        force,
        core: countsOf(await provisionsOf(reads, a, record, { agreement: x, ...seen })),
        lapsesWithin,
        today: then ? loss(a, denied) : null,
        after: then ? loss(then.a, denied) : null,
      };
    }),
  );
  const windows = days.map(({ days: ahead, a: then }): LapseWindow => {
    const lapsed = agreements
      .map(({ x, record }) => ({ x, agreement: record.id, before: endedOn(a, x), ended: endedOn(then, x) }))
      .filter(({ before, ended }) => !(before.onRecord && before.possible) && ended.possible);
    const denied = [...new Set(lapsed.flatMap(({ x }) => signatoriesOf(a, x)))];
    return {
      days: ahead,
      on: then.day.on,
      lapsed: lapsed.map(({ agreement, ended }) => ({ agreement, ended })),
      today: loss(a, denied),
      after: loss(then, denied),
    };
  });
  return { scope, horizon, on, items, windows };
}

/** The agreements that the reader may see, with their parties and what they cover as far as they may see that. */
async function visible(reads: ReaderRegistry, a: Analysis, scope: ScopeChoice) {
  const id = (x: number) => a.snapshot.facts.entities[x].id;
  const homes = scope.jurisdiction.map((key) => a.snapshot.byKey("Jurisdiction", key)).filter((x) => x >= 0);
  const all = agreementsOf(a);
  const records = await reads.entities(all.map(id));
  const found = await Promise.all(
    all.map(async (x, i) => {
      const record = records[i];
      if (!record || isWithheld(record) || record.retired) return null;
      const seen = await seenEnds(reads, a, record);
      if (homes.length === 0) return { x, record, seen };
      const at = await homesOfParties(reads, seen.parties.map(id));
      return homes.some((j) => at.has(id(j))) ? { x, record, seen } : null;
    }),
  );
  return found.filter((row) => row !== null);
}

async function seenEnds(reads: ReaderRegistry, a: Analysis, { id }: EntityRecord) {
  const list = await reads.relationships(id, "both", ["PARTY_TO", "COVERS"]);
  const ends = (kind: number) =>
    list
      .filter((r) => relationCode(r.kind) === kind)
      .map((r) => a.snapshot.indexOf(r.from === id ? r.to : r.from))
      .filter((x) => x >= 0);
  return { parties: ends(partyTo), covered: ends(covers) };
}

function countsOf(provisions: Awaited<ReturnType<typeof provisionsOf>>): Record<ProvisionStanding, number> {
  const counts = { PRESENT: 0, WEAKER: 0, ABSENT: 0, UNKNOWN: 0 };
  for (const { provision, standing } of provisions) if (provision.core) counts[standing]++;
  return counts;
}
