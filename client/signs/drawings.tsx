import type { ReactNode } from "react";

/** The icon set: 16 px grid, 1.5 px stroke, currentColor. */
export const drawings = {
  // Kinds
  Sector: <path d="M1.8 6.6 8 2.4l6.2 4.2M3.6 13.4V7.2M8 13.4V7.2M12.4 13.4V7.2M1.8 13.6h12.4" />,
  Workload: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M2 6h12M5.6 9.6l1.6 1.5 3-3" />
    </>
  ),
  Service: <path d="M4.8 12.6a2.9 2.9 0 0 1-.4-5.8 3.9 3.9 0 0 1 7.5-.5 3.2 3.2 0 0 1-.3 6.3z" />,
  Model: <path d="M8 2.2 14 5.4 8 8.6 2 5.4zM2 8.2l6 3.2 6-3.2M2 10.9l6 3.2 6-3.2" />,
  Vendor: <path d="M2 5.4h12v8H2zM5.6 5.2V3h4.8v2.2M2 9h12" />,
  DataCentre: (
    <>
      <rect x="2.4" y="2.2" width="11.2" height="3.6" />
      <rect x="2.4" y="6.2" width="11.2" height="3.6" />
      <rect x="2.4" y="10.2" width="11.2" height="3.6" />
      <path d="M4.6 4h.6M4.6 8h.6M4.6 12h.6" />
    </>
  ),
  GridPoint: <path d="M9.2 1.6 3.6 9.2h3.8l-.8 5.2 5.8-7.8H8.6z" />,
  Jurisdiction: <path d="M3.4 14.4V2M3.4 2.8c3-1.6 5.6 1.4 9.2 0v6.4c-3.6 1.4-6.2-1.6-9.2 0" />,
  Ministry: <path d="M2 7.4 8 2.6l6 4.8M3.6 6.4v7h8.8v-7M6.6 13.2V9.6h2.8v3.6" />,
  Agreement: (
    <>
      <path d="M3.4 1.8h9.2v12.4H3.4zM5.8 5h4.4M5.8 7.6h4.4" />
      <circle cx="9.6" cy="11" r="1.3" />
    </>
  ),
  Bloc: (
    <>
      <circle cx="5.4" cy="10" r="3.2" />
      <circle cx="10.6" cy="10" r="3.2" />
      <circle cx="8" cy="5.8" r="3.2" />
    </>
  ),
  BlocShare: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2v6l4.2 4.2" />
    </>
  ),
  Reservation: <path d="M2.4 3.4h11.2v10.4H2.4zM2.4 6.4h11.2M5.2 1.8v3M10.8 1.8v3M5 9.6h6" />,
  Requirement: <path d="M3.4 1.8h9.2v12.4H3.4zM5.6 5.4l.9.8 1.5-1.6M5.6 9.6l.9.8 1.5-1.6M9.6 5.6h1M9.6 9.8h1" />,
  Framework: <path d="M8 2v11.6M4.4 13.6h7.2M2.8 4.4h10.4M2.8 4.4 1 9h3.6zM13.2 4.4 11.4 9H15z" />,
  Assessment: <path d="M3.4 1.8h9.2v12.4H3.4zM5.6 5h4.8M5.6 10.2l1.6 1.6 3.2-3.4" />,
  Source: <path d="M3.4 1.8h6l3.2 3.2v9.2H3.4zM9.2 2v3.2h3.2M5.8 8h4.4M5.8 10.8h4.4" />,
  Scenario: (
    <>
      <path d="M2 12.8h3.4V9.2h3.8V5.4h4.6" />
      <path d="M2 2.6v11h12" strokeWidth="1.2" />
    </>
  ),
  // Signs
  singlePoint: (
    <>
      <path d="M2 2.8h12L8 11.2z" fill="currentColor" />
      <path d="M2.6 13.4h10.8" strokeWidth="1.8" />
    </>
  ),
  falls: (
    <>
      <path d="M1.4 4.4h3.2l2.6 5.2M14.6 4.4h-3.2L8.8 9.6M2 13.8h12" />
      <path d="M8 2.2v3.4" strokeDasharray="1.6 1.4" />
    </>
  ),
  exposed: <path d="M13.9 7.2A6 6 0 1 1 8.8 2.1M14.2 1.8 8.4 7.6M8.2 4.2v3.6h3.6" />,
  denied: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M4.6 8h6.8" strokeWidth="2.4" />
    </>
  ),
  protected: <path d="M8 1.6 13.2 3.5v4.1c0 3.3-2.2 5.6-5.2 6.8-3-1.2-5.2-3.5-5.2-6.8V3.5zM5.5 7.8l1.9 1.8 3.2-3.4" />,
  assumed: <circle cx="8" cy="8" r="5.6" strokeDasharray="2.6 2" />,
  withheld: <rect x="1.6" y="5" width="12.8" height="6" fill="currentColor" stroke="none" />,
  nothing: (
    <>
      <path d="M3 7.4 7.4 3M3 13 13 3M8.6 13 13 8.6" strokeWidth="1.4" />
      <rect x="2.4" y="2.4" width="11.2" height="11.2" strokeWidth="1.3" />
    </>
  ),
  retired: <path d="M2.6 2.6h10.8v10.8H2.6zM2.6 13.4 13.4 2.6" />,
  // Basis of a fact
  SOURCED: <circle cx="8" cy="8" r="4.6" fill="currentColor" />,
  CURATED: (
    <>
      <circle cx="8" cy="8" r="5" />
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  DERIVED: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  ASSUMED: <circle cx="8" cy="8" r="5" strokeDasharray="2.2 1.8" />,
  // Actions
  search: (
    <>
      <circle cx="7" cy="7" r="4.4" />
      <path d="m10.4 10.4 3.6 3.6" />
    </>
  ),
  down: <path d="m4 6.2 4 4 4-4" />,
  right: <path d="m6.2 4 4 4-4 4" />,
  tick: <path d="m3 8.4 3.4 3.2L13 4.6" strokeWidth="2" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" strokeWidth="2" />,
  menu: <path d="M2.4 4h11.2M2.4 8h11.2M2.4 12h11.2" />,
  picture: (
    <>
      <circle cx="8" cy="3.6" r="1.9" />
      <circle cx="3.8" cy="12.4" r="1.9" />
      <circle cx="12.2" cy="12.4" r="1.9" />
      <path d="M8 5.6v2.2L4.6 10.6M8 7.8l3.4 2.8" />
    </>
  ),
  table: <path d="M2.2 2.8h11.6v10.4H2.2zM2.2 6.2h11.6M2.2 9.7h11.6M6.6 6.2v7" />,
  tree: <path d="M2.2 2.4h5v3h-5zM9 6.4h4.8v3H9zM9 11.2h4.8v3H9zM4.4 5.6v7.1H9M4.4 7.9H9" />,
  filter: <path d="M2.2 4.2h11.6M4.4 8h7.2M6.6 11.8h2.8" />,
  undo: <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.6 3.5 2.6 6.5l3 3" />,
  redo: <path d="M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10.4 3.5l3 3-3 3" />,
  share: <path d="M7 3.4H3v9.6h9.6V9M9.2 2.4h4.4v4.4M13.4 2.6 7.4 8.6" />,
  save: <path d="M3 2.6h10v11L8 10.4l-5 3.2z" />,
  run: <path d="M4.4 2.8 13 8l-8.6 5.2z" />,
  warning: <path d="M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.6v.2" />,
  light: (
    <>
      <circle cx="8" cy="8" r="5.4" />
      <path d="M8 2.6a5.4 5.4 0 0 1 0 10.8z" fill="currentColor" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type Drawing = keyof typeof drawings;
