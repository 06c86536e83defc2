import type { Side, SideName } from "./address";
import type { Item } from "./items";
import { itemText } from "./items";
import { ShockField } from "./ShockField";
import { Suppose } from "./Suppose";

/** Where a scenario is put together: what happens at hour 0, and what is supposed besides. What stands above is what is in it. */
export function Composer({ side, name, change }: { side: Side; name: SideName; change: (side: Side) => void }) {
  const add = (item: Item) => {
    if (side.items.some((other) => itemText(other) === itemText(item))) return;
    // A name that was given to other items no longer fits.
    change({ name: null, items: [...side.items, item] });
  };
  return (
    <fieldset className="composer">
      <legend className="unseen">Compose {name.toUpperCase()}</legend>
      <ShockField
        label={`What happens in ${name.toUpperCase()}`}
        placeholder="A component, vendor, jurisdiction or agreement"
        choose={({ ref, does }) => does && add({ does, of: ref })}
      />
      <Suppose add={add} />
    </fieldset>
  );
}
