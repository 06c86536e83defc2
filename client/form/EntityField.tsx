import { useState } from "react";
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import type { EntityRef } from "../parts/types";
import { Matched, WhyMatched } from "../search/Matched";
import { useSuggestions } from "../search/useSuggestions";
import "../search/search.css";
import { KindIcon } from "../signs/KindIcon";
import { type Kind, kinds as kindWords } from "../words/kinds";

/** A thing of some kinds, found by name or key. */
export function EntityField({
  label,
  hint,
  kinds,
  chosen,
  choose,
  problems,
  required = false,
}: {
  label: string;
  hint?: string;
  kinds: readonly Kind[];
  chosen: EntityRef | null;
  choose: (entity: EntityRef | null) => void;
  problems: readonly string[];
  required?: boolean;
}) {
  const [text, setText] = useState(chosen?.name ?? "");
  const { settled, hits, known, error } = useSuggestions(text === chosen?.name ? "" : text, 8, kinds);
  const items = hits.map((hit) => ({ ...hit, id: hit.entity.id }));
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={text}
      onInputChange={(typed) => {
        setText(typed);
        if (chosen && typed !== chosen.name) choose(null);
      }}
      selectedKey={chosen?.id ?? null}
      onSelectionChange={(id) => {
        const hit = items.find((item) => item.id === id);
        if (!hit) return;
        choose(hit.entity);
        setText(hit.entity.name);
      }}
      menuTrigger="input"
      allowsEmptyCollection
      allowsCustomValue
      isInvalid={problems.length > 0}
      validationBehavior="aria"
    >
      <Label>
        {label}
        {required && <span className="q"> · needed</span>}
      </Label>
      <Input className="field-input" autoComplete="off" />
      <Text slot="description" className="field-hint">
        {chosen ? (
          <>
            {kindWords[chosen.kind].one} <span className="mono">{chosen.key}</span>
          </>
        ) : (
          (hint ?? `A ${kinds.map((kind) => kindWords[kind].one.toLowerCase()).join(" or ")}, by name or key.`)
        )}
      </Text>
      <FieldError className="field-problem">{problems.join(" ")}</FieldError>
      <Popover className="popover suggestions">
        <ListBox
          className="rows"
          renderEmptyState={() => (
            <p className="choices-empty">
              {error
                ? "The search does not answer. Try again."
                : known && settled !== ""
                  ? "Nothing of that name is on record."
                  : text.trim() === ""
                    ? "Type a name or key."
                    : "Searching …"}
            </p>
          )}
        >
          {(item: (typeof items)[number]) => (
            <ListBoxItem id={item.id} textValue={item.entity.name} className="row">
              <KindIcon kind={item.entity.kind} named />
              <span className="row-name">
                <Matched text={item.entity.name} query={settled} />
              </span>
              <span className="row-why">
                <WhyMatched field={item.matchedField} text={item.matchedText} query={settled} />
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
