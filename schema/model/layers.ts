/** The strata of the load path, from what is carried to what carries. The order of every filter, legend and table. */
export const layers = ["SECTOR", "WORKLOAD", "SERVICE", "MODEL", "VENDOR", "DATA_CENTRE", "GRID"] as const;
export type Layer = (typeof layers)[number];

export const layerLabels: Record<Layer, string> = {
  SECTOR: "Sectors",
  WORKLOAD: "Workloads",
  SERVICE: "Services",
  MODEL: "Models",
  VENDOR: "Vendors",
  DATA_CENTRE: "Data centres",
  GRID: "Grid",
};
