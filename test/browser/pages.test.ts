import { afterAll, beforeAll, describe, it } from "vitest";
import { accessibility } from "./accessibility";
import { agreementJourneys } from "./agreementJourneys";
import { type App, openApp } from "./app";
import { blocJourneys } from "./blocJourneys";
import { capacityJourneys } from "./capacityJourneys";
import { chromiumPath } from "./chromium";
import { cutSetJourneys } from "./cutSetJourneys";
import { entityJourneys } from "./entityJourneys";
import { explorerJourneys } from "./explorerJourneys";
import { exposureJourneys, statingJourneys } from "./exposureJourneys";
import { frame } from "./frame";
import { frameworkJourneys, judgingJourneys } from "./frameworkJourneys";
import { gallery } from "./gallery";
import { jobJourneys } from "./jobJourneys";
import { loadPathJourneys } from "./loadPathJourneys";
import { remedyJourneys } from "./remedyJourneys";
import { scenarioJourneys } from "./scenarioJourneys";
import { startJourneys } from "./startJourneys";
import { strategyJourneys } from "./strategyJourneys";
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
  cutSetJourneys(() => app);
  explorerJourneys(() => app);
  scenarioJourneys(() => app);
  exposureJourneys(() => app);
  agreementJourneys(() => app);
  frameworkJourneys(() => app);
  capacityJourneys(() => app);
  blocJourneys(() => app);
  strategyJourneys(() => app);
  remedyJourneys(() => app);
  wholeJourneys(() => app);
  frame(() => app);
  accessibility(() => app);
  gallery(() => app);
  statingJourneys(() => app);
  judgingJourneys(() => app);
  jobJourneys(() => app);
});

it.runIf(process.env.CI === "true")("Chromium is there", ({ expect }) => expect(found).toBe(true));
