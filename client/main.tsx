import "./shell/tokens.css";
import "./shell/fonts.css";
import "./shell/base.css";
import "./signs/signs.css";
import "./parts/parts.css";
import "./shell/shell.css";
import "./shell/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { Provider } from "urql";
import { client } from "./api";
import { router } from "./routes";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  </StrictMode>,
);
