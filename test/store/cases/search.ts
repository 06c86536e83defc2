import { expect } from "vitest";
import type { EntityKindName } from "../../../schema/model/entityKinds";
import type { EntityRecord } from "../../../schema/model/record";
import type { Store, View } from "../../../server/store/port";
import type { Case } from "../contract";
import { commitTo, entity, everything, next } from "../records";

const named = (kind: EntityKindName, key: string, name: string, more: Partial<EntityRecord> = {}) => entity(kind, key, { name, ...more });

const registry = [
  named("Vendor", "microsoft", "Microsoft", { aliases: ["MSFT", "Microsoft Corp."] }),
  named("Vendor", "amazon", "Amazon Web Services", { aliases: ["AWS", "Amazon"] }),
  named("DataCentre", "aws:us-east-1", "US East (N. Virginia)", { aliases: ["Northern Virginia"] }),
  named("DataCentre", "aws:us-west-2", "US West (Oregon)"),
  named("DataCentre", "azure:westeurope", "West Europe", { aliases: ["Niederlande"] }),
  named("GridPoint", "US-MIDA-PJM", "PJM Interconnection"),
  named("Service", "azure-openai", "Azure OpenAI Service", { aliases: ["Azure ML"] }),
  named("Service", "azure", "Azure"),
  named("Service", "openai-azure-gov", "OpenAI on Azure Government"),
  named("Ministry", "sante", "Ministère de la Santé"),
  named("Ministry", "straße", "Straßenbauamt Łódź"),
  named("Ministry", "irs", "Internal Revenue Service"),
  named("Workload", "claims", "Claims sorting", { marking: "SECRET", owner: "irs", releasedTo: ["eu"] }),
  named("Workload", "odd", '100% <b>AND</b> (NOT) name:* "quoted" ~0.8 OR', {}),
];

const keys = async (store: Store, text: string, more: { view?: View; limit?: number; kinds?: readonly EntityKindName[] } = {}) =>
  (await store.search(text, { view: everything, limit: 20, ...more })).map((hit) => hit.entity.key);

/** What is asked, and the keys of what is found, in order. */
const asked: readonly (readonly [string, readonly string[]])[] = [
  ["azure", ["azure", "azure-openai", "openai-azure-gov", "azure:westeurope"]],
  ["AZURE openai", ["azure-openai", "openai-azure-gov"]],
  ["openai azure", ["azure-openai", "openai-azure-gov"]],
  ["azu", ["azure", "azure-openai", "openai-azure-gov", "azure:westeurope"]],
  ["aws", ["amazon", "aws:us-west-2", "aws:us-east-1"]],
  ["aws:us-east-1", ["aws:us-east-1"]],
  ["us east", ["aws:us-east-1"]],
  ["east us aws", ["aws:us-east-1"]],
  ["US-MIDA-PJM", ["US-MIDA-PJM"]],
  ["mida", ["US-MIDA-PJM"]],
  ["pjm us", ["US-MIDA-PJM"]],
  ["santé", ["sante"]],
  ["MINISTERE SANTE", ["sante"]],
  ["strassenbau lodz", ["straße"]],
  ["niederl", ["azure:westeurope"]],
  ["microsoft corp", ["microsoft"]],
  ["osoft", []],
  ["no such words", []],
  ...["", "   ", "😀", "***", "(", '"', "\\", "/", "\u0000", "~", "-", "[ TO ]"].map((text): [string, string[]] => [text, []]),
  ["100%", ["odd"]],
  ['AND OR NOT "quoted"', ["odd"]],
  ["name:*", ["odd"]],
  ["' UNION 1=1 //", []],
  ["irs`}) RETURN n //", []],
];

