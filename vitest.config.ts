import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The suite of the pages takes longest by far: begun last, it would go on alone for a quarter of an hour. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = (file: TestSpecification) => file.moduleId.includes("/test/browser/");
    return [...sorted.filter(long), ...sorted.filter((file) => !long(file))];
  }
}

// Without the alias, two copies of graphql are loaded under test and every error is masked.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Databases, browsers and servers share two cores there: what fails for want of time passes the second time, a defect does not.
    retry: process.env.CI === "true" ? 1 : 0,
  },
});
