import { useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { Matched } from "../search/Matched";
import { PreselectFirst } from "../search/PreselectFirst";
import { useSuggestions } from "../search/useSuggestions";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { type Kind, kindNames, kinds } from "../words/kinds";
import type { Deed, Ref } from "./items";
import { deedWords } from "./words";

/** What can happen to a thing of a kind. */
export function deedsOf(kind: Kind): readonly Deed[] {
  if (kind === "Vendor") return ["deny", "fail"];
  if (kind === "Jurisdiction") return ["deny"];
  if (kind === "Agreement") return ["end"];
  return kinds[kind].component ? ["fail"] : [];
}

const shockable = kindNames.filter((kind) => deedsOf(kind).length > 0);

export interface Choice {
  readonly ref: Ref;
  readonly name: string;
  readonly does: Deed | null;
}

/**
 * A search field whose rows are sentences: "Microsoft withdraws", "Microsoft stops". Given `of`, its rows are things of
 * those kinds alone. The chosen row is handed on and the field is empty again.
 */
export function ShockField({
  label,
  placeholder,
  of,
  choose,
}: {
  label: string;
  placeholder: string;
  of?: readonly Kind[];
  choose: (choice: Choice) => void;
}) {
  const [text, setText] = useState("");
  const { settled, hits, known, error } = useSuggestions(text, 8, of ?? shockable);
  const rows = hits.flatMap(({ entity, matchedField }) =>
    entity.key === null
      ? []
      : (of ? [null] : deedsOf(entity.kind)).map((does) => ({
          id: `${does ?? ""} ${entity.id}`,
          does,
          name: entity.name,
          kind: entity.kind,
          entityKey: entity.key!,
          matchedField,
        })),
  );
  const take = (id: string | number | null) => {
    const row = rows.find((r) => r.id === id);
    setText("");
    if (row) choose({ ref: { kind: row.kind, key: row.entityKey }, name: row.name, does: row.does });
  };
  return (
    <ComboBox
      className="shock-field"
      items={rows}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={take}
      menuTrigger="input"
      allowsEmptyCollection
      allowsCustomValue
    >
      <Label className="field-label">{label}</Label>
      <div className="search-box">
        <Icon of="search" />
        <Input placeholder={placeholder} />
        <Button className="unseen" excludeFromTabOrder>
          Show suggestions
        </Button>
      </div>
      <PreselectFirst />
      <Popover className="popover suggestions">
        <ListBox
          className="rows"
          renderEmptyState={() => (
            <p className="choices-empty">
              {error
                ? "The search does not answer. Try again."
                : known && settled !== ""
                  ? "Nothing of that name that could."
                  : "Type a name or key."}
            </p>
          )}
        >
          {(row: (typeof rows)[number]) => (
            <ListBoxItem id={row.id} textValue={`${row.name}${row.does ? ` ${deedWords[row.does]}` : ""}`} className="row">
              <KindIcon kind={row.kind} />
              <span className="row-name">
                <Matched text={row.name} query={settled} /> {row.does && <b>{deedWords[row.does]}</b>}
              </span>
              <span className="row-why">
                {kinds[row.kind].one}, {row.entityKey}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
