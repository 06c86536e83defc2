import type { SectorName } from "./nations";

/** M must be sovereign, P sovereign preferred, E external allowed, U undecided. */
export type Mark = "M" | "P" | "E" | "U";

/**
 * One workload: key, name, public body, criticality tier (null: nobody has stated one), designation, accelerators needed
 * (H100e), what it rests on. `a|b` are alternatives of which one will do, `a?b` alternatives that nobody has confirmed;
 * `@x` is a site, `$x` a vendor, `~x` a model; `+n` states n hours of holdover; a leading `-` marks the need as assumed.
 */
export type WorkloadRow = readonly [
  key: string,
  name: string,
  body: string,
  tier: 1 | 2 | 3 | 4 | null,
  mark: Mark,
  compute: number | null,
  rests: readonly string[],
  status?: "PLANNED" | "PILOT" | "RETIRED" | null,
];

export const workloadRows: Readonly<Record<SectorName, readonly WorkloadRow[]>> = {
  "health-care": [
    ["triage", "Emergency triage support", "health", 1, "M", 24, ["sovereign-inference+2"]],
    ["imaging", "Radiology reading queue", "health", 1, "P", 40, ["meridian-vision-api|sovereign-inference", "record-link+12"]],
    ["records-link", "Patient record linkage", "health-data", 2, "P", 6, ["record-link+24"]],
    ["bed-planning", "Bed and staff planning", "health", 2, "E", 4, ["corvus-api+48"]],
    ["drug-safety", "Adverse reaction signals", "health-data", 2, "P", 8, ["national-research+72", "sovereign-inference|corvus-api"]],
    ["letters", "Discharge letter drafts", "health", 3, "E", 10, ["meridian-assist+24"]],
  ],
  justice: [
    ["case-law", "Case law search", "courts", 2, "P", 6, ["case-search+48"]],
    ["transcripts", "Hearing transcripts", "courts", 2, "M", 12, ["sovereign-speech+24"]],
    ["redaction", "Redaction of published judgments", "courts", 3, "E", 4, ["document-desk+168"]],
    ["legal-aid", "Legal aid intake", "justice", 2, "P", 5, ["corvus-api?sovereign-inference"]],
    ["prison-rota", "Prison rota planning", "justice", 3, "E", 2, ["meridian-compute+24", "$tarn+168"]],
    ["evidence", "Digital evidence sorting", "justice", 1, "M", 16, ["sovereign-inference", "@sovereign-south+6"], "PILOT"],
  ],
  "border-management": [
    ["face-gate", "Face gates at ports", "border-guard", 1, "M", 14, ["match-engine+4"]],
    ["watch-list", "Watch list matching", "border-guard", 1, "M", 10, ["match-engine+1", "record-link"]],
    ["cargo", "Cargo risk scoring", "border-guard", 2, "P", 8, ["meridian-compute|sovereign-inference", "$tarn+72"]],
    ["visa", "Visa file reading", "interior", 2, "P", 9, ["document-desk+72", "translate+24"]],
    ["asylum-interpreting", "Interpreting in asylum interviews", "interior", 2, "P", 6, ["translate|sovereign-speech"]],
    ["sea-watch", "Coastal radar watch", "border-guard", 1, "M", 5, ["@border-rooms", "-$palisade"]],
  ],
  "national-security": [
    ["signal-triage", "Signal triage", "defence", 1, "M", 64, ["@harrow-bay+1", "~halden-70"]],
    ["translation-desk", "Foreign press desk", "defence", 2, "M", 10, ["sovereign-inference+12"]],
    ["logistics", "Spare part forecasting", "defence", 2, "P", 4, ["meridian-compute+96"]],
    ["cyber-watch", "Network anomaly watch", "defence", 1, "M", 20, ["sovereign-inference", "@sovereign-north+1"]],
    ["satellite", "Satellite picture review", "defence", 2, "P", 30, ["meridian-vision-api+24?@harrow-bay"]],
    ["clearance", "Clearance file summaries", "defence", 2, "U", 3, ["-sovereign-inference"]],
  ],
  emergency: [
    ["call-routing", "Emergency call routing", "civil-protection", 1, "M", 12, ["sovereign-speech|corvus-api"]],
    ["flood", "Flood forecast", "civil-protection", 2, "P", 18, ["national-research+6", "@harrow-bay+6"]],
    ["alerts", "Alert wording in four languages", "civil-protection", 2, "E", 2, ["translate|corvus-api"]],
    ["damage", "Damage survey from the air", "civil-protection", 3, "E", 8, ["meridian-vision-api+48"]],
    ["volunteers", "Volunteer dispatch", "harrow-bay", 3, "E", 1, ["meridian-assist"]],
    ["fire-risk", "Moor fire risk", "civil-protection", 3, "U", 3, []],
  ],
  "social-protection": [
    ["claims", "Claim reading", "social", 2, "P", 14, ["document-desk+72"]],
    ["fraud", "Overpayment review", "social", 2, "P", 5, ["meridian-compute+48"]],
    ["chat", "Citizen questions", "social", 3, "E", 12, ["meridian-assist?corvus-api"]],
    ["letters-plain", "Plain language letters", "social", 3, "E", 4, ["corvus-api+24"]],
    ["care-needs", "Care need assessment", "social", 2, "M", 6, ["sovereign-inference+24"]],
    ["job-match", "Job matching", "social", 3, "U", 3, ["$tarn", "meridian-compute+24"]],
  ],
  energy: [
    ["load-forecast", "Load forecast", "energy", 1, "P", 8, ["grid-forecast+12"]],
    ["fault-spotting", "Line fault spotting", "energy", 2, "P", 10, ["meridian-vision-api|@sovereign-north"]],
    ["market-watch", "Power market watch", "energy", 2, "E", 4, ["meridian-compute+24"]],
    ["permits", "Permit file check", "energy", 3, "E", 2, ["document-desk+168"]],
    ["meter-review", "Meter anomaly review", "energy", 3, "U", 2, ["-meridian-compute"]],
    ["outage-notices", "Outage notices", "energy", null, "E", 1, ["corvus-api"]],
  ],
  transport: [
    ["rail-signals", "Rail conflict advice", "transport", 1, "M", 9, ["sovereign-inference|@sovereign-north", "$kestrel-works+168"]],
    ["road-watch", "Road camera review", "transport", 2, "P", 16, ["meridian-vision-api"]],
    ["licence", "Licence photo check", "transport", 3, "E", 3, ["meridian-vision-api+72"]],
    ["timetable", "Timetable planning", "transport", 3, "E", 4, ["corvus-api+168"]],
    ["harbour", "Harbour traffic advice", "harrow-bay", 2, "U", 3, ["match-engine?meridian-compute"]],
    ["bus-questions", "Passenger questions", "harrow-bay", 4, "E", 1, ["meridian-assist"]],
  ],
  "finance-and-tax": [
    ["return-check", "Tax return check", "revenue", 2, "P", 12, ["sovereign-inference+72"]],
    ["customs-codes", "Customs code advice", "revenue", 2, "P", 5, ["case-search+24"]],
    ["fraud-rings", "Fraud ring search", "revenue", 2, "M", 11, ["@sovereign-south+12", "sovereign-inference+12"]],
    ["budget", "Budget question drafts", "finance", 3, "E", 2, ["meridian-assist+48"]],
    ["procurement", "Tender comparison", "finance", 3, "P", 3, ["document-desk|corvus-api"]],
    ["supervision", "Bank report reading", "finance", 2, "U", 4, ["corvus-api"], null],
  ],
  education: [
    ["tutor", "Reading tutor", "education", 3, "P", 20, ["sovereign-inference|corvus-api"]],
    ["marking", "Exam marking aid", "education", 3, "E", 8, ["corvus-api+168"]],
    ["school-places", "School place planning", "education", 3, "E", 1, ["meridian-compute+168"]],
    ["sign-language", "Sign language captions", "education", 3, "P", 6, ["sovereign-speech"], "PILOT"],
    ["library", "Library search", "education", 4, "E", 2, ["translate+168", "national-research+720"]],
    ["campus-model", "Campus model of its own", "education", 4, "U", 60, ["@fenwick"], "PLANNED"],
  ],
};
