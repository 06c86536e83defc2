import type { FactSet } from "../factSet";
import { definitionText, type StatedObjective } from "./write";

const levels = ["No sovereignty", "Jurisdictional sovereignty", "Data sovereignty", "Digital resilience", "Full digital sovereignty"];

/**
 * Objectives, weights and levels are those of the framework. The criteria are this project's own words for what each
 * objective is about, and which level needs which is this project's reading.
 */
const objectives: readonly StatedObjective[] = [
  {
    key: "SOV-1",
    name: "Strategic sovereignty",
    weight: 15,
    levels: [
      [["sov-1.seat", "Is the party to the contract established at home?"]],
      [["sov-1.change-of-control", "Is the buyer protected if control of the provider passes abroad?"]],
      [
        [
          "sov-1.control",
          "Are those who provide and operate it, and their owners up to the top, bound by the law of home alone?",
          "OWNERSHIP",
        ],
      ],
      [
        ["sov-1.endurance", "Does it keep going when every jurisdiction but home withdraws?", "DISCONNECT"],
        ["sov-1.investment", "Are its financing, jobs and development mostly at home?"],
      ],
    ],
  },
  {
    key: "SOV-2",
    name: "Legal and jurisdictional sovereignty",
    weight: 10,
    levels: [
      [["sov-2.governing-law", "Is the contract under the law of home, with its courts?"]],
      [["sov-2.operator-law", "Are those who operate its sites bound by the law of home alone?", "OPERATOR"]],
      [["sov-2.provider-law", "Are those who provide it bound by the law of home alone?", "PROVIDER"]],
      [["sov-2.no-channel", "Is there no way, by law, contract or technique, for an authority abroad to compel access?"]],
    ],
  },
  {
    key: "SOV-3",
    name: "Data and AI sovereignty",
    weight: 10,
    levels: [
      [["sov-3.sites", "Do all sites that may hold its data stand at home?", "LOCATION"]],
      [
        ["sov-3.keys", "Does the customer alone hold the keys to its data?"],
        ["sov-3.access-log", "Can the customer see every access to its data, and that deleted data is gone?"],
      ],
      [["sov-3.no-fallback", "Is data never processed abroad, not even for support or as a fallback?"]],
      [["sov-3.models", "Are its models open, or made under the law of home alone?", "MODELS"]],
    ],
  },
  {
    key: "SOV-4",
    name: "Operational sovereignty",
    weight: 15,
    levels: [
      [["sov-4.support", "Is support given from home?"]],
      [["sov-4.exit", "Can the customer move its workloads elsewhere without the provider's help?"]],
      [
        ["sov-4.operators", "Are those who operate its sites bound by the law of home alone?", "OPERATOR"],
        ["sov-4.know-how", "Are documentation, source code and skills to run it at hand at home?"],
      ],
      [["sov-4.endurance", "Does it keep going when every jurisdiction but home withdraws?", "DISCONNECT"]],
    ],
  },
  {
    key: "SOV-5",
    name: "Supply chain sovereignty",
    weight: 20,
    levels: [
      [["sov-5.inventory", "Is the origin of its hardware and software on record?"]],
      [["sov-5.subcontractors", "Are its subcontractors bound by the law of home alone?", "SUBCONTRACTORS"]],
      [["sov-5.firmware", "Is its firmware and software built, signed and updated from home?"]],
      [["sov-5.chips", "Are the makers of its machines bound by the law of home alone?", "CHIPS"]],
    ],
  },
  {
    key: "SOV-6",
    name: "Technology sovereignty",
    weight: 15,
    levels: [
      [["sov-6.interfaces", "Are its interfaces open and documented?"]],
      [["sov-6.standards", "Does it follow standards that no single vendor controls?"]],
      [["sov-6.source", "Is its software open, so that it may be audited, changed and run by others?"]],
      [["sov-6.design", "Could its technology be developed further at home alone?"]],
    ],
  },
  {
    key: "SOV-7",
    name: "Security and compliance sovereignty",
    weight: 10,
    levels: [
      [["sov-7.certified", "Does it hold the security certificates that home asks for?"]],
      [["sov-7.monitoring", "Is security monitored and are incidents handled at home?"]],
      [["sov-7.audits", "May bodies of home audit it at any time, and do they?"]],
      [["sov-7.updates", "Can patches and fixes be made and rolled out from home alone?"]],
    ],
  },
  {
    key: "SOV-8",
    name: "Environmental sustainability",
    weight: 5,
    levels: [
      [["sov-8.figures", "Are its energy, water and carbon figures published?"]],
      [["sov-8.efficiency", "Does it meet targets for the efficiency of its sites?"]],
      [["sov-8.grid", "Do the grid connections that power its sites stand at home?", "ENERGY"]],
      [["sov-8.circular", "Is its power low in carbon, and is its hardware used again?"]],
    ],
  },
];

/** The EU Cloud Sovereignty Framework 1.2.1, as a record. */
export function stateEuCloudFramework(facts: FactSet): void {
  const published = { basis: "SOURCED", source: "eu-cloud-sovereignty-framework", asOf: "2025-10", confidence: "MEDIUM" } as const;
  facts.entity(
    "Framework",
    "eu-csf-1.2.1",
    "EU Cloud Sovereignty Framework 1.2.1",
    { ...published, note: "names, weights and levels as public summaries give them; the document was not opened" },
    {
      aliases: ["Cloud Sovereignty Framework", "SEAL"],
      fields: {
        family: "eu-csf",
        frameworkVersion: "1.2.1",
        published: "2025-10",
        homeNote: "Asks after the European Union; each of its questions can be read for another home.",
        definition: definitionText({ blocs: ["EU"] }, levels, objectives),
      },
      fieldSaid: {
        definition: {
          ...published,
          basis: "CURATED",
          note: "criteria in our words; which level needs which is our reading",
        },
        homeNote: { ...published, basis: "CURATED" },
      },
    },
  );
}
