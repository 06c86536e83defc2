import { useRef, useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useNavigate } from "react-router";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { entityPath, kinds } from "../words/kinds";
import { Matched, WhyMatched } from "./Matched";
import { PreselectFirst } from "./PreselectFirst";
import { useShortcut } from "./useShortcut";
import { useSuggestions } from "./useSuggestions";
import "./search.css";

const everything = "all";

/** Search with suggestions: `/` and Ctrl K go here, arrows choose, Enter opens. */
export function SearchField() {
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const { settled, hits, known, error } = useSuggestions(text, 8);
  useShortcut(field);
  const rows = hits.map((hit) => ({ ...hit, id: hit.entity.id }));
  const items = settled === "" ? [] : [...rows, { id: everything, matchedField: "", matchedText: "", entity: null }];
  const open = (id: string | number | null) => {
    if (id === null) return;
    const hit = rows.find((row) => row.id === id);
    setText("");
    field.current?.blur();
    navigate(hit?.entity.key ? entityPath(hit.entity.kind, hit.entity.key) : `/search?q=${encodeURIComponent(text.trim())}`);
  };
  return (
    <ComboBox
      className="search"
      items={items}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={open}
      menuTrigger="input"
      allowsEmptyCollection
      allowsCustomValue
    >
      <Label className="unseen">Find a component, key or agreement</Label>
      <div className="search-box">
        <Icon of="search" />
        <Input ref={field} placeholder="Find a component, key or agreement" />
        <span className="key-hint" aria-hidden="true">
          /
        </span>
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
              {error ? "The search does not answer. Try again." : known && settled !== "" ? "Nothing found." : "Type a name or key."}
            </p>
          )}
        >
          {(item: (typeof items)[number]) =>
            item.entity === null ? (
              <ListBoxItem id={everything} textValue={`All results for ${settled}`} className="row row-all">
                <Icon of="search" />
                <span>
                  All results for “<b>{settled}</b>”
                </span>
              </ListBoxItem>
            ) : (
              <ListBoxItem id={item.id} textValue={`${item.entity.name}, ${kinds[item.entity.kind].one}`} className="row">
                <KindIcon kind={item.entity.kind} named />
                <span className="row-name">
                  <Matched text={item.entity.name} query={settled} />
                </span>
                <span className="row-why">
                  <WhyMatched field={item.matchedField} text={item.matchedText} query={settled} />
                </span>
              </ListBoxItem>
            )
          }
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
