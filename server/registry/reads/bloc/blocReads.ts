import { type EnumValue, valuesOf } from "../../../../schema/model/enums";
import { LoadpathError, problem } from "../../../../schema/model/errors/catalogue";
import type { EntityRecord, RelationshipRecord } from "../../../../schema/model/record";
import type { Reader } from "../../../access/reader";
import { maySee } from "../../../access/redact";
import {
  type CountByYear,
  contributorsNeeded,
  countsByYear,
  type PooledCount,
  type PooledSum,
  pooledCounts,
  pooledSums,
  usualGroupSize,
} from "../../../analysis/bloc/pooledSums";
import type { Registry } from "../../registry";
import type { ReaderRegistry } from "../readerRegistry";
import { isThere } from "./agreements";
import { type BlocCalendar, calendarOf } from "./calendarRead";
import { type CapacityShare, vendorCapacities } from "./capacity";
import { clausesOf, type SeenClauses } from "./clauses";
import { type OwnView, ownViewOf } from "./own";
import { figuresOf, type HandedIn, handedIn } from "./sharedFigures";
import { type BlocSlices, slicesOf } from "./slices";
import { jurisdictionsOf, type Standing } from "./standing";

export interface PooledDemand {
  readonly year: number;
  readonly modelClass: EnumValue<"ModelClass">;
  /** Null: too few share it. */
  readonly pooled: PooledSum | null;
}

/** What the members of a bloc pool, as far as it may be read. */
export interface Pooled {
  readonly bloc: string;
  readonly standing: Standing;
  readonly groupSize: number;
  readonly closedRound: number;
  /** Members of the bloc, and how many of them handed in figures to the newest closed round. */
  readonly members: number;
  readonly sharing: number;
  /** Year by year, each with every class of which some year has a sum. */
  readonly demand: readonly PooledDemand[];
  readonly expiry: readonly CountByYear[];
  readonly gaps: readonly { readonly provision: EnumValue<"Provision">; readonly pooled: PooledCount }[];
  readonly shed: PooledSum | null;
  readonly words: string;
}

/** What a bloc pools, bound to one reader. Figures of members are read whole here and leave as sums only. */
export class BlocReads {
  constructor(
    private readonly registry: Registry,
    private readonly reader: Reader,
    private readonly reads: ReaderRegistry,
  ) {}

  /** Memberships of today, whoever may see them. */
  private async everyMembership(bloc: EntityRecord): Promise<RelationshipRecord[]> {
    const on = this.registry.analyses.current.day.on;
    return (await this.registry.records.around(bloc.id, "in")).filter((r) => r.kind === "MEMBER_OF" && isThere(r, on));
  }

  /** Those that the reader may see. */
  private async memberships(bloc: EntityRecord): Promise<RelationshipRecord[]> {
    return (await this.everyMembership(bloc)).filter((r) => maySee(this.reader.view, r));
  }

  /** Members that the reader belongs to, by id. */
  private async ownMembers(bloc: EntityRecord): Promise<string[]> {
    const own = await jurisdictionsOf(this.registry, this.reader);
    const members = await this.everyMembership(bloc);
    return [...new Set(members.map((r) => r.from))].filter((id) => own.has(id));
  }

  async standing(bloc: EntityRecord): Promise<Standing> {
    if (this.reads.seesAll) return "OVERSEER";
    return (await this.ownMembers(bloc)).length > 0 ? "MEMBER" : "OUTSIDER";
  }

