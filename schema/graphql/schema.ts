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
import "./metamodel";
import "./search";
import "./revision";
import "./commit";

/** The executable schema, complete. */
export const schema = builder.toSchema();
