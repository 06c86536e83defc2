/** How many fallen workloads a page lists. */
export const fallenShown = 12;
