/** LP-3xxx: files that are read. */
export const fileErrors = {
  "LP-3001": {
    title: "The file cannot be read",
    cause: "There is no file at the path, or it may not be read.",
    mend: "Check the path and its permissions.",
  },
  "LP-3002": {
    title: "Malformed CSV line",
    cause: "A line has more or fewer columns than the header, or a quote that is not closed.",
    mend: "Mend the line that the message names.",
  },
  "LP-3003": {
    title: "A column is missing",
    cause: "The header of the table lacks a column that the importer needs.",
    mend: "Add the column, or give the table that the message names.",
  },
  "LP-3004": {
    title: "Not JSON",
    cause: "The file is not valid JSON.",
    mend: "Mend the place that the message names.",
  },
  "LP-3005": {
    title: "The case makes no sense",
    cause: "A case file does not have the form of a case, or names things that the case does not hold.",
    mend: "Mend the place that the message names; docs/cases.md gives the form.",
  },
  "LP-3006": {
    title: "A source is not what the importer expects",
    cause: "A source file lacks a part that the importer reads.",
    mend: "Give the published file that seed/README.md names.",
  },
  "LP-3007": {
    title: "The reference data is damaged",
    cause: "The checked-in tables under seed/ do not fit each other or the metamodel.",
    mend: "Restore the folder from the release, or rebuild it with `npm run seed:build`.",
  },
} as const;
