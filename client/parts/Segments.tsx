import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

/** One of a few, all of them in view; the chosen one is solid. */
export function Segments<Id extends string>({
  label,
  options,
  chosen,
  choose,
}: {
  label: string;
  options: readonly (readonly [Id, string])[];
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
      {options.map(([id, words]) => (
        <ToggleButton key={id} id={id}>
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
