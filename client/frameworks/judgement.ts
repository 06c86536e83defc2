import type { Values } from "../form/change";
import type { commitMutation } from "../form/queries";
import type { VariablesOf } from "../graphql";
import type { EntityRef } from "../parts/types";

type Changes = VariablesOf<typeof commitMutation>["changes"];

const provenance = ["basis", "source", "asOf", "confidence", "note"] as const;
const own = ["answer", "evidence", "judgedBy", "judgedOn"] as const;

/** A key of its own for a judgement: what is judged, by which criterion, and when it was typed. */
export const judgementKey = (entity: string, criterion: string, now: number): string =>
  `${entity}/${criterion}/${now.toString(36)}`.slice(-300);

const stated = (names: readonly string[], values: Values, prefix = ""): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const typed = (values[prefix + name] ?? "").trim();
      return typed === "" ? [] : [[name, typed]];
    }),
  );

/** The change set that puts a judgement on record: the judgement, what it is about, and the versions that it applies to. */
export function judgementChanges(
  entity: EntityRef,
  criterion: string,
  frameworks: readonly string[],
  values: Values,
  now: number,
): Changes {
  const key = judgementKey(entity.key!, criterion, now);
  const said = stated(provenance, values);
  const from = { kind: "Assessment", key };
  const relationship = (kind: string, to: { id: string }) => ({ createRelationship: { kind, from, to, ...said } });
  // Built from what was typed; the API checks each of them.
  return [
    {
      createEntity: {
        kind: "Assessment",
        key,
        name: `${criterion}: ${entity.name}`.slice(0, 300),
        ...said,
        fields: { criterion, ...stated(own, values, "fields.") },
      },
    },
    relationship("ASSESSES", { id: entity.id }),
    ...frameworks.map((id) => relationship("APPLIES", { id })),
  ] as unknown as Changes;
}
