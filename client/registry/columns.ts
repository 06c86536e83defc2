import type { RegistryKind } from "../words/kinds";

export interface Column {
  readonly field: string;
  readonly label: string;
  readonly unit?: string;
  readonly numeric?: boolean;
}

/** What the list of a kind shows beside name and key. */
export const columns: Record<RegistryKind, readonly Column[]> = {
  Sector: [
    { field: "criticality", label: "Criticality" },
    { field: "taxonomy", label: "Taxonomy code" },
  ],
  Workload: [
    { field: "status", label: "Status" },
    { field: "criticality", label: "Criticality" },
    { field: "designation", label: "Designation" },
  ],
  Service: [
    { field: "market", label: "Market" },
    { field: "impactLevel", label: "Impact level" },
  ],
  Model: [
    { field: "family", label: "Family" },
    { field: "weights", label: "Weights" },
    { field: "released", label: "Released" },
  ],
  Vendor: [{ field: "roles", label: "Roles" }],
  DataCentre: [
    { field: "status", label: "Status" },
    { field: "place", label: "Place" },
    { field: "power", label: "Power", unit: "MW", numeric: true },
  ],
  GridPoint: [
    { field: "class", label: "Class" },
    { field: "status", label: "Status" },
    { field: "capacity", label: "Capacity", unit: "MW", numeric: true },
  ],
  Jurisdiction: [
    { field: "iso2", label: "ISO code" },
    { field: "region", label: "Region" },
  ],
  Ministry: [
    { field: "acronym", label: "Acronym" },
    { field: "level", label: "Level" },
  ],
  Agreement: [
    { field: "agreementKind", label: "Kind of agreement" },
    { field: "starts", label: "Starts" },
    { field: "ends", label: "Ends" },
  ],
  Bloc: [
    { field: "blocKind", label: "Kind of bloc" },
    { field: "sharedPool", label: "Shared pool", unit: "H100e", numeric: true },
  ],
  BlocShare: [
    { field: "round", label: "Round" },
    { field: "aspect", label: "What is shared" },
    { field: "year", label: "Year" },
  ],
  Reservation: [
    { field: "starts", label: "Starts" },
    { field: "ends", label: "Ends" },
    { field: "compute", label: "Compute", unit: "H100e", numeric: true },
  ],
  Requirement: [
    { field: "year", label: "Year" },
    { field: "compute", label: "Compute", unit: "H100e", numeric: true },
  ],
  Assessment: [
    { field: "criterion", label: "Criterion" },
    { field: "answer", label: "Answer" },
    { field: "judgedOn", label: "Judged on" },
  ],
  Source: [
    { field: "licence", label: "Licence" },
    { field: "retrievedOn", label: "Retrieved on" },
  ],
};

/** Values by which the list of a kind can be narrowed. */
export const statuses: Partial<Record<RegistryKind, { field: "status" | "class"; label: string; values: readonly string[] }>> = {
  Workload: { field: "status", label: "Status", values: ["PLANNED", "PILOT", "LIVE", "RETIRED"] },
  DataCentre: { field: "status", label: "Status", values: ["PLANNED", "OPERATIONAL", "CLOSED"] },
  GridPoint: { field: "class", label: "Class", values: ["CONNECTION", "ZONE", "INTERCONNECTOR", "PLANT"] },
};
