import type { EnumValue } from "../../../schema/model/enums";
import { problem } from "../../../schema/model/errors/catalogue";
import type { Problem } from "../../../schema/model/errors/problem";
import type { EntityRecord, RelationshipRecord } from "../../../schema/model/record";
import { contributorsNeeded, usualGroupSize } from "../../analysis/bloc/pooledSums";
import type { Store } from "../../store/port";
import type { Draft } from "./draft";

/** Fields without which a figure of an aspect says nothing. */
const needed: Readonly<Record<EnumValue<"ShareAspect">, readonly string[]>> = {
  DEMAND: ["year", "modelClass", "compute"],
  EXPIRY: ["year"],
  GAP: ["provision"],
  SHED: ["workloads"],
  CLAUSES: [],
};

const closedRoundOf = (bloc: EntityRecord | undefined): number => (bloc?.fields.closedRound as number | undefined) ?? 0;
const groupSizeOf = (bloc: EntityRecord | undefined): number => (bloc?.fields.groupSize as number | undefined) ?? usualGroupSize;
const roundOf = (share: EntityRecord | undefined): number | undefined => share?.fields.round as number | undefined;

/**
 * What is wrong with the figures that a change set hands in to blocs, and with the rounds that it closes. A sum is safe only
 * as long as what it adds up stays as it is, so that figures of a closed round can be neither changed, added nor taken away
 * (LP-2038) unless the bloc goes with them, and a round with too few cannot be closed (LP-2039). Figures must be whole
 * (LP-6142), of one member (LP-6141), and marked so that others see none of them (LP-6140).
 */
export async function sharedFigureProblems(store: Store, draft: Draft): Promise<Problem[]> {
  const set = new TouchedFigures(store, draft);
  const figures = set.figures();
  const blocs = [...draft.entitiesAfter].filter(([, { record }]) => record.kind === "Bloc");
  if (figures.size === 0 && blocs.length === 0) return [];
  const problems: Problem[] = [];
  const around = await set.around([...figures.keys()]);
  for (const [id, path] of figures) problems.push(...(await figureProblems(set, around, id, path)));
  for (const [id, { path }] of blocs) problems.push(...(await blocProblems(set, id, path)));
  return problems;
}

/** A change set's figures and blocs, as they were and as it leaves them. */
class TouchedFigures {
  constructor(
    private readonly store: Store,
    private readonly draft: Draft,
  ) {}

  /** Figures that the set touches, by themselves or by a relationship, with the place where. */
  figures(): Map<string, string> {
    const found = new Map<string, string>();
    for (const [id, { record, path }] of this.draft.entitiesAfter) if (record.kind === "BlocShare") found.set(id, path);
    for (const { record, path } of this.draft.relationshipsAfter.values()) {
      const from = this.draft.entityAfter(record.from);
      const isFigure = record.kind === "SHARED_WITH" || from?.kind === "BlocShare";
      if (isFigure && !found.has(record.from)) found.set(record.from, path);
    }
    return found;
  }

  async before(id: string): Promise<EntityRecord | undefined> {
    if (this.draft.entitiesAfter.get(id)?.created) return undefined;
    const known = this.draft.entities.get(id) ?? (await this.store.entities([id]))[0];
    return known ?? undefined;
  }

  async after(id: string): Promise<EntityRecord | undefined> {
    return this.draft.entitiesAfter.get(id)?.record ?? this.before(id);
  }

  /** Relationships out of (or into) things, as on record and as the set leaves them; only live ones. */
  async around(ids: readonly string[], direction: "out" | "in" = "out") {
    const end = direction === "out" ? "from" : "to";
    const before = ids.length > 0 ? await this.store.neighbours(ids, direction) : [];
    const after = new Map(before.map((r) => [r.id, r]));
    const asked = new Set(ids);
    for (const { record } of this.draft.relationshipsAfter.values()) {
      if (!asked.has(record[end])) continue;
      if (record.retired) after.delete(record.id);
      else after.set(record.id, record);
    }
    return { before, after: [...after.values()] };
  }
}

