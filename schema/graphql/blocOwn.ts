import type { OwnExposure, OwnView } from "../../server/registry/reads/bloc/own";
import { analysisCost, builder } from "./builder";
import { CountInterval } from "./findings";
import { EntityRef, objectOf } from "./refs";

const OwnExposureType = builder.objectRef<OwnExposure>("OwnExposure").implement({
  description: "What a member is exposed to.",
  fields: (t) => ({
    byVendor: t.field({ type: CountInterval, description: "Workloads that some single vendor fells.", resolve: (e) => e.byVendor }),
    byJurisdiction: t.field({
      type: CountInterval,
      description: "Workloads that some single jurisdiction, no home of theirs, fells.",
      resolve: (e) => e.byJurisdiction,
    }),
  }),
});

const OwnViewType = builder.objectRef<OwnView>("OwnBlocView").implement({
  description: "What a member of a bloc sees of itself, and nobody of another member does.",
  fields: (t) => ({
    member: t.field({ type: EntityRef, resolve: (o) => o.member }),
    figures: t.field({
      type: [objectOf("BlocShare")],
      description: "What it handed in and this reader may see, newest round first.",
      resolve: (o) => [...o.figures],
    }),
    withheld: t.exposeInt("withheld", { description: "Figures that it handed in and this reader may not see." }),
    horizonHours: t.float({ description: "Hours within which a loss counts.", resolve: (o) => o.exposure.horizonHours }),
    withoutBloc: t.field({
      type: OwnExposureType,
      description: "Without the bloc's agreements.",
      resolve: (o) => o.exposure.withoutBloc,
    }),
    withBloc: t.field({
      type: OwnExposureType,
      description: "With them, those that have yet to start as if they had.",
      resolve: (o) => o.exposure.withBloc,
    }),
  }),
});

builder.objectFields(objectOf("Bloc"), (t) => ({
  mayViewAs: t.field({
    type: [EntityRef],
    description: "Members whose own view this reader may have: those that they belong to.",
    complexity: 1,
    resolve: async (bloc, _args, { registry }) => (await registry.blocs.mayViewAs(bloc)).map((id) => registry.thing(id)),
  }),
  own: t.field({
    type: OwnViewType,
    description: "A member's own view. Throws LP-6143 for whoever is not of it.",
    args: { member: t.arg.string({ required: true, description: "Key of its jurisdiction." }) },
    complexity: 4 * analysisCost,
    resolve: (bloc, { member }, { registry }) => registry.blocs.own(bloc, member),
  }),
}));
