import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type UserConfig } from "vite";

/** Both faces are asked for before the style sheet has been read, so that text does not change its face late. */
const preloadFonts = (): Plugin => ({
  name: "preload-fonts",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /(inter-latin|ibm-plex-mono-latin)(-ext)?-(wght|400)-normal-.*\.woff2$/.test(file) && !file.includes("-ext-"))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", href: `/${file}`, as: "font", type: "font/woff2", crossorigin: true },
          injectTo: "head" as const,
        })),
  },
});

// What is built is what users get, whatever mode the shell that builds it is in.
export default defineConfig(({ command, mode }) => {
  if (command === "build") process.env.NODE_ENV = "production";
  return mode === "gallery" ? gallery : settings;
});

const settings: UserConfig = {
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), preloadFonts()],
  build: { outDir: "../dist/client", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
  server: { host: "127.0.0.1", proxy: { "^/graphql(\\?|$)": process.env.LOADPATH_API ?? "http://127.0.0.1:4000" } },
};

/** The gallery of parts, for whoever works on them: a page of its own, in no build that users get. */
const gallery: UserConfig = {
  ...settings,
  build: {
    ...settings.build,
    outDir: "../dist/gallery",
    rolldownOptions: { input: fileURLToPath(new URL("gallery.html", import.meta.url)) },
  },
};
