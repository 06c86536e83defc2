import type { CommitResult } from "../../server/registry/commands/commit";
import type { Conflict } from "../../server/registry/commands/draft";
import type { Change } from "../model/change";
import type { Problem } from "../model/errors/problem";
import type { EntityRecord, RelationshipRecord } from "../model/record";
import { builder } from "./builder";
import { ChangeInput, changeOf } from "./changeInput";
import { RevisionType } from "./revision";

/** A problem of what was given: what, where and how to mend it. */
export const ProblemType = builder.objectRef<Problem>("Problem").implement({
  description: "Something wrong with what was given.",
  fields: (t) => ({
    code: t.string({ description: "Stable number, with its own section in docs/errors.md.", resolve: (p) => p.code }),
    message: t.exposeString("message", { description: "What is wrong." }),
    path: t.exposeString("path", { nullable: true, description: "Where: `changes[3].fields.status`." }),
    mend: t.exposeString("mend", { description: "How to mend it." }),
  }),
});

type Of<S extends CommitResult["status"]> = Extract<CommitResult, { status: S }>;

const Committed = builder.objectRef<Of<"committed">>("Committed").implement({
  description: "All of it is on record.",
  fields: (t) => ({
    revision: t.field({ type: RevisionType, resolve: (r) => r.revision }),
    created: t.field({
      type: [builder.nodeInterfaceRef()],
      description: "What was created, in the order of the changes: entities, then relationships.",
      resolve: ({ write }) => [...write.createEntities, ...write.createRelationships] as (EntityRecord | RelationshipRecord)[],
    }),
    updated: t.field({
      type: [builder.nodeInterfaceRef()],
      description: "What was changed or retired, as it now is.",
      resolve: ({ write }) => [...write.updateEntities, ...write.updateRelationships] as (EntityRecord | RelationshipRecord)[],
    }),
  }),
});

const ConflictingRecord = builder.objectRef<Conflict>("ConflictingRecord").implement({
  description: "A record that has moved on since the caller saw it.",
  fields: (t) => ({
    path: t.exposeString("path", { description: "The change that expected another version." }),
    expectedVersion: t.int({ resolve: (c) => c.expected }),
    currentVersion: t.int({ resolve: (c) => c.current.version }),
    current: t.field({ type: builder.nodeInterfaceRef(), description: "The record as it now is.", resolve: (c) => c.current }),
  }),
});

const ConflictType = builder.objectRef<Of<"conflict">>("Conflict").implement({
  description: "LP-2107: something changed meanwhile. Nothing was written.",
  fields: (t) => ({
    code: t.string({ resolve: () => "LP-2107" }),
    conflicts: t.field({ type: [ConflictingRecord], resolve: (r) => [...r.conflicts] }),
  }),
});

const InvalidInput = builder.objectRef<Of<"invalid">>("InvalidInput").implement({
  description: "Something is wrong with the change set. Nothing was written; every problem is listed.",
  fields: (t) => ({ problems: t.field({ type: [ProblemType], resolve: (r) => [...r.problems] }) }),
});

const names = { committed: "Committed", conflict: "Conflict", invalid: "InvalidInput" } as const;

const Result = builder.unionType("CommitResult", {
  types: [Committed, ConflictType, InvalidInput],
  resolveType: (result) => names[(result as CommitResult).status],
});

builder.mutationField("commit", (t) =>
  t.field({
    type: Result,
    description: "Writes a change set: all of it with its revision, or nothing.",
    args: {
      changes: t.arg({ type: [ChangeInput], required: true }),
      message: t.arg.string({ required: true, description: "Why, in a line." }),
    },
    complexity: ({ changes }) => changes.length,
    resolve: (_root, { changes, message }, { registry }) =>
      registry.commit({ changes: changes.map((given): Change => changeOf(given)), message }),
  }),
);
