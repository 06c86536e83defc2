import { modelAgreement, type Provision } from "../model/modelAgreement";
import { builder } from "./builder";

export const ProvisionStandingType = builder.enumType("ProvisionStanding", {
  description: "How a provision stands against the model agreement.",
  values: {
    PRESENT: { description: "It is there, as far as what is stated can be held against the model." },
    WEAKER: { description: "It is there, and asks for less than the model." },
    ABSENT: { description: "It is on record that it is not there." },
    UNKNOWN: { description: "Nothing is on record, or too little to tell." },
  } as const,
});

const ModelProvision = builder.objectRef<Provision>("ModelProvision").implement({
  description: "A provision of the model of a sovereign access agreement.",
  fields: (t) => ({
    key: t.exposeString("key"),
    name: t.exposeString("name"),
    core: t.exposeBoolean("core", { description: "One of the five that a sovereign access agreement is asked for." }),
    asks: t.exposeString("asks"),
    fields: t.stringList({ description: "Fields of an agreement that state it.", resolve: (p) => [...p.fields] }),
  }),
});

builder.queryField("modelAgreement", (t) =>
  t.field({
    type: [ModelProvision],
    description: "The model of a sovereign access agreement: what agreements are held against, clause by clause.",
    resolve: () => [...modelAgreement],
  }),
);
