import { describe, expect, it } from "vitest";
import { expectationInWords } from "../../client/entity/expectation";
import { day, daysUntil, hours, hoursInWords, instant } from "../../client/words/dates";
import { enumerated } from "../../client/words/enumerations";
import { factValue } from "../../client/words/facts";
import { entityPath, kindNames, kindOfSlug, kinds } from "../../client/words/kinds";
import * as numbers from "../../client/words/numbers";
import { repeated } from "../../client/words/repeated";
import { type EntityKind, entityKinds } from "../../schema/model/entityKinds";
import { enums } from "../../schema/model/enums";

const thin = "\u202f";
const space = "\u00a0";

describe("numbers", () => {
  const { count, difference, points, share, rangeInTable, rangeInWords, shareRangeInWords, wholeShare, quantity, countFirst, counted } =
    numbers;
  it.each([
    ["a count with groups", count(1196), "1,196"],
    ["a count below nothing with a true minus", count(-19), "−19"],
    ["a gain with its plus", difference(3), "+3"],
    ["a loss with a true minus", difference(-19), "−19"],
    ["no change without a sign", difference(0), "0"],
    ["a loss in points", points(-0.061), "−6.1\u202fpt"],
    ["a gain in points", points(0.042), "+4.2\u202fpt"],
    ["points that round to nothing, yet are some", points(-0.0002), "−<\u202f0.1\u202fpt"],
    ["no points at all", points(0), "0"],
    ["a share with one decimal and a narrow space", share(0.098), `9.8${thin}%`],
    ["all of it", share(1), `100${thin}%`],
    ["next to all of it, which is not all", share(0.9999), `>${thin}99.9${thin}%`],
    ["next to nothing, which is not nothing", share(0.0001), `<${thin}0.1${thin}%`],
    ["nothing", share(0), `0.0${thin}%`],
    ["a range in a table", rangeInTable(212, 371), "212–371"],
    ["a range in a sentence", rangeInWords(212, 371), "212 to 371"],
    ["equal ends as one number", rangeInTable(11, 11), "11"],
    ["equal ends as one number in a sentence", rangeInWords(1196, 1196), "1,196"],
    ["a range of shares", shareRangeInWords(0.098, 0.159), `9.8 to 15.9${thin}%`],
    ["shares that read the same as one", shareRangeInWords(0.0981, 0.0982), `9.8${thin}%`],
    ["coverage to the whole per cent", wholeShare(83, 100), `83${thin}%`],
    ["coverage of nearly nothing", wholeShare(1, 3000), `<${thin}1${thin}%`],
    ["coverage of nearly all", wholeShare(2999, 3000), `>${thin}99${thin}%`],
    ["coverage of all", wholeShare(3000, 3000), `100${thin}%`],
    ["coverage of nothing there", wholeShare(0, 0), "nothing to cover"],
    ["a quantity with its unit", quantity(1196.4, "MW"), `1,196.4${space}MW`],
    ["a range of measures to three digits", numbers.numberRange(1.7631, 297.4), "1.76–297"],
    ["measures that read the same as one", numbers.numberRange(4.201, 4.2009), "4.2"],
    ["a measure without bound", numbers.numberRange(2.5, null), "2.5 or more"],
    ["a range of measures in a sentence", numbers.numberRangeInWords(0.0034, 0.5693), "0.0034 to 0.569"],
    ["degrees without a space", quantity(-77.48, "°"), "−77.48°"],
    ["a small number that opens a sentence", countFirst(9), "Nine"],
    ["a larger one in figures", countFirst(32), "32"],
    ["one thing", counted(1, "workload", "workloads"), "1 workload"],
    ["many things", counted(1196, "workload", "workloads"), "1,196 workloads"],
  ])("%s", (_what, got, wanted) => expect(got).toBe(wanted));
});

describe("dates and hours", () => {
  it.each([
    ["a day", day("2026-11-22"), "22 Nov 2026"],
    ["a day of one figure", day("2026-04-02"), "2 Apr 2026"],
    ["a month", day("2026-11"), "Nov 2026"],
    ["a year", day("2026"), "2026"],
    ["what is no date, as it stands", day("unknown"), "unknown"],
    ["an instant in UTC, 24 hours", instant("2026-11-22T20:49:31.159Z"), "22 Nov 2026, 20:49 UTC"],
    ["just after midnight", instant("2026-11-22T00:05:00Z"), "22 Nov 2026, 00:05 UTC"],
    ["no hours", hours(0), `0${space}h`],
    ["two days in hours", hours(48), `48${space}h`],
    ["from 72 hours in days", hours(72), `3${space}d`],
    ["half a year of spares", hours(4320), `180${space}d`],
    ["at once", hoursInWords(0), "at once"],
    ["an hour", hoursInWords(1), "1 hour"],
    ["two days in words", hoursInWords(48), "48 hours"],
    ["three days in words", hoursInWords(72), "3 days"],
    ["a month in words", hoursInWords(720), "30 days"],
  ])("%s", (_what, got, wanted) => expect(got).toBe(wanted));
});

