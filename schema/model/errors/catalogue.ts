import { apiErrors } from "./api";
import { blocErrors } from "./bloc";
import { faultTreeErrors } from "./faultTrees";
import { fileErrors } from "./files";
import { hardeningErrors } from "./hardening";
import { inputErrors } from "./input";
import type { Entry, Problem } from "./problem";
import { settingErrors } from "./settings";
import { storeErrors } from "./store";

/** Every numbered error of the product. Numbers are never reused. */
export const catalogue = {
  ...settingErrors,
  ...inputErrors,
  ...fileErrors,
  ...storeErrors,
  ...apiErrors,
  ...blocErrors,
  ...faultTreeErrors,
  ...hardeningErrors,
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof catalogue;

/** A problem with its code; `mend` falls back to the catalogue's general advice. */
export const problem = (code: Code, message: string, path: string | null = null, mend: string = catalogue[code].mend): Problem => ({
  code,
  message,
  path,
  mend,
});

/** An expected failure, with all its problems at once. Anything else thrown is a defect and is masked. */
export class LoadpathError extends Error {
  override readonly name = "LoadpathError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[] | Problem, options?: ErrorOptions) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem];
    super(list.map((p) => `${p.code} ${p.message}`).join("\n"), options);
    this.problems = list;
  }
}
