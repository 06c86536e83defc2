import "../shell/tokens.css";
import "../shell/fonts.css";
import "../shell/base.css";
import "../signs/signs.css";
import "../parts/parts.css";
import "../shell/shell.css";
import "../shell/print.css";
import "./gallery.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createHashRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { Provider } from "urql";
import { answering } from "./answers";
import { forceable } from "./forceable";
import { Gallery } from "./Gallery";
import { PartPage } from "./PartPage";
import { SheetPage } from "./SheetPage";

const router = createHashRouter([
  {
    Component: Gallery,
    HydrateFallback: () => null,
    children: [
      { index: true, Component: SheetPage },
      { path: "parts/:slug", Component: PartPage },
      // Links of the specimens lead out of the gallery; here they lead back to its first page.
      { path: "*", Component: SheetPage },
    ],
  },
]);

forceable();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Provider value={answering}>
      <RouterProvider router={router} />
    </Provider>
  </StrictMode>,
);
