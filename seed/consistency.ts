import type { CreateEntity, CreateRelationship } from "../schema/model/change";
import { checkEntity, checkRelationship } from "../schema/model/check";
import { problem } from "../schema/model/errors/catalogue";
import type { Problem } from "../schema/model/errors/problem";
import type { EntityRecord, RelationshipRecord } from "../schema/model/record";
import { mayJoin, relationshipKind } from "../schema/model/relationshipKinds";
import { type SeedChanges, textOf } from "./changes";

const common = { id: "", version: 1, retired: false, marking: "OPEN", releasedTo: [], fields: {}, fieldProvenance: {} } as const;
const asEntity = (change: CreateEntity) => ({ ...common, aliases: [], externalIds: [], ...change }) as unknown as EntityRecord;
const asRelationship = (change: CreateRelationship) => ({ ...common, ...change }) as unknown as RelationshipRecord;

/** Everything wrong with a whole set of facts: values, sources, ends, groups and facts stated twice. Empty if it is consistent. */
export function problemsOf({ entities, relationships }: SeedChanges): Problem[] {
  const keys = new Set<string>();
  const problems: Problem[] = [];
  for (const entity of entities) {
    const path = `${entity.kind}:${entity.key}`;
    if (keys.has(path)) problems.push(problem("LP-2012", `${path} stands there twice.`, path));
    keys.add(path);
    problems.push(...checkEntity(asEntity(entity), `${path} `));
  }
  const hasSource = (source: string | null | undefined, path: string) => {
    if (source && !keys.has(`Source:${source}`))
      problems.push(problem("LP-2016", `${path} names the source "${source}", which is not there.`, path));
  };
  for (const entity of entities) {
    const path = `${entity.kind}:${entity.key}`;
    hasSource(entity.source, path);
    for (const own of Object.values(entity.fieldProvenance ?? {})) hasSource(own.source, path);
  }
  const told = new Set<string>();
  for (const change of relationships) {
    const { kind, from, to, group } = change;
    const ends = [textOf(from), textOf(to)];
    const path = `${kind} ${ends.join(" → ")}`;
    const identity = `${path} ${group ?? ""}`;
    if (told.has(identity)) problems.push(problem("LP-2013", `${path} stands there twice.`, path));
    told.add(identity);
    for (const end of ends) if (!keys.has(end)) problems.push(problem("LP-2006", `${path}: ${end} is not there.`, path));
    const declared = relationshipKind(kind);
    const [fromKind, toKind] = ends.map((end) => end.slice(0, end.indexOf(":"))) as [string, string];
    if (declared && !mayJoin(declared, fromKind, toKind))
      problems.push(problem("LP-2007", `${path}: these kinds are not joined so.`, path));
    hasSource(change.source, path);
    problems.push(...checkRelationship(asRelationship(change), `${path} `));
  }
  return [...problems, ...groupProblems(relationships)];
}

/** Groups: members out of one entity with one name. One quorum each, not above the number of targets, supply apart from the rest. */
function groupProblems(relationships: readonly CreateRelationship[]): Problem[] {
  const groups = new Map<string, CreateRelationship[]>();
  for (const change of relationships) {
    if (!change.group) {
      if (change.quorum) groups.set(`${textOf(change.from)} → ${textOf(change.to)}`, [change]);
      continue;
    }
    const name = `${textOf(change.from)}, group ${change.group}`;
    const members = groups.get(name);
    if (members) members.push(change);
    else groups.set(name, [change]);
  }
  return [...groups].flatMap(([name, members]) => {
    const quorums = new Set(members.map(({ quorum }) => quorum ?? null));
    const targets = new Set(members.map(({ to }) => textOf(to)));
    const supply = new Set(members.map(({ kind }) => relationshipKind(kind)?.supply ?? false));
    const most = Math.max(...members.map(({ quorum }) => quorum ?? 1));
    return [
      ...(quorums.size > 1 ? [problem("LP-2009", `${name}: its members state different quorums.`, name)] : []),
      ...(most > targets.size ? [problem("LP-2008", `${name}: quorum ${most} of ${targets.size}.`, name)] : []),
      ...(supply.size > 1 ? [problem("LP-2020", `${name}: supply and other relationships in one group.`, name)] : []),
    ];
  });
}