describe("days until a day", () => {
  const now = new Date("2026-11-22T20:49:00Z");
  it.each([
    ["tomorrow", "2026-11-23", 1],
    ["today", "2026-11-22", 0],
    ["a day gone by", "2026-09-01", -82],
    ["the first day of a month", "2027-02", 71],
    ["the first day of a year", "2027", 40],
  ])("%s", (_, date, days) => expect(daysUntil(date, now)).toBe(days));
});

describe("facts and enumerations", () => {
  it.each([
    ["a constant in words", factValue({ field: "designation", value: "SOVEREIGN_PREFERRED" }), "Sovereign preferred"],
    ["the same constant by field: weights", factValue({ field: "weights", value: "OPEN" }), "Open weights"],
    ["a list", factValue({ field: "roles", value: "LAB, CHIP_MAKER" }), "Model lab, Chip maker"],
    ["a tier", factValue({ field: "criticality", value: "1" }), "Tier 1"],
    ["a year without groups", factValue({ field: "year", value: "2030" }), "2030"],
    ["a truth", factValue({ field: "critical", value: "true" }), "Yes"],
    ["a month", factValue({ field: "released", value: "2024-05" }), "May 2024"],
    ["a quantity", factValue({ field: "power", value: "1196.4", unit: "MW" }), `1,196.4${space}MW`],
    ["a number of parameters", factValue({ field: "parameters", value: "70000000000" }), "70,000,000,000"],
    ["text that looks like a number, as it stands", factValue({ field: "taxonomy", value: "0730" }), "0730"],
    ["a constant that no table knows", enumerated("status", "UNDER_REPAIR"), "Under repair"],
  ])("%s", (_what, got, wanted) => expect(got).toBe(wanted));

  it("no constant of the metamodel reaches the page", () => {
    for (const { fields } of entityKinds) {
      for (const field of fields) {
        if (!("values" in field) || !field.values) continue;
        for (const constant of Object.keys(enums[field.values as keyof typeof enums])) {
          expect(enumerated(field.name, constant), `${field.name} ${constant}`).not.toMatch(/^[A-Z]{2,}$|_/);
        }
      }
    }
  });

  it("what should be on record is a question in words", () => {
    expect(expectationInWords(["USES to Service", "HOSTED_AT"])).toBe("Which service it uses, or where it is hosted");
    for (const { shouldHave } of entityKinds as readonly EntityKind[]) {
      for (const { anyOf } of [...shouldHave.OUTAGE, ...shouldHave.DENIAL]) {
        const words = expectationInWords(anyOf.map(({ relationship, to }) => (to ? `${relationship} to ${to}` : relationship)));
        expect(words).toMatch(/^(What|Which|Where|Who|Whose) /);
      }
    }
  });
});

describe("kinds", () => {
  it("are those of the metamodel, with its addresses and names", () => {
    expect([...kindNames].sort()).toEqual(entityKinds.map(({ kind }) => kind).sort());
    for (const { kind, slug, label, labelPlural, component } of entityKinds) {
      expect(kinds[kind], kind).toEqual({ slug, one: label, many: labelPlural, component });
      // Saved scenarios and frameworks have pages of their own, outside the registry.
      expect(kindOfSlug(slug)).toBe(kind === "Scenario" || kind === "Framework" ? undefined : kind);
    }
  });
  it("give every key an address", () => {
    expect(entityPath("DataCentre", "aws:us-east-1/a b")).toBe("/registry/data-centres/aws%3Aus-east-1%2Fa%20b");
    expect(entityPath("Scenario", "winter-1")).toBe("/scenarios/winter-1");
    expect(entityPath("Framework", "eu-csf-1.2.1")).toBe("/frameworks/eu-csf-1.2.1");
  });
  it("tell names that stand twice", () => expect([...repeated(["Justice", "Health", "Justice"])]).toEqual(["Justice"]));
});
