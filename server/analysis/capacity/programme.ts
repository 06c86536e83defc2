/** One row of a linear programme: lower ≤ Σ values[i] · x[indices[i]] ≤ upper. */
export interface Row {
  readonly indices: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A linear programme to be maximised: bounds of its variables, and its rows. Infinity is no bound. */
export interface LinearProgramme {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly objective: readonly number[];
  readonly rows: readonly Row[];
}

/** An optimum. `prices` has the dual value of each row: what the objective gains with its bound, at least 0 for an upper one. */
export interface Optimum {
  readonly values: ArrayLike<number>;
  readonly prices: ArrayLike<number>;
}

/** A programme in the solver, solved again and again as its bounds move. */
export interface HeldProgramme {
  boundVariable(variable: number, lower: number, upper: number): void;
  boundRow(row: number, lower: number, upper: number): void;
  /** Throws where there is no optimum. */
  solve(): Optimum;
}

/** Whoever solves linear programmes, handed in from outside. `use` gets a programme that lives until it returns. */
export interface LinearSolver {
  hold<T>(programme: LinearProgramme, use: (held: HeldProgramme) => T): T;
}