  /**
   * The sums of the bloc; none for who is of no member. They are the same for everyone else, whatever they may see besides,
   * since any of them may be of a member (decision 8).
   */
  async pooled(bloc: EntityRecord): Promise<Pooled> {
    const standing = await this.standing(bloc);
    const groupSize = (bloc.fields.groupSize as number | undefined) ?? usualGroupSize;
    const closedRound = (bloc.fields.closedRound as number | undefined) ?? 0;
    const members = new Set((await this.everyMembership(bloc)).map((r) => r.from)).size;
    const given = standing === "OUTSIDER" ? [] : await handedIn(this.registry, bloc.id);
    const sharing = new Set(given.filter(({ record }) => record.fields.round === closedRound).map(({ member }) => member)).size;
    const sums = (aspect: EnumValue<"ShareAspect">, cell: Parameters<typeof figuresOf>[2], figure: Parameters<typeof figuresOf>[3]) =>
      pooledSums(figuresOf(given, aspect, cell, figure), closedRound, groupSize);
    const demand = sums(
      "DEMAND",
      ({ year, modelClass }) => `${year} ${modelClass}`,
      ({ compute }) => compute,
    );
    const gaps = pooledCounts(
      figuresOf(
        given,
        "GAP",
        ({ provision }) => `${provision}`,
        () => 1,
      ),
      closedRound,
      groupSize,
    );
    const shed = sums(
      "SHED",
      () => "workloads",
      ({ workloads }) => workloads,
    );
    return {
      bloc: bloc.id,
      standing,
      groupSize,
      closedRound,
      members,
      sharing,
      demand: gridOf(demand),
      expiry: countsByYear(
        figuresOf(
          given,
          "EXPIRY",
          () => "",
          ({ year }) => year,
        ),
        closedRound,
        groupSize,
      ),
      gaps: [...gaps].map(([provision, pooled]) => ({ provision: provision as EnumValue<"Provision">, pooled })),
      shed: shed.get("workloads") ?? null,
      words: wordsOf({ standing, groupSize, closedRound, members, sharing }),
    };
  }

  async clauses(bloc: EntityRecord): Promise<SeenClauses> {
    const standing = await this.standing(bloc);
    if (standing === "OUTSIDER") return { consenting: 0, clauses: [] };
    return clausesOf(this.registry, bloc, await handedIn(this.registry, bloc.id));
  }

  async slices(bloc: EntityRecord): Promise<BlocSlices> {
    const [seen, all] = [await this.memberships(bloc), await this.everyMembership(bloc)];
    return slicesOf(this.registry, this.reads, bloc, { seen, withheld: seen.length < all.length });
  }

  calendar(bloc: EntityRecord): Promise<BlocCalendar> {
    return calendarOf(this.registry, this.reads, bloc);
  }

  /** Pooled demand by year beside what vendors bound to the bloc are known to have. */
  async capacity(bloc: EntityRecord): Promise<CapacityShare[]> {
    const { demand } = await this.pooled(bloc);
    return vendorCapacities(this.reads, bloc, demand);
  }

  /** Members whose own view the reader may have. */
  async mayViewAs(bloc: EntityRecord): Promise<string[]> {
    if (!this.reads.seesAll) return this.ownMembers(bloc);
    return [...new Set((await this.memberships(bloc)).map((r) => r.from))];
  }

  /** A member's own figures, and what the bloc's agreements do for it. Throws LP-6143 for whoever is not of it. */
  async own(bloc: EntityRecord, member: string): Promise<OwnView> {
    const found = await this.reads.byKey("Jurisdiction", member);
    if (!found || !(await this.mayViewAs(bloc)).includes(found.id)) {
      throw new LoadpathError(problem("LP-6143", `There is no member ${member} of ${bloc.name} that you belong to.`, "member"));
    }
    const given: HandedIn[] = await handedIn(this.registry, bloc.id);
    return ownViewOf(
      this.registry,
      this.reader.view,
      bloc,
      found,
      given.filter((f) => f.member === found.id),
    );
  }
}

/** Every year between the first and the last with a sum, and every class with one: what has none shows as such. */
function gridOf(sums: ReadonlyMap<string, PooledSum>): PooledDemand[] {
  const cells = [...sums.keys()].map((cell) => cell.split(" ") as [string, EnumValue<"ModelClass">]);
  const years = cells.map(([year]) => Number(year));
  const told = valuesOf("ModelClass").filter((c) => cells.some(([, modelClass]) => modelClass === c));
  const grid: PooledDemand[] = [];
  for (let year = Math.min(...years); year <= Math.max(...years); year++) {
    for (const modelClass of told) grid.push({ year, modelClass, pooled: sums.get(`${year} ${modelClass}`) ?? null });
  }
  return grid;
}

function wordsOf({
  standing,
  groupSize,
  closedRound,
  members,
  sharing,
}: Omit<Pooled, "bloc" | "demand" | "expiry" | "gaps" | "shed" | "words">): string {
  if (standing === "OUTSIDER") return "What members pool is for members of the bloc.";
  if (closedRound === 0) return "No round of shared figures has been closed.";
  const shared = `${sharing} of ${members} members shared figures in round ${closedRound}.`;
  if (sharing >= contributorsNeeded(groupSize)) return shared;
  return `${shared} Fewer than ${groupSize} members besides the reader share this.`;
}
