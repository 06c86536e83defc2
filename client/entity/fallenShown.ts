/** How many fallen workloads a page lists at first, and at most: what one query may cost ends it. */
export const fallenShown = 12;
export const fallenMost = 450;
