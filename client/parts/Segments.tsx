import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Drawing } from "../signs/drawings";
import { Icon } from "../signs/Icon";

/** One of a few, all of them in view; the chosen one is solid. */
export function Segments<Id extends string>({
  label,
  options,
  chosen,
  choose,
}: {
  label: string;
  /** What each is called, and its icon if it has one. */
  options: readonly (readonly [Id, string, Drawing?])[];
  chosen: Id;
  choose: (id: Id) => void;
}) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => choose([...keys][0] as Id)}
    >
      {options.map(([id, words, icon]) => (
        <ToggleButton key={id} id={id}>
          {icon && <Icon of={icon} />}
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
