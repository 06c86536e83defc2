import type { FactSet } from "../factSet";
import { ref } from "../factSet";
import { definitionText, type StatedObjective } from "../frameworks/write";
import { service } from "./offers";
import { assumed, stated } from "./said";

const levels = ["Not sovereign", "Governed at home", "Held at home", "Sovereign"];

/** The objectives of Ellmere's own standard, with the weights of a version. */
const objectives = (law: number, place: number, supply: number, endurance: number): readonly StatedObjective[] => [
  {
    key: "LAW",
    name: "Law and control",
    weight: law,
    levels: [
      [["law.governed", "Is the contract under the law of Ellmere, with its courts?"]],
      [["law.provider", "Are those who provide it bound by the law of Ellmere alone?", "PROVIDER"]],
      [["law.control", "Are those who provide and operate it, and their owners, bound by the law of Ellmere alone?", "OWNERSHIP"]],
    ],
  },
  {
    key: "PLACE",
    name: "Place",
    weight: place,
    levels: [
      [["place.sites", "Do all sites that may hold its data stand in Ellmere?", "LOCATION"]],
      [["place.power", "Do the grid connections that power its sites stand in Ellmere?", "ENERGY"]],
      [["place.people", "Does everybody with access to its machines work in Ellmere?"]],
    ],
  },
  {
    key: "SUPPLY",
    name: "Supply",
    weight: supply,
    levels: [
      [["supply.subcontractors", "Are its subcontractors bound by the law of Ellmere alone?", "SUBCONTRACTORS"]],
      [["supply.models", "Are its models open, or made under the law of Ellmere alone?", "MODELS"]],
      [["supply.chips", "Are the makers of its machines bound by the law of Ellmere alone?", "CHIPS"]],
    ],
  },
  {
    key: "ENDURANCE",
    name: "Endurance",
    weight: endurance,
    levels: [
      [["endurance.exit", "Can its users move elsewhere within 30 days?"]],
      [["endurance.operators", "Are those who operate its sites bound by the law of Ellmere alone?", "OPERATOR"]],
      [["endurance.alone", "Does it keep going when every jurisdiction but Ellmere withdraws?", "DISCONNECT"]],
    ],
  },
];

const versions = [
  ["1", "2024-02-01", objectives(40, 30, 15, 15)],
  ["2", "2026-07-01", objectives(25, 20, 25, 30)],
] as const;

const framework = (version: string) => ref("Framework", `example:sss-${version}`);

/** Service, criterion, answer, evidence; an assumed one nobody has confirmed. */
const judgements: readonly (readonly [of: string, criterion: string, answer: "YES" | "NO", evidence: string, assumed?: true])[] = [
  ["sovereign-inference", "law.governed", "YES", "Contract of the National Compute Authority, clause 2."],
  ["sovereign-inference", "law.control", "YES", "Register of companies: the state holds all shares."],
  ["sovereign-inference", "place.people", "YES", "Staff list checked at the audit of June 2026."],
  ["sovereign-inference", "endurance.exit", "YES", "Exit rehearsed with the Court Service in 19 days."],
  ["sovereign-inference", "supply.subcontractors", "NO", "A repair firm from Saltreach was seen on site in May 2026."],
  ["sovereign-speech", "law.governed", "YES", "Contract of the National Compute Authority, clause 2."],
  ["sovereign-speech", "place.people", "YES", "Said by its operator; no audit yet.", true],
  ["meridian-compute", "law.governed", "YES", "Meridian sovereign access agreement: governing law."],
  ["meridian-compute", "endurance.exit", "NO", "The rehearsal of March 2026 was broken off after 45 days."],
  ["meridian-compute", "place.people", "NO", "Administrators in Westhold hold keys."],
  ["corvus-api", "law.governed", "NO", "Corvus model licence: law of Westhold."],
  ["case-search", "law.governed", "YES", "Contract of the Court Service."],
  ["case-search", "endurance.exit", "YES", "Open formats; moved from another product in 2025 within 24 days."],
];

/** Ellmere's own standard in two versions that differ in weights, and what its National Compute Authority has judged by it. */
export function stateFrameworks(facts: FactSet): void {
  for (const [version, published, of] of versions) {
    facts.entity("Framework", `example:sss-${version}`, `Ellmere Sovereign Service Standard ${version} (fictional)`, stated(), {
      fields: {
        family: "example:sss",
        frameworkVersion: version,
        published,
        homeNote: "Asks after Ellmere; made up for the worked example.",
        definition: definitionText({ jurisdictions: ["QN"] }, levels, of),
      },
    });
  }
  for (const [of, criterion, answer, evidence, guess] of judgements) {
    const key = `example:${of}/${criterion}`;
    const said = guess ? assumed("nobody has checked it") : stated();
    const assessment = facts.entity("Assessment", key, `${criterion}: ${of}`, said, {
      fields: { criterion, answer, evidence, judgedBy: "qn:compute-authority", judgedOn: "2026-09" },
    });
    facts.relate("ASSESSES", assessment, service(of), said);
    for (const [version] of versions) facts.relate("APPLIES", assessment, framework(version), said);
  }
}
