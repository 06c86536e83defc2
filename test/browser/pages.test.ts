import { afterAll, beforeAll, describe, it } from "vitest";
import { accessibility } from "./accessibility";
import { type App, openApp } from "./app";
import { chromiumPath } from "./chromium";
import { entityJourneys } from "./entityJourneys";
import { explorerJourneys } from "./explorerJourneys";
import { exposureJourneys, statingJourneys } from "./exposureJourneys";
import { frame } from "./frame";
import { gallery } from "./gallery";
import { loadPathJourneys } from "./loadPathJourneys";
import { remedyJourneys } from "./remedyJourneys";
import { scenarioJourneys } from "./scenarioJourneys";
import { startJourneys } from "./startJourneys";
import { wholeJourneys } from "./wholeJourneys";

// One server for all: it loads the whole reference data.
const found = chromiumPath() !== null;
if (!found) process.stdout.write("Left out: tests of the pages, for there is no `chromium` in PATH.\n");

describe.runIf(found)("pages", () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  }, 240_000);
  afterAll(() => app?.close());

  startJourneys(() => app);
  loadPathJourneys(() => app);
  entityJourneys(() => app);
  explorerJourneys(() => app);
  scenarioJourneys(() => app);
  exposureJourneys(() => app);
  remedyJourneys(() => app);
  wholeJourneys(() => app);
  frame(() => app);
  accessibility(() => app);
  gallery(() => app);
  statingJourneys(() => app);
});

it.runIf(process.env.CI === "true")("Chromium is there", ({ expect }) => expect(found).toBe(true));
