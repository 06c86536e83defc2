import { describe, expect, it } from "vitest";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import { readOpenPsa } from "../../server/transfer/openPsa";
import { openPsaText } from "../../server/transfer/openPsaText";
import { truthOf } from "../analysis/faultTree/bruteForce";
import { randomTree } from "../analysis/faultTree/randomTrees";

const model = (gates: string, data = "") =>
  `<opsa-mef>\n<define-fault-tree name="t">\n${gates}\n</define-fault-tree>\n<model-data>\n${data}\n</model-data>\n</opsa-mef>`;
const event = (name: string, p: string | number = 0.1) => `<define-basic-event name="${name}"><float value="${p}"/></define-basic-event>`;

function problemsOf(text: string, top: string | null = null): string[] {
  try {
    readOpenPsa(text, "f.xml", top);
  } catch (error) {
    if (error instanceof LoadpathError) return error.problems.map(({ code, path, message }) => `${code} ${path} ${message}`);
    throw error;
  }
  return [];
}

const bad: [what: string, text: string, expected: RegExp[]][] = [
  ["a tag that is not closed", "<opsa-mef>\n<define-fault-tree>\n</opsa-mef>", [/^LP-7001 f\.xml:3 /]],
  ["something else", "<html/>", [/^LP-7002 f\.xml:1 .*<html>/, /^LP-7008/]],
  [
    "an undefined gate",
    model('<define-gate name="a"><or><gate name="b"/><basic-event name="e"/></or></define-gate>', event("e")),
    [/^LP-7003 f\.xml:3 .*gate b/],
  ],
  [
    "an undefined event",
    model('<define-gate name="a"><or><basic-event name="x"/><basic-event name="e"/></or></define-gate>', event("e")),
    [/^LP-7003 f\.xml:3 .*basic event x/],
  ],
  [
    "a quorum above its group",
    model(
      '<define-gate name="a"><atleast min="3"><basic-event name="e"/><basic-event name="f"/></atleast></define-gate>',
      event("e") + event("f"),
    ),
    [/^LP-7005 f\.xml:3 .*at least 3 of 2/],
  ],
  [
    "a quorum of none",
    model('<define-gate name="a"><atleast min="0"><basic-event name="e"/></atleast></define-gate>', event("e")),
    [/^LP-7005 f\.xml:3 .*at least 0 of 1/],
  ],
  [
    "a probability above 1",
    model('<define-gate name="a"><basic-event name="e"/></define-gate>', event("e", 1.5)),
    [/^LP-7006 f\.xml:6 .*e has the probability 1\.5/],
  ],
  [
    "a probability that is no number",
    model('<define-gate name="a"><basic-event name="e"/></define-gate>', event("e", "much")),
    [/^LP-7006 f\.xml:6 .*"much"/],
  ],
  [
    "gates in a circle",
    model(
      '<define-gate name="a"><gate name="b"/></define-gate>\n<define-gate name="b"><gate name="c"/></define-gate>\n<define-gate name="c"><gate name="b"/></define-gate>',
    ),
    [/^LP-7007 f\.xml:4 b → c → b/],
  ],
  [
    "two tops",
    model(
      '<define-gate name="a"><basic-event name="e"/></define-gate>\n<define-gate name="b"><basic-event name="e"/></define-gate>',
      event("e"),
    ),
    [/^LP-7008 f\.xml:4 .*a, b/],
  ],
  [
    "a name given twice",
    model('<define-gate name="a"><basic-event name="e"/></define-gate>', event("e") + event("e")),
    [/^LP-7004 f\.xml:6 /],
  ],
  ["a gate without a formula", model('<define-gate name="a"/>'), [/^LP-7009 f\.xml:3 /]],
  [
    "a common-cause group",
    model('<define-gate name="a"><basic-event name="e"/></define-gate>\n<define-CCF-group name="g" model="beta-factor"/>', event("e")),
    [/^LP-7002 f\.xml:4 .*define-CCF-group/],
  ],
];

describe("Open-PSA models", () => {
  it.each(bad)("with %s are refused, with the place", (_what, text, expected) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(expected.length);
    for (const [i, pattern] of expected.entries()) expect(problems[i]).toMatch(pattern);
  });

  it("tell all their problems at once", () => {
    const gates = '<define-gate name="a"><atleast min="9"><gate name="x"/><basic-event name="e"/></atleast></define-gate>';
    expect(
      problemsOf(model(gates, event("e", 2)))
        .map((p) => p.slice(0, 7))
        .sort(),
    ).toEqual(["LP-7003", "LP-7005", "LP-7006"]);
  });

  it("with several tops are read once one is named", () => {
    const text = model(
      '<define-gate name="a"><basic-event name="e"/></define-gate>\n<define-gate name="b"><basic-event name="f"/></define-gate>',
      event("e") + event("f"),
    );
    expect(readOpenPsa(text, "f.xml", "b").events.map(({ name }) => name)).toEqual(["f"]);
    expect(problemsOf(text, "z")[0]).toMatch(/^LP-7008 f\.xml There is no gate z/);
  });

  it("are read with labels, components, house events, parameters and nested formulas", () => {
    const text = model(
      `<define-gate name="top"><label>All</label><or><and><gate name="g"/><not><basic-event name="e"/></not></and><house-event name="h"/></or></define-gate>
       <define-component name="c"><define-gate name="g"><cardinality min="1" max="1"><basic-event name="e"/><basic-event name="f"/></cardinality></define-gate></define-component>
       <define-house-event name="h"><constant value="false"/></define-house-event>`,
      `${event("e")}<define-parameter name="rate"><float value="0.5"/></define-parameter><define-basic-event name="f"><mul><parameter name="rate"/><float value="0.5"/></mul></define-basic-event>`,
    );
    const tree = readOpenPsa(text, "f.xml");
    expect(tree.events).toEqual([
      { name: "e", probability: 0.1 },
      { name: "f", probability: 0.25 },
    ]);
    expect(truthOf(tree).probability).toBeCloseTo(0.9 * 0.25, 12);
  });

  it("come back the same from what is written of them", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const tree = randomTree(seed, { events: [1, 6], gates: [1, 8], negation: true });
      const again = readOpenPsa(openPsaText(tree), "f.xml", tree.top);
      const [p, q] = [truthOf(tree), truthOf({ ...again, events: tree.events })];
      expect(q, `seed ${seed}`).toEqual(p);
    }
  });

  it("name things by identifiers that stay apart, and in full in labels", () => {
    const tree = {
      name: "x",
      top: "Ä b.lost",
      gates: [{ name: "Ä b.lost", formula: { op: "or" as const, of: ["a b", "a-b"].map((name) => ({ op: "event" as const, name })) } }],
      events: ["a b", "a-b"].map((name) => ({ name, probability: 0.5 })),
    };
    const text = openPsaText(tree, new Map([["a b", "A & <B>"]]));
    expect(text).toContain("<label>A &amp; &lt;B&gt;</label>");
    expect(readOpenPsa(text, "f.xml").events.map(({ name }) => name)).toEqual(["a_b", "a_b_2"]);
  });
});
