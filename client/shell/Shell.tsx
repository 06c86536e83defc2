import { useEffect, useRef } from "react";
import { RouterProvider } from "react-aria-components";
import { Outlet, ScrollRestoration, useHref, useLocation, useNavigate } from "react-router";
import { Patterns } from "../signs/Patterns";
import { Announcer } from "./announce";
import { Header } from "./Header";

/** Header, context bar and page. A move to another page puts the focus on its content. */
export function Shell() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    // A page that took the focus itself keeps it.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <RouterProvider navigate={navigate} useHref={useHref}>
      <Announcer>
        <a className="skip" href="#content">
          Skip to the content
        </a>
        <Patterns />
        <Header />
        <main id="content" data-path={pathname} ref={main} tabIndex={-1}>
          <Outlet />
        </main>
        <ScrollRestoration />
      </Announcer>
    </RouterProvider>
  );
}
