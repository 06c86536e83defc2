import { builder } from "./builder";
import "./fieldValues";
import "./entity";
import "./provenance";
import "./relationship";
import "./stated";
import "./component";
import "./entityTypes";
import "./target";
import "./entityQueries";
import "./node";
import "./scope";
import "./loadPath";
import "./exposure";
import "./concentration";
import "./unknowns";
import "./hardening";
import "./metamodel";
import "./scenarioQueries";
import "./savedScenario";
import "./search";
import "./neighbourhood";
import "./revision";
import "./savedScenario";
import "./commit";

/** The executable schema, complete, in the order in which it is declared: enumerations keep theirs. */
export const schema = builder.toSchema({ sortSchema: false });
