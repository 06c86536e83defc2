import { Link, useLocation } from "react-router";
import { SearchField } from "../search/SearchField";
import { Icon } from "../signs/Icon";
import { Mark } from "../signs/Mark";
import { PhoneMenu } from "./PhoneMenu";
import { isHere, places } from "./places";
import { ThemeMenu } from "./ThemeMenu";

/** Mark, places, search, theme. On a phone the places and the theme move into a menu and the search to its page. */
export function Header() {
  const { pathname } = useLocation();
  return (
    <header className="top">
      <Link className="brand" to="/">
        <Mark />
        Loadpath
      </Link>
      <nav className="places" aria-label="Main">
        {places.map(({ to, name }) => (
          <Link key={to} to={to} aria-current={isHere(to, pathname) ? "page" : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <SearchField />
      <ThemeMenu />
      <div className="phone-only">
        <Link className="button" to="/search">
          <Icon of="search" />
          Search
        </Link>
        <PhoneMenu />
      </div>
    </header>
  );
}
