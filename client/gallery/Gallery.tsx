import { Link, Outlet, useLocation } from "react-router";
import { Announcer } from "../shell/announce";
import { ThemeMenu } from "../shell/ThemeMenu";
import { Mark } from "../signs/Mark";
import { Patterns } from "../signs/Patterns";
import { catalogue } from "./catalogue";

/** The frame of the gallery: its parts at the left, one of them at the right. */
export function Gallery() {
  const { pathname } = useLocation();
  return (
    <Announcer>
      <Patterns />
      <header className="top">
        <Link className="brand" to="/">
          <Mark />
          Loadpath parts
        </Link>
        <span className="gallery-room" />
        <ThemeMenu />
      </header>
      <div className="gallery">
        <nav className="gallery-list" aria-label="Parts">
          {catalogue.map(({ folder, parts }) => (
            <div key={folder}>
              <p className="mono q">{folder}</p>
              <ul>
                {parts.map(({ slug, name }) => (
                  <li key={slug}>
                    <Link className="plain" to={`/parts/${slug}`} aria-current={pathname === `/parts/${slug}` ? "page" : undefined}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <main className="gallery-main">
          <Outlet />
        </main>
      </div>
    </Announcer>
  );
}
