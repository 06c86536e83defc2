import type { SeedChanges } from "../changes";
import { changesOf } from "../changes";
import { FactSet } from "../factSet";
import { stateAgreements } from "./agreements";
import { guarded, stateBloc } from "./bloc";
import { stateFrameworks } from "./frameworks";
import { stateGround } from "./ground";
import { stateNations } from "./nations";
import { stateOffers } from "./offers";
import { exampleSource, stated } from "./said";
import { stateStrategy } from "./strategy";
import { stateVendors } from "./vendors";
import { stateWorkloads } from "./workloads";

/**
 * The worked example: Ellmere, a nation that does not exist, with four neighbours as fictional as itself, filled in every
 * part of the registry. Everything in it names the source `example`, and nothing else does.
 */
export function exampleChanges(): SeedChanges {
  const facts = new FactSet();
  facts.entity("Source", exampleSource, "Worked example (fictional)", stated(), {
    fields: { licence: "Apache-2.0", attribution: "Made up for Loadpath; no country, company or product is meant." },
  });
  stateNations(facts);
  stateVendors(facts);
  stateGround(facts);
  stateOffers(facts);
  stateWorkloads(facts);
  stateStrategy(facts);
  stateBloc(facts);
  stateAgreements(facts);
  stateFrameworks(facts);
  return guarded(changesOf(facts));
}
