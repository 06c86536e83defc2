import { createBrowserRouter } from "react-router";
import { NotFound } from "./shell/NotFound";
import { PageFailed } from "./shell/PageFailed";
import { Shell } from "./shell/Shell";

/** Every place in the app. Pages load when they are first opened. */
export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: PageFailed,
    HydrateFallback: () => null,
    children: [
      { index: true, lazy: async () => ({ Component: (await import("./start/StartPage")).StartPage }) },
      { path: "single-points", lazy: async () => ({ Component: (await import("./start/AllFindings")).AllSinglePoints }) },
      { path: "deniers", lazy: async () => ({ Component: (await import("./start/AllFindings")).AllDeniers }) },
      { path: "exposure", lazy: async () => ({ Component: (await import("./exposure/ExposurePage")).ExposurePage }) },
      { path: "concentration", lazy: async () => ({ Component: (await import("./concentration/ConcentrationPage")).ConcentrationPage }) },
      { path: "findings", lazy: async () => ({ Component: (await import("./findings/FindingsPage")).FindingsPage }) },
      { path: "remedies", lazy: async () => ({ Component: (await import("./remedies/RemediesPage")).RemediesPage }) },
      { path: "worklist", lazy: async () => ({ Component: (await import("./worklist/WorklistPage")).WorklistPage }) },
      { path: "continuity", lazy: async () => ({ Component: (await import("./continuity/ContinuityPage")).ContinuityPage }) },
      { path: "agreements", lazy: async () => ({ Component: (await import("./agreements/AgreementsPage")).AgreementsPage }) },
      { path: "agreements/:key", lazy: async () => ({ Component: (await import("./agreements/AgreementPage")).AgreementPage }) },
      { path: "agreement-draft", lazy: async () => ({ Component: (await import("./agreements/DraftPage")).DraftPage }) },
      { path: "compute", lazy: async () => ({ Component: (await import("./compute/ComputePage")).ComputePage }) },
      { path: "capacity", lazy: async () => ({ Component: (await import("./capacity/CapacityPage")).CapacityPage }) },
      { path: "explorer", lazy: async () => ({ Component: (await import("./explorer/ExplorerStart")).ExplorerStart }) },
      { path: "explorer/:slug/:key", lazy: async () => ({ Component: (await import("./explorer/ExplorerPage")).ExplorerPage }) },
      { path: "registry", lazy: async () => ({ Component: (await import("./registry/RegistryPage")).RegistryPage }) },
      { path: "registry/:slug", lazy: async () => ({ Component: (await import("./registry/KindPage")).KindPage }) },
      { path: "registry/:slug/:key", lazy: async () => ({ Component: (await import("./entity/EntityPage")).EntityPage }) },
      { path: "registry/:slug/:key/state", lazy: async () => ({ Component: (await import("./form/StatePage")).StatePage }) },
      { path: "scenarios", lazy: async () => ({ Component: (await import("./scenarios/ScenariosPage")).ScenariosPage }) },
      { path: "scenarios/room", lazy: async () => ({ Component: (await import("./scenarios/RoomPage")).RoomPage }) },
      { path: "scenarios/:key", lazy: async () => ({ Component: (await import("./scenarios/SavedPage")).SavedPage }) },
      { path: "strategy", lazy: async () => ({ Component: (await import("./strategy/StrategyPage")).StrategyPage }) },
      { path: "frameworks", lazy: async () => ({ Component: (await import("./frameworks/FrameworksPage")).FrameworksPage }) },
      { path: "frameworks/:key", lazy: async () => ({ Component: (await import("./frameworks/FrameworkPage")).FrameworkPage }) },
      { path: "frameworks/:key/:slug/:entityKey", lazy: async () => ({ Component: (await import("./frameworks/ScorePage")).ScorePage }) },
      {
        path: "frameworks/:key/:slug/:entityKey/judge",
        lazy: async () => ({ Component: (await import("./frameworks/JudgePage")).JudgePage }),
      },
      { path: "blocs", lazy: async () => ({ Component: (await import("./blocs/BlocsPage")).BlocsPage }) },
      { path: "blocs/:key", lazy: async () => ({ Component: (await import("./blocs/BlocPage")).BlocPage }) },
      { path: "search", lazy: async () => ({ Component: (await import("./search/SearchPage")).SearchPage }) },
      { path: "*", Component: NotFound },
    ],
  },
]);
