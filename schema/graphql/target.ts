import { analysisCost, builder } from "./builder";
import { ReadingType } from "./enums";
import { FindingsType, StandsAloneType } from "./findings";
import { horizonOf, horizonWords } from "./horizon";
import { EntityRef, objectOf } from "./refs";

/** How a workload stands against its designation. */
export const VerdictType = builder.enumType("Verdict", {
  description: "How a workload stands against its designation.",
  values: {
    MET: { description: "What its designation asks for holds." },
    BREACHED: { description: "It does not stand alone on recorded facts, and its designation asks that it does." },
    UNKNOWN: { description: "Not decided, or what is on record does not tell." },
  } as const,
});

for (const kind of ["Workload", "Service"] as const) {
  builder.objectField(objectOf(kind), "singlePointsOfFailure", (t) =>
    t.field({
      type: FindingsType,
      description: "Components whose outage alone fells it, redundancy taken into account.",
      args: { horizonHours: t.arg.float({ description: horizonWords("OUTAGE") }) },
      complexity: analysisCost,
      resolve: (e, { horizonHours }, { registry }) => registry.analysis.singlePointsOfFailure(e.id, horizonOf(horizonHours, "OUTAGE")),
    }),
  );
}

builder.objectFields(objectOf("Workload"), (t) => ({
  standsAlone: t.field({
    type: StandsAloneType,
    description: "Whether it keeps going when all jurisdictions that are no home of it withdraw at once.",
    args: { horizonHours: t.arg.float({ description: horizonWords("DENIAL") }) },
    complexity: analysisCost,
    resolve: (e, { horizonHours }, { registry }) => registry.analysis.standsAlone(e.id, horizonOf(horizonHours, "DENIAL")),
  }),
  verdict: t.field({
    type: VerdictType,
    description: "How it stands against its designation.",
    complexity: analysisCost,
    resolve: (e, _args, { registry }) => registry.analysis.verdict(e.id),
  }),
  homes: t.field({
    type: [EntityRef],
    description: "Jurisdictions whose own workload it is: they cannot deny it.",
    args: { reading: t.arg({ type: ReadingType, defaultValue: "ON_RECORD" }) },
    complexity: 1,
    resolve: (e, { reading }, { registry }) => registry.analysis.homes(e.id, reading ?? "ON_RECORD"),
  }),
}));
