import { valuesOf } from "../../schema/model/enums";
import type { View } from "../../schema/model/view";

/** Who asks. Every read and every write in the registry names one. */
export interface Reader {
  /** Named in revisions. */
  readonly actor: string;
  readonly view: View;
  /** Makes aliases of withheld things stable for this reader, and useless to another. */
  readonly aliasKey: string;
}

/** Whoever reaches the server while no accounts are set up: sees and writes everything. */
export const localAdministrator: Reader = {
  actor: "local administrator",
  view: { clearance: valuesOf("Marking").length - 1, memberships: [] },
  aliasKey: "local",
};
