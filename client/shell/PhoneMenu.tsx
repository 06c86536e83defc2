import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "../signs/Icon";
import { places } from "./places";
import { chooseTheme, type Theme, themeWords, useTheme } from "./theme";

/** The places and the theme, on a narrow screen. */
export function PhoneMenu() {
  const theme = useTheme();
  return (
    <MenuTrigger>
      <Button className="button">
        <Icon of="menu" />
        Menu
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label="Menu">
          <MenuSection>
            <Header>Places</Header>
            {places.map(({ to, name }) => (
              <MenuItem key={to} id={to} href={to}>
                {name}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => chooseTheme([...keys][0] as Theme)}
          >
            <Header>Theme</Header>
            {Object.entries(themeWords).map(([id, words]) => (
              <MenuItem key={id} id={id} textValue={words}>
                {words}
                {id === theme && <Icon of="tick" />}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
