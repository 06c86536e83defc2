import { LoadpathError, problem } from "../../../../schema/model/errors/catalogue";
import type { Analysis } from "../../../analysis/analysis";
import type { Amount, SiteCompute, Unknown } from "../../../analysis/capacity/amounts";
import { plannedOn } from "../../../analysis/capacity/openings";
import { sitesIn, sumOf } from "../../../analysis/capacity/sums";
import { kindCode, relationCode } from "../../../analysis/snapshot";
import type { ReaderRegistry } from "../readerRegistry";
import { isWithheld } from "../seen";

const locatedIn = relationCode("LOCATED_IN");
const siteKind = kindCode("DataCentre");
/** Years from this one on for which the compute of a nation can be asked in one go. */
const mostYears = 15;

/** A site at home; what it has is left out where the reader may not see it. */
export interface SeenSite {
  readonly site: string;
  readonly compute: {
    readonly all: Amount | null;
    readonly inference: Amount;
    readonly open: Amount;
    readonly unknown: readonly Unknown[];
  } | null;
  readonly sovereign: SiteCompute["sovereign"];
  readonly there: SiteCompute["there"];
}

/** Amounts are null where a site in them is withheld from the reader, since they could tell its figures. */
export interface ComputeSum {
  readonly all: Amount | null;
  readonly inference: Amount | null;
  readonly open: Amount | null;
  /** What of the last is at sovereign sites. */
  readonly sovereign: Amount | null;
  readonly sites: number;
  /** Sites of which no accelerators are on record: they count as nothing, and are said. */
  readonly unstated: number;
}

/** The compute that stands in a nation on a day: machines, what of them serves models, what of that public bodies may use. H100e. */
export class Compute {
  constructor(
    private readonly current: Analysis,
    private readonly a: Analysis,
    private readonly nationIndex: number,
    readonly year: number | null,
    private readonly reads: ReaderRegistry,
  ) {}

  get on(): string {
    return this.a.day.on;
  }

  get nation(): string {
    return this.a.snapshot.facts.entities[this.nationIndex].id;
  }

  get total(): Promise<ComputeSum> {
    return this.sumOf(this.a);
  }

  private async sumOf(a: Analysis): Promise<ComputeSum> {
    const sites = sitesIn(a, this.nationIndex);
    const summed = sites.filter((s) => s.there.possible && s.all !== null);
    const hidden = await this.reads.countWithheld(summed.map((s) => a.snapshot.facts.entities[s.site].id));
    const sum = sumOf(sites);
    return hidden > 0 ? { ...sum, all: null, inference: null, open: null, sovereign: null } : sum;
  }

  /** The same at the end of each of some years, this one first. Throws LP-6128. */
  async byYear(count: number): Promise<(ComputeSum & { readonly year: number })[]> {
    if (count < 1 || count > mostYears) {
      throw new LoadpathError(problem("LP-6128", `${count} years: from 1 to ${mostYears}.`, "years"));
    }
    const today = this.current.day.on;
    const first = Number(today.slice(0, 4));
    const years = Array.from({ length: count }, async (_, i) => {
      const a = plannedOn(this.current, `${first + i}-12-31`);
      return { year: first + i, ...(await this.sumOf(a)) };
    });
    return Promise.all(years);
  }

  /** Sites at home, planned ones that have not opened among them, the largest first; withheld ones last, so that their place tells nothing. */
  async sites(first: number, offset: number): Promise<{ readonly items: readonly SeenSite[]; readonly total: number }> {
    const { a, current } = this;
    const there = sitesIn(a, this.nationIndex);
    const known = new Set(there.map((s) => s.site));
    const planned = plannedIn(current, this.nationIndex).filter((x) => !known.has(x));
    const size = (s: SiteCompute) => s.all?.possible ?? -1;
    const sorted = [...there].sort((p, q) => size(q) - size(p) || p.site - q.site);
    const idOf = (x: number) => a.snapshot.facts.entities[x].id;
    const found = new Map(sorted.map((s) => [idOf(s.site), s]));
    const all = [...found.keys(), ...planned.map(idOf)];
    const things = await this.reads.entities(all);
    const ids = [false, true].flatMap((last) => all.filter((_, i) => isWithheld(things[i]!) === last));
    const items = await Promise.all(
      ids.slice(offset, offset + first).map(async (id): Promise<SeenSite> => {
        const known = found.get(id);
        const nothing = { onRecord: false, possible: false };
        if (!known) return { site: id, compute: null, sovereign: nothing, there: nothing };
        const { all, inference, open, unknown, sovereign, there: is } = known;
        const hidden = isWithheld(await this.reads.thing(id));
        return { site: id, compute: hidden ? null : { all, inference, open, unknown }, sovereign, there: is };
      }),
    );
    return { items, total: ids.length };
  }

  withheld() {
    const ids = sitesIn(this.a, this.nationIndex).map((s) => this.a.snapshot.facts.entities[s.site].id);
    return this.reads.seesAll ? 0 : this.reads.countWithheld(ids);
  }
}

/** Sites on record by where they stand, planned and closed ones among them: each is a site, its nation and its status. */
function* placed(a: Analysis): Generator<{ site: number; nation: number; status: unknown }> {
  const { facts, relationshipCount, relation, kind, from, to } = a.snapshot;
  for (let r = 0; r < relationshipCount; r++) {
    if (relation[r] !== locatedIn || from[r] < 0 || kind[from[r]] !== siteKind) continue;
    yield { site: from[r], nation: to[r], status: facts.entities[from[r]].fields.status };
  }
}

/** Planned sites in the nation, opened or not: their place is on record though they are not there. */
function plannedIn(a: Analysis, nation: number): number[] {
  const found = new Set<number>();
  for (const at of placed(a)) if (at.nation === nation && at.status === "PLANNED") found.add(at.site);
  return [...found].sort((p, q) => p - q);
}

/** How many sites stand or are planned in each nation, by index. */
export function sitesByNation(a: Analysis): ReadonlyMap<number, number> {
  const found = new Map<number, Set<number>>();
  for (const { site, nation, status } of placed(a)) {
    if (status === "CLOSED") continue;
    if (!found.has(nation)) found.set(nation, new Set());
    found.get(nation)!.add(site);
  }
  return new Map([...found].map(([nation, sites]) => [nation, sites.size]));
}