export const searchCases: readonly Case[] = [
  {
    name: "words and beginnings of words, in any order, without case and accents, of names, keys and aliases; and odd input",
    run: async (store) => {
      await commitTo(store, { createEntities: registry });
      for (const [text, found] of asked) expect(await keys(store, text), text).toEqual(found);
    },
  },
  {
    name: "very long and very wordy questions are answered",
    run: async (store) => {
      await commitTo(store, { createEntities: registry });
      expect(await keys(store, "a".repeat(100_000))).toEqual([]);
      expect(await keys(store, "azure ".repeat(20_000))).toEqual(["azure", "azure-openai", "openai-azure-gov", "azure:westeurope"]);
      expect(await keys(store, "\ud83d azure \udc00")).toEqual(["azure", "azure-openai", "openai-azure-gov", "azure:westeurope"]);
    },
  },
  {
    name: "what matched is told, and better hits have higher scores",
    run: async (store) => {
      await commitTo(store, { createEntities: registry });
      const matched = async (text: string) => (await store.search(text, { view: everything, limit: 1 }))[0]?.matched;
      expect(await matched("aws")).toEqual({ field: "alias", text: "AWS" });
      expect(await matched("amazon web")).toEqual({ field: "name", text: "Amazon Web Services" });
      expect(await matched("us-east-1")).toEqual({ field: "key", text: "aws:us-east-1" });
      expect(await matched("niederlande")).toEqual({ field: "alias", text: "Niederlande" });
      const scores = (await store.search("azure", { view: everything, limit: 9 })).map((h) => h.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores[0]).toBeGreaterThan(scores[3]!);
    },
  },
  {
    name: "ranks: exact name, exact key, exact alias, beginning of the name, words of the name, key, the rest",
    run: async (store) => {
      const ranked = [
        named("Vendor", "k1", "Nova"),
        named("Vendor", "nova", "Something"),
        named("Vendor", "k2", "Else", { aliases: ["NOVA"] }),
        named("Vendor", "k3", "Nova Labs"),
        named("Vendor", "k4", "Novartis"),
        named("Vendor", "k5", "The Nova"),
        named("Vendor", "k6", "The Novation"),
        named("Vendor", "x-nova-7", "Seventh"),
        named("Vendor", "k8", "Eighth", { aliases: ["Old Nova"] }),
      ];
      await commitTo(store, { createEntities: [...ranked].reverse() });
      expect(await keys(store, "nova")).toEqual(ranked.map((e) => e.key));
    },
  },
  {
    name: "of equal hits the shorter name comes first, then the alphabet, then the id; the limit holds",
    run: async (store) => {
      const [x, y] = [named("Bloc", "b1", "Pool B"), named("Bloc", "b2", "Pool B")].sort((a, b) => (a.id < b.id ? -1 : 1)) as [
        EntityRecord,
        EntityRecord,
      ];
      const all = [named("Bloc", "c", "Pool Compute"), y, x, named("Bloc", "a", "Pool A")];
      await commitTo(store, { createEntities: all });
      expect(await keys(store, "pool")).toEqual(["a", x.key, y.key, "c"]);
      expect(await keys(store, "pool", { limit: 2 })).toEqual(["a", x.key]);
    },
  },
  {
    name: "only what the view may see is found, and hidden hits take no place",
    run: async (store) => {
      await commitTo(store, { createEntities: registry });
      expect(await keys(store, "claims", { view: { clearance: 2, memberships: [] } })).toEqual([]);
      expect(await keys(store, "claims", { view: { clearance: 3, memberships: [] } })).toEqual(["claims"]);
      expect(await keys(store, "claims", { view: { clearance: 0, memberships: ["irs"] } })).toEqual(["claims"]);
      expect(await keys(store, "claims", { view: { clearance: 0, memberships: ["nl", "eu"] } })).toEqual(["claims"]);
      const hidden = named("Workload", "claims-0", "Claims", { marking: "SECRET" });
      const shown = named("Workload", "claims-1", "Claims at work");
      await commitTo(store, { createEntities: [hidden, shown] });
      expect(await keys(store, "claims", { view: { clearance: 0, memberships: [] }, limit: 1 })).toEqual(["claims-1"]);
    },
  },
  {
    name: "only the kinds asked for",
    run: async (store) => {
      await commitTo(store, { createEntities: registry });
      expect(await keys(store, "azure", { kinds: ["DataCentre"] })).toEqual(["azure:westeurope"]);
      expect(await keys(store, "us", { kinds: ["GridPoint", "DataCentre"] })).toEqual(["aws:us-west-2", "aws:us-east-1", "US-MIDA-PJM"]);
      expect(await keys(store, "azure", { kinds: [] })).toEqual([]);
    },
  },
  {
    name: "a new name is found and the old one is not; what is retired is not found",
    run: async (store) => {
      const [a, b] = [named("Bloc", "one", "First pool"), named("Bloc", "two", "Second pool")];
      await commitTo(store, { createEntities: [a, b] });
      await commitTo(store, { updateEntities: [next(a, { name: "Renamed", aliases: ["Sobriquet"] }), next(b, { retired: true })] });
      expect(await keys(store, "first")).toEqual([]);
      expect(await keys(store, "pool")).toEqual([]);
      expect(await keys(store, "renamed")).toEqual(["one"]);
      expect(await keys(store, "sobriq")).toEqual(["one"]);
    },
  },
];
