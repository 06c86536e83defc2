import type { Basis } from "./enums";

/** How many H100 equivalents one accelerator is. */
export interface AcceleratorFactor {
  /** What the accelerator is called. */
  readonly name: string;
  /** Names that it goes by in sources. */
  readonly pattern: RegExp;
  readonly factor: number;
  readonly basis: Basis;
}

/**
 * The table of accelerators: dense 16-bit tensor operations per second of one over those of an H100 SXM (989.5 TFLOP/s).
 * That is how Epoch AI counts: the curated factors are the ratio of equivalents to chips in its table of GPU clusters.
 * Chips without machines there are assumed from the peak that their maker publishes (B200 2,250, GB200 and GB300
 * 2,500 TFLOP/s dense). The first pattern that matches counts.
 */
export const acceleratorFactors: readonly AcceleratorFactor[] = [
  { name: "GB200, GB300", pattern: /\bGB[23]00\b|grace blackwell/i, factor: 2.53, basis: "ASSUMED" },
  { name: "B200", pattern: /\bB200\b/i, factor: 2.27, basis: "ASSUMED" },
  { name: "H100, H200, GH200", pattern: /\bG?H[12]00\b/i, factor: 1, basis: "CURATED" },
  { name: "A100", pattern: /\bA100\b/i, factor: 0.3153, basis: "CURATED" },
  { name: "V100", pattern: /\bV100\b/i, factor: 0.0632, basis: "CURATED" },
  { name: "MI300A", pattern: /\bMI300A\b/i, factor: 0.991, basis: "CURATED" },
  { name: "MI300X", pattern: /\bMI300X\b/i, factor: 1.3213, basis: "CURATED" },
  { name: "MI250X", pattern: /\bMI250X\b/i, factor: 0.1935, basis: "CURATED" },
  { name: "MI210", pattern: /\bMI210\b/i, factor: 0.0915, basis: "CURATED" },
  { name: "GPU Max 1550", pattern: /\bGPU Max 1550\b/i, factor: 0.0265, basis: "CURATED" },
];

/** A text that names two kinds of chip, or none for certain. */
const mixed = / and |several|not stated/i;

/** H100 equivalents of a number of accelerators, and on what basis; null where no factor is documented. */
export function h100Equivalents(
  accelerator: string,
  count: number,
): { readonly value: number; readonly basis: Basis; readonly note: string } | null {
  const known = mixed.test(accelerator) ? undefined : acceleratorFactors.find(({ pattern }) => pattern.test(accelerator));
  if (!known) return null;
  return { value: Math.round(count * known.factor), basis: known.basis, note: `${count} × ${known.factor} (${accelerator})` };
}
