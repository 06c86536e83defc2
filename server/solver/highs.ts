import loadHighs from "highs";
import type { HeldProgramme, LinearProgramme, LinearSolver } from "../analysis/capacity/programme";

/** HiGHS as the solver of linear programmes. Its WebAssembly is loaded once for the process, some 0.3 s. */
export function highsSolver(): Promise<LinearSolver> {
  loaded ??= load();
  return loaded;
}

let loaded: Promise<LinearSolver> | undefined;

type Highs = Awaited<ReturnType<typeof loadHighs>>;
type Model = ReturnType<Highs["createModel"]>;

async function load(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return {
    hold: (programme, use) => {
      if (programme.lower.length === 0) return use(nothing(programme));
      const model = highs.createModel();
      try {
        fill(highs, model, programme);
        return use(heldBy(highs, model));
      } finally {
        model.dispose();
      }
    },
  };
}

function fill(highs: Highs, model: Model, { lower, upper, objective, rows }: LinearProgramme): void {
  model.options.set({ output_flag: false });
  model.addVars(
    Float64Array.from(lower),
    Float64Array.from(upper, (u) => finite(highs, u)),
  );
  for (const [i, cost] of objective.entries()) if (cost !== 0) model.changeColCost(i, cost);
  for (const row of rows) {
    model.addRow(finite(highs, row.lower), finite(highs, row.upper), { indices: [...row.indices], values: [...row.values] });
  }
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
}

const finite = ({ infinity }: Highs, bound: number): number => Math.max(-infinity, Math.min(infinity, bound));

function heldBy(highs: Highs, model: Model): HeldProgramme {
  return {
    boundVariable: (variable, lower, upper) => void model.changeColBounds(variable, finite(highs, lower), finite(highs, upper)),
    boundRow: (row, lower, upper) => void model.changeRowBounds(row, finite(highs, lower), finite(highs, upper)),
    solve: () => {
      model.run();
      const status = model.getModelStatus();
      if (status !== highs.constants.modelStatus.optimal) throw new Error(`the linear programme has no optimum: HiGHS says ${status}`);
      const { colValue, rowDual } = model.getSolution();
      return { values: colValue, prices: rowDual };
    },
  };
}

/** A programme without variables: nothing flows. */
const nothing = ({ rows }: LinearProgramme): HeldProgramme => ({
  boundVariable: () => undefined,
  boundRow: () => undefined,
  solve: () => ({ values: [], prices: rows.map(() => 0) }),
});
