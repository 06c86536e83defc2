import { createHmac } from "node:crypto";
import { levelOf, type Marking } from "../../schema/model/enums";
import type { View } from "../../schema/model/view";
import type { Reader } from "./reader";

interface Marked {
  readonly marking: Marking;
  readonly releasedTo: readonly string[];
  readonly owner?: string | null;
}

/** Whether a view may see a record: its clearance reaches, it owns it, or it was released to it. */
export function maySee(view: View, record: Marked): boolean {
  if (levelOf(record.marking) <= view.clearance) return true;
  if (view.memberships.length === 0) return false;
  if (record.owner && view.memberships.includes(record.owner)) return true;
  return record.releasedTo.some((list) => view.memberships.includes(list));
}

/**
 * Name of a thing that the reader may not see: of one length, the same each time for this reader, unlike for another,
 * and telling nothing of the id it stands for.
 */
export function aliasOf(reader: Reader, id: string): string {
  const digest = createHmac("sha256", reader.aliasKey).update(`${reader.actor}\n${id}`).digest();
  return digest.readUIntBE(0, 5).toString(32).toUpperCase().padStart(8, "0").slice(-6);
}