type Around = Awaited<ReturnType<TouchedFigures["around"]>>;

async function figureProblems(set: TouchedFigures, around: Around, id: string, path: string): Promise<Problem[]> {
  const [before, after] = [await set.before(id), await set.after(id)];
  const own = { before: around.before.filter((r) => r.from === id), after: around.after.filter((r) => r.from === id) };
  const blocsOf = (list: readonly RelationshipRecord[]) => list.filter((r) => r.kind === "SHARED_WITH").map((r) => r.to);
  const problems: Problem[] = [];
  for (const bloc of new Set([...blocsOf(own.before), ...blocsOf(own.after)])) {
    const [was, is] = [await set.before(bloc), await set.after(bloc)];
    const rounds = [roundOf(before), roundOf(after)].filter((r) => r !== undefined);
    if (is?.retired || !rounds.some((r) => r <= closedRoundOf(was))) continue;
    problems.push(problem("LP-2038", `Round ${Math.min(...rounds)} of ${is?.name} is closed.`, path));
  }
  if (!after || after.retired) return problems;

  const aspect = after.fields.aspect as EnumValue<"ShareAspect">;
  const missing = (needed[aspect] ?? []).filter((field) => after.fields[field] === undefined);
  if (missing.length > 0) problems.push(problem("LP-6142", `Missing: ${missing.join(", ")}.`, `${path}fields.${missing[0]}`));
  if (after.marking !== "SECRET") problems.push(problem("LP-6140", `The figure is marked ${after.marking}.`, `${path}marking`));
  const open = own.after.find((r) => r.marking !== "SECRET");
  if (open) problems.push(problem("LP-6140", `${open.kind} of the figure is marked ${open.marking}.`, path));
  const members = own.after.filter((r) => r.kind === "OF").map((r) => r.to);
  const blocs = blocsOf(own.after);
  const memberships = await set.around(members);
  const isMember = memberships.after.some((r) => r.kind === "MEMBER_OF" && r.to === blocs[0]);
  if (members.length !== 1 || blocs.length !== 1 || !isMember) {
    problems.push(problem("LP-6141", "The figure is not of one member of the one bloc that it is shared with.", path));
  }
  return problems;
}

async function blocProblems(set: TouchedFigures, id: string, path: string): Promise<Problem[]> {
  const [before, after] = [await set.before(id), await set.after(id)];
  if (!after || after.retired) return [];
  const problems: Problem[] = [];
  const [was, is] = [closedRoundOf(before), closedRoundOf(after)];
  if (is < was || is > was + 1) {
    const message = is < was ? `Round ${was} has been closed.` : `Round ${was + 1} is the next to close.`;
    problems.push(problem("LP-2038", message, `${path}fields.closedRound`));
  }
  if (was > 0 && groupSizeOf(after) !== groupSizeOf(before)) {
    problems.push(problem("LP-2038", `Figures were shared under a group size of ${groupSizeOf(before)}.`, `${path}fields.groupSize`));
  }
  if (is === was + 1) {
    const sharing = await sharingIn(set, id, is);
    const enough = contributorsNeeded(groupSizeOf(after));
    if (sharing < enough) {
      problems.push(
        problem("LP-2039", `${sharing} of ${enough} members needed share figures in round ${is}.`, `${path}fields.closedRound`),
      );
    }
  }
  return problems;
}

/** How many members have handed in a figure to a round, as the set leaves it. */
async function sharingIn(set: TouchedFigures, bloc: string, round: number): Promise<number> {
  const figures = (await set.around([bloc], "in")).after.filter((r) => r.kind === "SHARED_WITH").map((r) => r.from);
  const there: string[] = [];
  for (const figure of figures) {
    const record = await set.after(figure);
    if (record && !record.retired && roundOf(record) === round) there.push(figure);
  }
  const members = (await set.around(there)).after.filter((r) => r.kind === "OF").map((r) => r.to);
  return new Set(members).size;
}
