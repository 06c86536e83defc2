import type { EnumValue } from "../../../../schema/model/enums";
import type { EntityRecord } from "../../../../schema/model/record";
import type { SharedFigure } from "../../../analysis/bloc/pooledSums";
import type { Registry } from "../../registry";

/** A figure with the member that handed it in. Not for any reader but that member: only sums of it are. */
export interface HandedIn {
  readonly member: string;
  readonly record: EntityRecord;
}

/** Everything that was handed in to a bloc, whoever may see it. */
export async function handedIn({ records }: Registry, bloc: string): Promise<HandedIn[]> {
  const given = (await records.around(bloc, "in")).filter((r) => r.kind === "SHARED_WITH");
  const figures = await records.many(given.map((r) => r.from));
  const found = await Promise.all(
    figures.map(async (record) => {
      if (!record || record.retired) return [];
      const member = (await records.around(record.id, "out")).find((r) => r.kind === "OF")?.to;
      return member ? [{ member, record }] : [];
    }),
  );
  return found.flat();
}

/** The figures of an aspect: `cell` says what is added up with what, `figure` what is added. */
export function figuresOf(
  given: readonly HandedIn[],
  aspect: EnumValue<"ShareAspect">,
  cell: (fields: EntityRecord["fields"]) => string,
  figure: (fields: EntityRecord["fields"]) => unknown,
): SharedFigure[] {
  return given.flatMap(({ member, record: { fields } }) => {
    const value = figure(fields);
    if (fields.aspect !== aspect || typeof value !== "number") return [];
    return [{ member, round: fields.round as number, cell: cell(fields), figure: value }];
  });
}
