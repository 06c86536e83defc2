/** Which of the workloads that fall a page lists. */
export interface FallenPage {
  readonly first: number;
  readonly offset: number;
}

/** At first a dozen beside everything else; once more are asked for, fifty at a time. */
export const fallenAtFirst: FallenPage = { first: 12, offset: 0 };
export const fallenPages: FallenPage = { first: 50, offset: 0 };
