import type { FieldValue } from "../../schema/model/field";
import { jurisdiction } from "../conventions";
import type { FactSet, Ref } from "../factSet";
import { bloc } from "./bloc";
import { site } from "./ground";
import { ministry, sectorOf } from "./nations";
import { model, service } from "./offers";
import { assumed, stated } from "./said";
import { exampleVendor } from "./vendors";

interface Draft {
  readonly key: string;
  readonly name: string;
  readonly parties: readonly Ref[];
  readonly binds: readonly string[];
  readonly covers: readonly (readonly [Ref, number?])[];
  readonly fields: Readonly<Record<string, FieldValue>>;
}

const agreements: readonly Draft[] = [
  {
    key: "meridian-frame",
    name: "Meridian sovereign access agreement",
    parties: [jurisdiction("QN"), ministry("digital")],
    binds: ["meridian", "meridian-ellmere"],
    covers: [
      [service("meridian-compute"), 240],
      [service("meridian-vision-api"), 60],
      [service("meridian-identity")],
      [site("meridian-ellmere-1"), 300],
    ],
    fields: {
      agreementKind: "FRAMEWORK",
      starts: "2025-01-01",
      ends: "2029-12-31",
      noticeDays: 180,
      price: 1.9,
      priceUnit: "shore crowns per H100e hour",
      priceStability: "fixed to 2027, then at most 4 % a year",
      minimumAllocation: 300,
      nonInterruption: "YES",
      interruptionExceptions: "An order of its own government, announced 30 days ahead.",
      emergencyAccess: "YES",
      emergencyHours: 12,
      auditRights: "YES",
      auditedOn: "2026-04-20",
      exitHelp: "YES",
      stepIn: "NO",
      governingLaw: "Ellmere",
    },
  },
  {
    key: "corvus-licence",
    name: "Corvus model licence",
    parties: [ministry("digital")],
    binds: ["corvus"],
    covers: [[model("corvus-large-3")], [model("corvus-small-3")], [service("corvus-api"), 80]],
    fields: {
      agreementKind: "PURCHASE",
      starts: "2026-02-01",
      ends: "2027-01-31",
      noticeDays: 30,
      price: 4_200_000,
      priceUnit: "shore crowns a year",
      priceStability: "fixed",
      minimumAllocation: 80,
      nonInterruption: "NO",
      emergencyAccess: "NO",
      auditRights: "NO",
      exitHelp: "UNKNOWN",
      stepIn: "NO",
      governingLaw: "Westhold",
    },
  },
  {
    key: "shores-treaty",
    name: "Treaty on continuity of digital supply",
    parties: [jurisdiction("QN"), jurisdiction("QW")],
    binds: [],
    covers: [[sectorOf("health-care")], [sectorOf("emergency")]],
    fields: {
      agreementKind: "TREATY",
      starts: "2024-07-01",
      ends: "2034-06-30",
      noticeDays: 365,
      nonInterruption: "YES",
      interruptionExceptions: "War between the parties.",
      emergencyAccess: "YES",
      emergencyHours: 48,
      auditRights: "NO",
      exitHelp: "NO",
      stepIn: "NO",
      governingLaw: "Treaty law",
    },
  },
  {
    key: "ferrant-option",
    name: "Ferrant capacity option",
    parties: [bloc],
    binds: ["ferrant"],
    covers: [[site("ferrant-quill"), 400]],
    fields: {
      agreementKind: "COMPUTE_PARTNERSHIP",
      starts: "2026-01-01",
      ends: "2027-06",
      noticeDays: 60,
      price: 1.4,
      priceUnit: "shore crowns per H100e hour",
      priceStability: "index-linked",
      minimumAllocation: 400,
      nonInterruption: "YES",
      emergencyAccess: "YES",
      emergencyHours: 6,
      auditRights: "YES",
      exitHelp: "YES",
      stepIn: "YES",
      governingLaw: "Quillmark",
    },
  },
  {
    key: "four-shores-corvus",
    name: "Corvus terms of the Four Shores",
    parties: [bloc],
    binds: ["corvus"],
    covers: [[service("corvus-api"), 250], [model("corvus-large-3")], [model("corvus-small-3")]],
    fields: {
      agreementKind: "FRAMEWORK",
      starts: "2026-06-01",
      ends: "2030-05-31",
      noticeDays: 120,
      price: 2.1,
      priceUnit: "shore crowns per million tokens",
      priceStability: "fixed to 2028",
      minimumAllocation: 250,
      nonInterruption: "YES",
      interruptionExceptions: "An order of its own government.",
      emergencyAccess: "YES",
      emergencyHours: 24,
      auditRights: "NO",
      exitHelp: "YES",
      stepIn: "NO",
      governingLaw: "Treaty law",
    },
  },
  {
    key: "halden-ostrane",
    name: "Ostrane terms with Halden",
    parties: [jurisdiction("QO")],
    binds: ["halden"],
    covers: [[model("halden-70")]],
    fields: {
      agreementKind: "FRAMEWORK",
      starts: "2026-02-01",
      ends: "2027-12-31",
      noticeDays: 90,
      minimumAllocation: 350,
      nonInterruption: "YES",
      emergencyAccess: "YES",
      emergencyHours: 8,
      auditRights: "NO",
      exitHelp: "YES",
      stepIn: "NO",
      governingLaw: "Ostrane",
    },
  },
  {
    key: "brightwater-support",
    name: "Brightwater support contract",
    parties: [ministry("health")],
    binds: ["brightwater"],
    covers: [[service("record-link")]],
    fields: {
      agreementKind: "PURCHASE",
      starts: "2023-09-01",
      ends: "2026-08-31",
      noticeDays: 90,
      nonInterruption: "UNKNOWN",
      emergencyAccess: "UNKNOWN",
      auditRights: "UNKNOWN",
      governingLaw: "Saltreach",
    },
  },
  {
    key: "halden-memorandum",
    name: "Halden memorandum on open models",
    parties: [jurisdiction("QN"), jurisdiction("QO")],
    binds: ["halden"],
    covers: [[model("halden-70")], [model("halden-8")]],
    fields: { agreementKind: "MEMORANDUM", starts: "2026-03", nonInterruption: "UNKNOWN", governingLaw: "Ostrane" },
  },
];

/** Agreements with every clause, with some, and with hardly any; two of them the pact’s. */
export function stateAgreements(facts: FactSet): void {
  for (const { key, name, parties, binds, covers, fields } of agreements) {
    const agreement = facts.entity("Agreement", `example:${key}`, name, stated(), { fields });
    for (const party of parties) facts.relate("PARTY_TO", party, agreement, stated());
    for (const bound of binds) facts.relate("BINDS", agreement, exampleVendor(bound), stated());
    for (const [thing, allocation] of covers) {
      const said = key === "halden-memorandum" ? assumed("the memorandum names the family, not the models") : stated();
      facts.relate("COVERS", agreement, thing, said, { fields: { allocation } });
    }
  }
}
