import type { ReactNode } from "react";
import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import { Icon } from "../signs/Icon";
import { count } from "../words/numbers";

interface Option {
  readonly id: string;
  readonly name: string;
  readonly n: number;
  readonly icon?: ReactNode;
  readonly about?: string;
}

/** Values to filter by, each with how many things have it. What nothing has stays, muted. It applies at once. */
export function Facet({
  label,
  ticked,
  options,
  tick,
}: {
  label: string;
  ticked: readonly string[];
  options: readonly Option[];
  tick: (ticked: string[]) => void;
}) {
  return (
    <CheckboxGroup className="facet" value={[...ticked]} onChange={tick}>
      <Label>{label}</Label>
      {options.map(({ id, name, n, icon, about }) => (
        <Checkbox key={id} value={id} className={n === 0 ? "facet-option facet-none" : "facet-option"}>
          {({ isSelected }) => (
            <>
              <span className="tick-box">{isSelected && <Icon of="tick" size={12} />}</span>
              {icon}
              <span className="facet-name">
                {name}
                {about && <span className="facet-about">{about}</span>}
              </span>
              <span className="n q">{count(n)}</span>
            </>
          )}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
