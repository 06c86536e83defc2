/** The layers in which something can be missing, from what is carried to what carries. */
export const layerWords = {
  WORKLOAD: "Workloads",
  SERVICE: "Services",
  MODEL: "Models",
  VENDOR: "Vendors",
  DATA_CENTRE: "Data centres",
  GRID: "Grid",
} as const;

/** What a gap keeps from being told. */
export const hazardWords = { OUTAGE: "What takes a workload down", DENIAL: "Who can switch it off" } as const;

/** The constant that an address names in small letters, if it is one of these. */
export const readChoice = <Id extends string>(words: Readonly<Record<Id, string>>, text: string | null): Id | null => {
  const id = text?.toUpperCase();
  return id !== undefined && id in words ? (id as Id) : null;
};
