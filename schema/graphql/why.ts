import type { WhyChain, WhyLink } from "../../server/registry/reads/findings";
import { relationshipKind } from "../model/relationshipKinds";
import { builder } from "./builder";
import { BasisType, ReadingType } from "./enums";
import { EntityRef, RelationshipRef } from "./refs";

/** Whether there is an alternative, in words. In the possible reading a claimed alternative may not count. */
const neededWords = ({ quorum, groupSize, needed, members }: WhyLink): string => {
  if (groupSize === 1) return "needed: no alternative on record";
  const stated = quorum >= groupSize ? `all ${groupSize} needed` : `any ${quorum} of ${groupSize}`;
  if (quorum < groupSize && needed === members) return `${stated}, if the alternatives hold`;
  return stated;
};

const WhyLinkType = builder.objectRef<WhyLink>("WhyLink").implement({
  description: "One link of a chain: what rests on what, and how.",
  fields: (t) => ({
    from: t.field({ type: EntityRef, resolve: (l, _args, { registry }) => l.supposed?.from ?? registry.thing(l.from) }),
    to: t.field({ type: EntityRef, resolve: (l, _args, { registry }) => l.supposed?.to ?? registry.thing(l.to) }),
    relationship: t.field({
      type: RelationshipRef,
      nullable: true,
      description: "Null where this reader may not see it.",
      resolve: (l, _args, { registry }) => l.supposed?.relationship ?? registry.relationshipOut(l.from, l.relationship),
    }),
    words: t.string({
      description: "The relationship as a verb.",
      resolve: (l) => (l.kind ? relationshipKind(l.kind)!.forward : "rests on"),
    }),
    basis: t.field({ type: BasisType, resolve: (l) => l.basis }),
    group: t.exposeString("group", { nullable: true }),
    quorum: t.exposeInt("quorum", { description: "How many of the group are needed, as stated." }),
    groupSize: t.exposeInt("groupSize"),
    needed: t.string({ description: "Whether there is an alternative, in words.", resolve: neededWords }),
    hours: t.exposeFloat("hours", { description: "Hour at which `from` is lost." }),
  }),
});

/** A chain of relationships from a target down to what fells it. */
export const WhyChainType = builder.objectRef<WhyChain>("WhyChain").implement({
  description: "A shortest chain of relationships from a target down to what fells it.",
  fields: (t) => ({
    reading: t.field({ type: ReadingType, resolve: (c) => c.reading }),
    weakest: t.field({ type: BasisType, description: "Basis of its weakest fact.", resolve: (c) => c.weakest }),
    links: t.field({ type: [WhyLinkType], description: "From the target down.", resolve: (c) => [...c.links] }),
  }),
});
