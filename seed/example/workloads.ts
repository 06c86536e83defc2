import type { FactSet, Ref } from "../factSet";
import { site } from "./ground";
import { ministry, type SectorName, sectorOf } from "./nations";
import { model, service } from "./offers";
import { assumed, stated } from "./said";
import { exampleVendor } from "./vendors";
import { type Mark, workloadRows } from "./workloadRows";

const designations: Readonly<Record<Mark, string>> = {
  M: "MUST_BE_SOVEREIGN",
  P: "SOVEREIGN_PREFERRED",
  E: "EXTERNAL_ALLOWED",
  U: "UNDECIDED",
};
const reasons: Readonly<Record<Mark, string | undefined>> = {
  M: "Lives or liberty turn on it within hours.",
  P: "It can wait for days, not for weeks.",
  E: "Its loss costs money, and no more.",
  U: undefined,
};

interface Need {
  readonly kind: "USES" | "HOSTED_AT" | "PROVIDED_BY";
  readonly to: Ref;
  readonly hours: number | null;
}

/** `@site`, `$vendor`, `~model` or a service, with `+hours` behind it. */
function needOf(text: string): Need {
  const [name = "", hours] = text.split("+");
  const key = name.slice(1);
  const [kind, to] =
    name[0] === "@"
      ? (["HOSTED_AT", site(key)] as const)
      : name[0] === "$"
        ? (["PROVIDED_BY", exampleVendor(key)] as const)
        : name[0] === "~"
          ? (["USES", model(key)] as const)
          : (["USES", service(name)] as const);
  return { kind, to, hours: hours === undefined ? null : Number(hours) };
}

/** Some sixty uses of AI in ten sectors, from face gates to library search. */
export function stateWorkloads(facts: FactSet): void {
  for (const [sector, rows] of Object.entries(workloadRows)) {
    for (const [key, name, body, tier, mark, compute, rests, status = "LIVE"] of rows) {
      const workload = facts.entity("Workload", `example:${key}`, name, stated(), {
        fields: {
          status: status ?? undefined,
          criticality: tier ?? undefined,
          designation: designations[mark],
          designatedBy: mark === "U" ? undefined : "qn:first-minister",
          designatedOn: mark === "U" ? undefined : "2026-06-30",
          designationReason: reasons[mark],
          computeDemand: compute ?? undefined,
          availabilityTarget: tier === 1 ? 99.9 : tier === 2 ? 99.5 : undefined,
          recoveryTimeHours: tier === 1 ? 4 : tier === 2 ? 24 : undefined,
        },
      });
      facts.relate("RELIES_ON", sectorOf(sector as SectorName), workload, stated());
      facts.relate("RESPONSIBLE_FOR", ministry(body), workload, stated());
      for (const [place, text] of rests.entries()) stateNeeds(facts, workload, text, place);
    }
  }
}

function stateNeeds(facts: FactSet, workload: Ref, text: string, place: number): void {
  const alone = text.startsWith("-");
  const needs = text.replace(/^-/, "").split(/[|?]/).map(needOf);
  const group =
    needs.length > 1 ? ({ group: `way ${place + 1}`, quorum: 1, groupBasis: text.includes("?") ? "ASSUMED" : "CURATED" } as const) : {};
  const said = alone ? assumed("said in passing; nobody has confirmed it") : stated();
  for (const { kind, to, hours } of needs) facts.relate(kind, workload, to, said, { ...group, holdoverHours: hours });
}
