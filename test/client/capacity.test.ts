import { describe, expect, it } from "vitest";
import { type Asked, askedFrom, askedInto, raised, usualTiers } from "../../client/capacity/address";
import { equivalents, equivalentsInWords } from "../../client/words/numbers";

const asFirst = askedFrom(new URLSearchParams());

describe("what the page of capacity keeps in its address", () => {
  it("is nothing at first, whatever else stands there", () => {
    expect(asFirst.policy.tiers).toEqual(usualTiers);
    expect(askedInto(new URLSearchParams("jurisdiction=NL"), asFirst).toString()).toBe("jurisdiction=NL");
  });

  it("comes back as it was written", () => {
    const asked: Asked = {
      year: 2028,
      demand: "REQUIREMENTS",
      shocks: [
        { does: "deny", of: { kind: "Jurisdiction", key: "US" } },
        { does: "fail", of: { kind: "GridPoint", key: "a|b%c" } },
      ],
      policy: {
        tiers: [2, 1, 3, 4],
        sectors: ["nl-health", "nl-justice"],
        sectorsFirst: true,
        undecided: "EXTERNAL_ALLOWED",
        sovereignData: ["Top, secret"],
      },
    };
    expect(askedFrom(new URLSearchParams(askedInto(new URLSearchParams(), asked).toString()))).toEqual(asked);
  });

  it("leaves out what it does not know", () => {
    const params = new URLSearchParams("year=soon&tiers=1123&undecided=maybe&shock=cut%3Ax&shock=nothing&first=a&first=a&lead=x");
    expect(askedFrom(params)).toEqual({ ...asFirst, policy: { ...asFirst.policy, sectors: ["a"] } });
  });

  it("moves an entry up, and the first nowhere", () => {
    expect(raised([1, 2, 3], 2)).toEqual([1, 3, 2]);
    expect(raised([1, 2, 3], 0)).toEqual([1, 2, 3]);
  });
});

describe("amounts of compute", () => {
  it("never read as nothing where there is something", () => {
    expect([0, 0.01, 0.44, 9.96, 12.4, 1234.5].map(equivalents)).toEqual(["0", "<\u202f0.1", "0.4", "10", "12", "1,235"]);
    expect(equivalentsInWords(0, 4)).toBe("0 to 4\u00a0H100e");
    expect(equivalentsInWords(4.01, 4.04)).toBe("4\u00a0H100e");
  });
});
