import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import type { Problem } from "../../schema/model/errors/problem";
import type { Reading } from "../../schema/model/hazards";
import { defaultBudget, type Question } from "../analysis/faultTree/analyse";

/** The least budget that any analysis can use. */
const leastBudget = 1_000;

export interface FaultTreeOptions {
  /** A file to read, or an entity of the registry. */
  readonly source: { readonly file: string } | { readonly kind: string; readonly key: string; readonly reading: Reading };
  /** Where to write the logic of a target instead of analysing it; - is standard output. */
  readonly exported: string | null;
  readonly top: string | null;
  /** Of every event, in place of the file's. */
  readonly probability: number | null;
  readonly json: boolean;
  readonly question: Question;
}

/**
 * The command line of `fault-tree`.
 *
 * @throws LoadpathError with every option that cannot be used.
 */
export function faultTreeOptions(args: readonly string[]): FaultTreeOptions {
  const problems: Problem[] = [];
  const files: string[] = [];
  let top: string | null = null;
  let probability: number | null = null;
  let json = false;
  let importance = false;
  let maxOrder: number | null = null;
  let list = 10;
  let budget = defaultBudget;
  let target: string | null = null;
  let reading: Reading | null = null;
  let exported: string | null = null;

  const bad = (option: string, given: string | undefined, wanted: string) => {
    problems.push(
      problem("LP-7011", `${option} ${given === undefined ? "is given nothing" : `is given ${given}`}.`, option, `Give ${wanted}.`),
    );
  };
  const wholeFrom = (option: string, given: string | undefined, least: number): number => {
    const value = given !== undefined && /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
    if (!(value >= least)) bad(option, given, `a whole number of at least ${least}`);
    return value;
  };
  for (let i = 0; i < args.length; i++) {
    const [option, inline] = args[i]!.startsWith("--") ? args[i]!.split(/=(.*)/s, 2) : [args[i]!];
    const value = () => inline ?? args[++i];
    if (option === "--json") json = true;
    else if (option === "--importance") importance = true;
    else if (option === "--top") {
      top = value() ?? null;
      if (top === null) bad("--top", undefined, "the name of a gate");
    } else if (option === "--target") {
      target = value() ?? "";
      if (!/^[^:]+:./.test(target)) bad("--target", target || undefined, "a kind and a key, such as Workload:triage");
    } else if (option === "--reading") {
      const given = value();
      if (given === "possible") reading = "POSSIBLE";
      else if (given === "on-record") reading = "ON_RECORD";
      else bad("--reading", given, "possible or on-record");
    } else if (option === "--export") {
      exported = value() ?? null;
      if (exported === null) bad("--export", undefined, "the path of a file to write, or -");
    } else if (option === "--probability") {
      const given = value();
      probability = given?.trim() ? Number(given) : Number.NaN;
      if (!(probability >= 0 && probability <= 1)) {
        problems.push(problem("LP-7006", `--probability is given ${given ?? "nothing"}.`, "--probability"));
      }
    } else if (option === "--max-order") maxOrder = wholeFrom("--max-order", value(), 1);
    else if (option === "--list") {
      const given = value();
      list = given === "all" ? Number.POSITIVE_INFINITY : wholeFrom("--list", given, 0);
    } else if (option === "--budget") {
      const given = value();
      budget = given !== undefined && /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
      if (!(budget >= leastBudget)) problems.push(problem("LP-7010", `--budget is given ${given ?? "nothing"}.`, "--budget"));
    } else if (option!.startsWith("-") && option !== "-") problems.push(problem("LP-1006", `fault-tree does not know ${option}.`, option));
    else files.push(option!);
  }
  if (target === null && files.length !== 1) {
    problems.push(problem("LP-1006", "fault-tree takes one file.", null, "Give the path of an Open-PSA file, or -, or --target."));
  }
  if (target !== null && files.length > 0) problems.push(problem("LP-1006", "fault-tree takes a file or --target, not both.", files[0]));
  if (target === null && exported !== null) bad("--export", exported, "--target with it");
  if (target === null && reading !== null) bad("--reading", reading === "POSSIBLE" ? "possible" : "on-record", "--target with it");
  if (problems.length > 0) throw new LoadpathError(problems);
  const [kind, key] = target === null ? [] : target.split(/:(.*)/s, 2);
  return {
    source: target === null ? { file: files[0]! } : { kind: kind!, key: key!, reading: reading ?? "ON_RECORD" },
    exported,
    top,
    probability,
    json,
    question: { maxOrder, list, importance, budget },
  };
}
