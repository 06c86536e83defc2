import { expect, it } from "vitest";
import { bestClauses } from "../../../server/analysis/bloc/bestClauses";

it("tells the best clause of each provision, and who holds it only where they agree", () => {
  const terms = [
    { member: "A", named: false, fields: { nonInterruption: "YES", emergencyAccess: "YES", emergencyHours: 12, noticeDays: 30 } },
    { member: "B", named: true, fields: { nonInterruption: "YES", emergencyAccess: "YES", emergencyHours: 6, noticeDays: 90 } },
    { member: "C", named: true, fields: { nonInterruption: "NO", emergencyAccess: "UNKNOWN", emergencyHours: 1, noticeDays: 90 } },
    { member: "D", named: false, fields: { minimumAllocation: 400, stepIn: "YES", noticeDays: 10 } },
    { member: "D", named: false, fields: { minimumAllocation: 0, auditRights: "NO" } },
  ];
  expect(bestClauses(terms)).toEqual([
    { provision: "NON_INTERRUPTION", value: null, holders: ["B"] },
    { provision: "EMERGENCY_ACCESS", value: 6, holders: ["B"] },
    { provision: "MINIMUM_ALLOCATION", value: 400, holders: [] },
    { provision: "NOTICE", value: 90, holders: ["B", "C"] },
    { provision: "STEP_IN", value: null, holders: [] },
  ]);
  expect(bestClauses([])).toEqual([]);
});
