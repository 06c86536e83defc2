import { describe, expect, it } from "vitest";
import { localAdministrator, type Reader } from "../../server/access/reader";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const sides = `a: { shocks: [{ fail: { kind: "Service", key: "s" } }] }, b: { shocks: [] }`;
const query = `query ($id: ID!) {
  scenarioResult(scenario: { shocks: [{ fail: { kind: "Service", key: "s" } }] }) {
    falls { items { entity { withheld } criticality } }
    why(target: $id) { weakest }
  }
  compareScenarios(${sides}) { differences { items { workload { withheld } criticality } } }
  agreementTerms(key: "g") { protects { items { workload { withheld } criticality } } }
  scope { exposure { breaches { items { workload { withheld } designation } } } }
}`;
interface Answer {
  readonly scenarioResult: { readonly falls: { readonly items: { readonly criticality: number | null }[] }; readonly why: object | null };
  readonly compareScenarios: { readonly differences: { readonly items: { readonly criticality: number | null }[] } };
  readonly agreementTerms: { readonly protects: { readonly items: { readonly criticality: number | null }[] } };
  readonly scope: { readonly exposure: { readonly breaches: { readonly items: { readonly designation: string | null }[] } } };
}

describe("what is stated of a withheld workload", () => {
  async function told(reader: Reader) {
    const registry = await emptyRegistry();
    await write(registry, [
      ...["Jurisdiction:XX", "Jurisdiction:YY", "Ministry:m", "Service:s", "Vendor:v"].map((handle) => make(handle)),
      make("Workload:w", { marking: "SECRET", fields: { criticality: 1, designation: "MUST_BE_SOVEREIGN" } }),
      make("Agreement:g", { fields: { nonInterruption: "YES" } }),
      relate("Ministry:m", "OF", "Jurisdiction:XX"),
      relate("Ministry:m", "RESPONSIBLE_FOR", "Workload:w"),
      relate("Workload:w", "USES", "Service:s"),
      relate("Service:s", "PROVIDED_BY", "Vendor:v"),
      relate("Vendor:v", "SUBJECT_TO", "Jurisdiction:YY"),
      relate("Jurisdiction:XX", "PARTY_TO", "Agreement:g"),
      relate("Agreement:g", "BINDS", "Vendor:v"),
      relate("Agreement:g", "COVERS", "Service:s"),
    ]);
    const [w] = await registry.store.byKey([{ kind: "Workload", key: "w" }]);
    const answer = await ask<Answer>(registry, query, { reader, variables: { id: `Workload:${w!.id}` } });
    return {
      tiers: [answer.scenarioResult.falls, answer.compareScenarios.differences, answer.agreementTerms.protects].flatMap(({ items }) =>
        items.map((item) => item.criticality),
      ),
      designations: answer.scope.exposure.breaches.items.map((item) => item.designation),
      why: answer.scenarioResult.why !== null,
    };
  }

  it("is told to who may see it: its tier, its designation, and why it falls when it is named by its id", async () => {
    expect(await told(localAdministrator)).toEqual({ tiers: [1, 1, 1], designations: ["MUST_BE_SOVEREIGN"], why: true });
  });

  it("is left out for others, who get no reason for an id that they cannot know", async () => {
    expect(await told(outsider)).toEqual({ tiers: [null, null, null], designations: [null], why: false });
  });
});
