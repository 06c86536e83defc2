/** Random models that a test makes: so many, with consecutive seeds from the first. */
export interface Run {
  readonly firstSeed: number;
  readonly models: number;
}

/** The runs in which the product is held against the oracle, or one way to its answer against another; by test file. */
export const runs = {
  "oracle/differential": { firstSeed: 1, models: 4_060, against: "oracle" },
  "oracle/bulk": { firstSeed: 1, models: 680, against: "oracle" },
  "oracle/exposure": { firstSeed: 90_000, models: 4_620, against: "oracle" },
  "oracle/joint": { firstSeed: 200_000, models: 1_000, against: "oracle" },
  overlay: { firstSeed: 90_000, models: 1_000, against: "another way" },
  singlePointCounts: { firstSeed: 300_000, models: 3_000, against: "another way" },
} as const satisfies Record<string, Run & { readonly against: "oracle" | "another way" }>;

/** The models of a test file; LOADPATH_TEST_SEED and LOADPATH_TEST_MODELS take others. */
export function runOf(file: keyof typeof runs): Run {
  const { LOADPATH_TEST_SEED: seed, LOADPATH_TEST_MODELS: models } = process.env;
  return { firstSeed: Number(seed ?? runs[file].firstSeed), models: Number(models ?? runs[file].models) };
}
