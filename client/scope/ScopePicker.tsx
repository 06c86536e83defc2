import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  useFilter,
} from "react-aria-components";
import { Icon } from "../signs/Icon";
import { count } from "../words/numbers";
import { repeated } from "../words/repeated";

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly workloads: number;
}

/** Past this many choices the list can be filtered. */
const filterFrom = 12;

/** One sort of scope as a button that opens its list; the first entry takes the limit away. */
export function ScopePicker({
  what,
  all,
  choices,
  chosen,
  choose,
}: {
  what: string;
  all: string;
  choices?: readonly Choice[];
  chosen?: string;
  choose: (key: string | null) => void;
}) {
  const { contains } = useFilter({ sensitivity: "base" });
  const name = chosen ? (choices?.find((choice) => choice.key === chosen)?.name ?? chosen) : all;
  // Nations have sectors of the same name: the key tells them apart.
  const twins = repeated((choices ?? []).map((choice) => choice.name));
  const items = [{ key: "", name: all, workloads: -1 }, ...(choices ?? [])];
  return (
    <DialogTrigger>
      <Button className={chosen ? "scope-button scope-chosen" : "scope-button"} aria-label={`${what}: ${name}`}>
        {name}
        <Icon of="down" size={12} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="scope-dialog" aria-label={`Choose: ${what.toLowerCase()}`}>
          {({ close }) => (
            <Autocomplete filter={contains}>
              {items.length > filterFrom && (
                <SearchField className="filter" aria-label={`Filter: ${what.toLowerCase()}`} autoFocus>
                  <Icon of="search" />
                  <Input placeholder="" />
                </SearchField>
              )}
              <ListBox
                className="choices"
                aria-label={what}
                autoFocus={items.length > filterFrom ? undefined : true}
                items={items.map((item) => ({ ...item, id: item.key || "all" }))}
                selectionMode="single"
                selectedKeys={[chosen ?? "all"]}
                onAction={(id) => {
                  choose(id === "all" ? null : String(id));
                  close();
                }}
                onSelectionChange={(keys) => {
                  const id = [...keys][0];
                  choose(id === undefined || id === "all" ? null : String(id));
                  close();
                }}
                renderEmptyState={() => <p className="choices-empty">None with that name.</p>}
              >
                {(item) => (
                  <ListBoxItem id={item.id} textValue={item.name}>
                    <span>
                      {item.name} {twins.has(item.name) && <span className="mono q">{item.key}</span>}
                    </span>
                    {item.workloads >= 0 && <span className="n q">{count(item.workloads)}</span>}
                  </ListBoxItem>
                )}
              </ListBox>
            </Autocomplete>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
