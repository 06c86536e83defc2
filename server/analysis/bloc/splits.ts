/** What a member claims of a slice: accelerators, and its place in the order of priority (null: not stated, comes last). */
export interface Claim {
  readonly member: string;
  readonly claim: number;
  readonly priority: number | null;
}

/** What each claim gets, in the order of the claims, by three rules. Null: not worked out. */
export interface Splits {
  /** What is split: the slice, or all claims if these are less. */
  readonly split: number;
  readonly proportional: readonly number[];
  readonly byPriority: readonly number[];
  readonly shapley: readonly number[] | null;
}

/** Members for whom Shapley values are worked out: 2⁸ coalitions. */
export const shapleyLimit = 8;

/** Everything is counted in whole hundredths of an accelerator, so that parts sum to the whole exactly. */
const hundredths = (n: number): bigint => BigInt(Math.round(n * 100));
const accelerators = (n: bigint): number => Number(n) / 100;
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/**
 * Splits a slice of accelerators among those that claim parts of it.
 *
 * Proportional: each by its claim. By priority: lower numbers first and in full, those of one number proportionally.
 * Shapley: what each adds on average over all orders in which members may come, where what a coalition is worth is what its
 * claims can be served from the slice, min(slice, sum of its claims). That is the dual of the bankruptcy game (what is left of
 * the slice once all others are served) and has the same Shapley value; worked out exactly, up to `shapleyLimit` claims.
 *
 * Nobody gets more than they claim. Parts are rounded to hundredths, the largest remainders up, and sum to `split` exactly.
 * Source   O'Neill 1982; Aumann & Maschler 1985.
 */
export function splits(slice: number, claims: readonly Claim[]): Splits {
  const wanted = claims.map(({ claim }) => hundredths(claim));
  const all = wanted.reduce((sum, c) => sum + c, 0n);
  const split = least(hundredths(slice), all);
  return {
    split: accelerators(split),
    proportional: proportional(split, wanted).map(accelerators),
    byPriority: byPriority(split, wanted, claims).map(accelerators),
    shapley: claims.length > shapleyLimit ? null : shapley(split, wanted).map(accelerators),
  };
}

/** Whole parts of `whole` that come as near to numerators[i] / denominator as they can: largest remainders are rounded up. */
function rounded(whole: bigint, numerators: readonly bigint[], denominator: bigint): bigint[] {
  if (denominator === 0n) return numerators.map(() => 0n);
  const parts = numerators.map((n) => n / denominator);
  let missing = whole - parts.reduce((sum, part) => sum + part, 0n);
  const remainders = numerators.map((n, i) => ({ i, remainder: n % denominator }));
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.i - b.i : a.remainder > b.remainder ? -1 : 1));
  for (const { i } of remainders) {
    if (missing <= 0n) break;
    parts[i] = parts[i]! + 1n;
    missing--;
  }
  return parts;
}

function proportional(split: bigint, wanted: readonly bigint[]): bigint[] {
  const all = wanted.reduce((sum, c) => sum + c, 0n);
  return rounded(
    split,
    wanted.map((c) => split * c),
    all,
  );
}

function byPriority(split: bigint, wanted: readonly bigint[], claims: readonly Claim[]): bigint[] {
  const parts = wanted.map(() => 0n);
  const place = (i: number) => claims[i]!.priority ?? Number.POSITIVE_INFINITY;
  const members = [...claims.keys()];
  let left = split;
  for (const at of [...new Set(members.map(place))].sort((a, b) => a - b)) {
    const tier = members.filter((i) => place(i) === at);
    const claimed = tier.map((i) => wanted[i]!);
    const served = least(
      left,
      claimed.reduce((sum, c) => sum + c, 0n),
    );
    for (const [j, part] of proportional(served, claimed).entries()) parts[tier[j]!] = part;
    left -= served;
  }
  return parts;
}

function shapley(split: bigint, wanted: readonly bigint[]): bigint[] {
  const n = wanted.length;
  const factorial = [1n];
  for (let i = 1; i <= n; i++) factorial.push(factorial[i - 1]! * BigInt(i));
  // claims[s]: sum of the claims of the coalition whose members are the bits of s.
  const claims = new Array<bigint>(1 << n).fill(0n);
  const size = new Uint8Array(1 << n);
  for (let s = 1; s < 1 << n; s++) {
    const last = 31 - Math.clz32(s);
    claims[s] = claims[s ^ (1 << last)]! + wanted[last]!;
    size[s] = size[s ^ (1 << last)]! + 1;
  }
  const worth = (s: number) => least(split, claims[s]!);
  const numerators = wanted.map((_, i) => {
    let sum = 0n;
    for (let s = 0; s < 1 << n; s++) {
      if (s & (1 << i)) continue;
      sum += factorial[size[s]!]! * factorial[n - size[s]! - 1]! * (worth(s | (1 << i)) - worth(s));
    }
    return sum;
  });
  return rounded(split, numerators, factorial[n]!);
}
