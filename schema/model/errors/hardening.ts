/** LP-71xx: how remedies are asked for. */
export const hardeningErrors = {
  "LP-7100": {
    title: "Cost out of bounds",
    cause: "What a kind of change costs is a number above 0 and at most 1,000.",
    mend: "Give such a cost, or leave it out: each change then counts 1.",
  },
  "LP-7101": {
    title: "Budget out of bounds",
    cause: "What the changes for a scope may cost together is a number from 0 to 20.",
    mend: "Give such a number; a longer list is worked out in parts, each with the changes before it committed or supposed.",
  },
  "LP-7102": {
    title: "Not a component",
    cause: "Remedies are asked against the failure of something that is not in the registry, or whose kind does not fail.",
    mend: "Name workloads, services, models, vendors, data centres or grid connections that are there, at most 100.",
  },
} as const;
