import { defineConfig } from "vitest/config";

// Without the alias, two copies of graphql are loaded under test and every error is masked.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Databases, browsers and servers share two cores there: what fails for want of time passes the second time, a defect does not.
    retry: process.env.CI === "true" ? 1 : 0,
  },
});
