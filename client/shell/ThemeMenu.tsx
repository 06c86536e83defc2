import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "../signs/Icon";
import { chooseTheme, type Theme, themeWords, useTheme } from "./theme";

/** Light, dark or as the system; remembered. */
export function ThemeMenu() {
  const theme = useTheme();
  return (
    <MenuTrigger>
      <Button className="button theme-button">
        <Icon of="light" />
        Theme
        <Icon of="down" size={12} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label="Theme"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => chooseTheme([...keys][0] as Theme)}
        >
          {Object.entries(themeWords).map(([id, words]) => (
            <MenuItem key={id} id={id} textValue={words}>
              {words}
              {id === theme && <Icon of="tick" />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
