/** What commit number n of the killed writer holds, so that the test can tell a whole commit from half a one. */
import { entity, relationship } from "./records";

const idOf = (what: string, n: number) => `${what}-${String(n).padStart(8, "0")}`;

export function pairAt(n: number) {
  const workload = entity("Workload", `w-${n}`, { id: idOf("workload", n), fields: { purpose: "x".repeat((n * 37) % 900) } });
  const service = entity("Service", `s-${n}`, { id: idOf("service", n) });
  return { workload, service, uses: relationship("USES", workload, service, { id: idOf("uses", n) }) };
}

/** One record that every commit changes. */
export const counterAt = (n: number) => entity("Bloc", "counter", { id: "counter", version: n, fields: { sharedPool: n } });
