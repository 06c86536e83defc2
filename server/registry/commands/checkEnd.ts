import { problem } from "../../../schema/model/errors/catalogue";
import { readFramework } from "../../../schema/model/framework";
import type { RelationshipRecord } from "../../../schema/model/record";
import { isDependency, mayJoin, relationshipKind } from "../../../schema/model/relationshipKinds";
import { checkAllocations } from "./allocations";
import type { Draft, Placed } from "./draft";

/** What must hold once the whole set is applied: ends, uniqueness, groups, nothing left hanging. */
export function checkEnd(draft: Draft): void {
  const standing = new Map<string, Placed>();
  for (const record of draft.around.values()) standing.set(record.id, { record, path: null });
  for (const { record, path } of draft.relationshipsAfter.values()) standing.set(record.id, { record, path });
  const live = [...standing.values()].filter(({ record }) => !record.retired);
  const told = live.filter(({ record }) => !draft.hidden.has(record.id));
  checkEnds(draft, told);
  checkUnique(draft, told);
  checkGroups(draft, live);
  checkAllocations(draft, told);
  checkCriteria(draft, told);
}

function checkEnds(draft: Draft, live: readonly Placed[]): void {
  for (const { record, path } of live) {
    const [from, to] = [draft.entityAfter(record.from), draft.entityAfter(record.to)];
    const gone = [from, to].find((e) => e?.retired);
    if (gone) {
      const place = draft.entitiesAfter.get(gone.id)?.path ?? path;
      draft.problems.push(problem("LP-2019", `${gone.kind} ${gone.key} still has a relationship ${record.kind}.`, place));
    }
    const kind = relationshipKind(record.kind);
    if (path && from && to && kind && !mayJoin(kind, from.kind, to.kind)) {
      const allowed = kind.ends.map((e) => `${e.from.join(" or ")} → ${e.to.join(" or ")}`).join("; ");
      const message = `${record.kind} does not run from ${from.kind} to ${to.kind}.`;
      draft.problems.push(problem("LP-2007", message, path, `It runs ${allowed}.`));
    }
  }
}

function checkUnique(draft: Draft, live: readonly Placed[]): void {
  const seen = new Map<string, Placed>();
  for (const placed of live) {
    const { kind, from, to, group } = placed.record;
    const key = `${kind}|${from}|${to}|${group ?? ""}`;
    const other = seen.get(key);
    const path = placed.path ?? other?.path;
    if (other && path) {
      draft.problems.push(problem("LP-2013", `${kind} between these two${group ? ` in group ${group}` : ""} is stated already.`, path));
    }
    seen.set(key, placed);
  }
}

/** Checks the groups that the set touches, as it leaves them. */
function checkGroups(draft: Draft, live: readonly Placed[]): void {
  const groups = new Map<string, Placed[]>();
  const groupOf = ({ id, kind, from, group }: RelationshipRecord) => {
    const declared = relationshipKind(kind);
    if (!declared || !isDependency(declared)) return null;
    return declared.pool ? `${from}|pool` : group === null ? `${from}|alone|${id}` : `${from}|group|${group}`;
  };
  for (const placed of live) {
    const key = groupOf(placed.record);
    if (key) groups.set(key, [...(groups.get(key) ?? []), placed]);
  }
  const touched = new Map<string, string>();
  for (const { record, path } of draft.relationshipsAfter.values()) {
    // A member that moves or goes changes the group it leaves as well.
    const before = draft.relationships.get(record.id);
    for (const key of [groupOf(record), before ? groupOf(before) : null]) if (key && !touched.has(key)) touched.set(key, path);
  }
  for (const [key, path] of touched) checkGroup(draft, groups.get(key) ?? [], path);
}

function checkGroup(draft: Draft, members: readonly Placed[], path: string): void {
  const [first] = members;
  if (!first) return;
  const name = first.record.group ? `Group ${first.record.group}` : "The group";
  const place = members.find((m) => m.path)?.path ?? path;
  const quorums = new Set(members.map((m) => m.record.quorum));
  if (quorums.size > 1) {
    const stated = [...quorums].map((q) => q ?? "none").join(" and ");
    draft.problems.push(problem("LP-2009", `${name} states quorums ${stated}.`, `${place}quorum`));
  }
  const size = new Set(members.map((m) => m.record.to)).size;
  const quorum = Math.max(...members.map((m) => m.record.quorum ?? 1));
  if (quorum > size) {
    draft.problems.push(problem("LP-2008", `${name} needs ${quorum} of ${size} members.`, `${place}quorum`));
  }
  const told = members.filter((m) => !draft.hidden.has(m.record.id));
  const supply = new Set(told.map((m) => relationshipKind(m.record.kind)?.supply === true));
  if (supply.size > 1) draft.problems.push(problem("LP-2020", `${name} joins supply with other needs.`, `${place}group`));
}

/** An assessment answers a criterion that the framework has, whichever of them the set touches. */
function checkCriteria(draft: Draft, live: readonly Placed[]): void {
  for (const { record, path } of live) {
    if (record.kind !== "APPLIES") continue;
    const [assessment, framework] = [draft.entitiesAfter.get(record.from), draft.entitiesAfter.get(record.to)];
    const at = (touched: { path: string; created: boolean }, field: string) =>
      `${touched.path}${touched.created ? "" : "set."}fields.${field}`;
    const place = assessment ? at(assessment, "criterion") : framework ? at(framework, "definition") : path;
    const criterion = draft.entityAfter(record.from)?.fields.criterion;
    const by = draft.entityAfter(record.to);
    const definition = by?.fields.definition;
    if (place === null || typeof criterion !== "string" || typeof definition !== "string") continue;
    const read = readFramework(definition, "").framework;
    if (!read || read.objectives.some((o) => o.criteria.some((c) => c.key === criterion))) continue;
    draft.problems.push(problem("LP-2027", `An assessment answers "${criterion}", which is no criterion of framework ${by!.key}.`, place));
  }
}
