import { OutOfBudget } from "./nodes";

/** Steps that may be taken, shared by all that is worked out for one tree. */
export class Budget {
  /** Something was left because the way down a diagram was longer than the machine's stack. */
  tooDeep = false;

  constructor(public left: number) {}

  /** Takes that many steps; false if they are not there, and then there are none any more. */
  take(steps: number): boolean {
    this.left = this.left < steps ? 0 : this.left - steps;
    return this.left > 0;
  }

  /** What `work` returns when given at most that many steps; null if they do not suffice. */
  try<T>(steps: number, work: (steps: number) => { readonly result: T; readonly spent: number }): T | null {
    const given = Math.min(steps, this.left);
    if (given <= 0) return null;
    try {
      const { result, spent } = work(given);
      this.left -= spent;
      return result;
    } catch (error) {
      // A diagram so deep that the machine's stack does not hold the way down is out of reach as well.
      if (error instanceof RangeError) this.tooDeep = true;
      else if (!(error instanceof OutOfBudget)) throw error;
      this.left -= given;
      return null;
    }
  }

  /** What `work` returns when given that part of what is left. */
  lend<T>(part: number, work: (lent: Budget) => T): T {
    const lent = new Budget(Math.floor(this.left * part));
    const before = lent.left;
    const result = work(lent);
    this.left -= before - lent.left;
    this.tooDeep ||= lent.tooDeep;
    return result;
  }
}
