/** What may happen to a component: it stops, or whoever controls it withdraws. */
export const hazards = ["OUTAGE", "DENIAL"] as const;
export type Hazard = (typeof hazards)[number];

/** The two bounds of every result: what recorded facts alone bring down, and what could be. */
export const readings = ["ON_RECORD", "POSSIBLE"] as const;
export type Reading = (typeof readings)[number];

/** Hours within which a loss counts where nobody says otherwise. */
export const defaultHorizonHours: Record<Hazard, number> = { OUTAGE: 72, DENIAL: 720 };

/** Weight of a workload by its criticality tier, stated with every share. */
export const criticalityWeights: Readonly<Record<number, number>> = { 1: 8, 2: 4, 3: 2, 4: 1 };
/** The tier that a workload counts as while nobody has stated one. */
export const unstatedTier = 3;
