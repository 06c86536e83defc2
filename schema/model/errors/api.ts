/** LP-6xxx: how the API is asked. */
export const apiErrors = {
  "LP-6001": {
    title: "Page size out of bounds",
    cause: "`first` or `last` is missing, both are given, it is not between 1 and 100 (500 for what falls), or `offset` is below 0.",
    mend: "Give one of them, from 1 to 100, and page on with `after` or `before`, in rankings with `offset` from 0 up.",
  },
  "LP-6002": {
    title: "The query costs too much",
    cause: "Its points, counted from what it asks to fetch, are above the limit.",
    mend: "Ask for smaller pages or fewer levels, in several queries.",
  },
  "LP-6003": {
    title: "Unusable cursor or id",
    cause: "The text is no cursor or id of this API, or of another order.",
    mend: "Use ids and cursors as the API gave them.",
  },
  "LP-6004": {
    title: "Unknown scope",
    cause: "The scope names a jurisdiction, sector or ministry that is not in the registry.",
    mend: "Look its key up by search.",
  },
  "LP-6005": {
    title: "Not ready",
    cause: "The server is still loading its data.",
    mend: "Try again when /readyz says so.",
  },
  "LP-6006": {
    title: "Horizon out of bounds",
    cause: "A horizon is a number of hours of at least 0, or null for ever.",
    mend: "Give such a number, or null.",
  },
  "LP-6007": {
    title: "More than the budget allows",
    cause: "The exact answer would cost more steps than one question may; what was found so far would not be the whole of it.",
    mend: "Ask for a smaller order, or of a target that rests on less.",
  },
  "LP-6008": {
    title: "Levels out of bounds",
    cause: "A neighbourhood reaches a whole number of levels either way, from 0 to 12.",
    mend: "Ask for fewer levels, and for the neighbourhood of the outermost things next.",
  },
  "LP-6010": {
    title: "A shock without a subject",
    cause: "A shock names nothing: neither an id nor a kind and a key.",
    mend: "Name what stops, who withdraws or which agreement ends, by id or by kind and key.",
  },
  "LP-6011": {
    title: "Unknown subject of a shock",
    cause: "A shock names something that is not in the registry, or not there on this day.",
    mend: "Look its key up by search.",
  },
  "LP-6012": {
    title: "A shock that cannot happen to this kind",
    cause: "Components fail; jurisdictions and vendors withdraw; agreements end. Other kinds do neither.",
    mend: "Use the shock that fits the kind, or name another subject.",
  },
  "LP-6013": {
    title: "Contradictory suppositions",
    cause: "A scenario changes one fact twice, or both changes a thing away and shocks it.",
    mend: "Suppose one of the two.",
  },
  "LP-6014": {
    title: "Too many shocks",
    cause: "A scenario takes at most 100 shocks.",
    mend: "Name what stands behind many of them: the vendor, the jurisdiction, the grid zone.",
  },
  "LP-6020": {
    title: "A kind that cannot withdraw",
    cause: "Coalitions are of jurisdictions or of vendors; nothing else withdraws.",
    mend: "Ask for the kind Jurisdiction or Vendor.",
  },
  "LP-6021": {
    title: "Size of coalitions out of bounds",
    cause: "Coalitions are looked for up to a number of members from 1 to 5.",
    mend: "Ask for such a size.",
  },
  "LP-6030": {
    title: "No such revision",
    cause: "A question about the past names a revision that has not been committed.",
    mend: "Give the number of a revision, from 1 to the newest.",
  },
  "LP-6031": {
    title: "The past was not kept",
    cause: "A revision after the one asked for was written by an earlier version of the program, which did not keep what it replaced.",
    mend: "Ask for the revision that the message names, or a later one.",
  },
  "LP-6015": {
    title: "Unreadable definition of a scenario",
    cause: "The text of a saved scenario is not the JSON of a ScenarioInput with scope and horizonHours.",
    mend: "Save it again from the scenario room, or write it as docs/scenarios.md says.",
  },
  "LP-6016": {
    title: "A scenario that is marked lower than what it names",
    cause: "Its text holds the keys of things that fewer people may see than the scenario.",
    mend: "Mark the scenario at least as high as everything that it names, and release it to no more than they are.",
  },
  "LP-6040": {
    title: "No such job",
    cause: "The id names no job that this reader started, or one that is no longer kept: finished jobs are kept for half an hour.",
    mend: "Start the work again.",
  },
  "LP-6041": {
    title: "Budget out of bounds",
    cause: "A budget is a whole number of steps from 1 to 5,000,000.",
    mend: "Give such a number; each answer says how far its budget reached.",
  },
  "LP-6042": {
    title: "Too many jobs at once",
    cause: "A reader may have four jobs that wait or run, and the server takes a bounded number in all.",
    mend: "Wait for one of them to end, or cancel it.",
  },
  "LP-6044": {
    title: "The work broke off",
    cause: "A defect of the server: the log has it. The next job is not touched by it.",
    mend: "Report it with what was asked. A smaller question may get an answer.",
  },
  "LP-6045": {
    title: "The work needed too much memory",
    cause: "More sets were found than the memory of one job holds.",
    mend: "Ask with a smaller budget, for smaller sets, or of a smaller scope.",
  },
  "LP-6046": {
    title: "The work did not end in time",
    cause: "It went on past the time that one job may take, and was ended without an answer.",
    mend: "Ask with a smaller budget, for smaller sets, or of a smaller scope.",
  },
  "LP-6047": {
    title: "Order of cut sets out of bounds",
    cause: "Cut sets are looked for one by one up to a number of members from 1 to 3.",
    mend: "Ask for such a number.",
  },
  "LP-6048": {
    title: "Cut sets of what is no component",
    cause: "Only workloads, services, models, vendors, data centres and grid connections fall when others do.",
    mend: "Ask for such a thing, for instance a workload that the body is responsible for.",
  },
  "LP-6100": {
    title: "A shock that is no column of the matrix",
    cause: "The end of an agreement fells nothing by itself.",
    mend: "Suppose the end, and ask what stops or who withdraws as columns.",
  },
  "LP-6101": {
    title: "Size of the matrix out of bounds",
    cause: "A continuity matrix has at most 12 columns, of each standard shock at most 6.",
    mend: "Ask for fewer.",
  },
  "LP-6102": {
    title: "Not a day",
    cause: "A question about another day names none: it is a whole date of the calendar, YYYY-MM-DD.",
    mend: "Give such a date.",
  },
  "LP-6103": {
    title: "Two times at once",
    cause: "A question asks for the facts of an earlier revision and for today's facts on another day.",
    mend: "Ask for one of the two.",
  },
  "LP-6160": {
    title: "No such framework",
    cause: "The key names no framework that this reader can see.",
    mend: "Take a key from the list of frameworks.",
  },
  "LP-6161": {
    title: "A home that is nowhere",
    cause:
      "The home that a score is asked for names a jurisdiction or bloc that is not in the registry, or holds no jurisdiction on this day.",
    mend: "Name jurisdictions or blocs by their keys, or leave the home out: then it is the framework's own.",
  },
  "LP-6162": {
    title: "A kind that is not scored",
    cause: "Frameworks score workloads, services, models, vendors and data centres.",
    mend: "Ask for one of these.",
  },
  "LP-6900": {
    title: "Something went wrong here",
    cause: "A defect of the server. The log has it under the request id.",
    mend: "Report it with the request id; nothing was written.",
  },
  "LP-6120": {
    title: "Year out of bounds",
    cause: "Compute and capacity are asked for this year or one of the fifty after it.",
    mend: "Give such a year, or none for today.",
  },
  "LP-6121": {
    title: "Unknown nation",
    cause: "There is no jurisdiction of this key.",
    mend: "Give the key of a jurisdiction, such as its ISO code.",
  },
  "LP-6122": {
    title: "No order of tiers",
    cause: "The policy's order of tiers does not name each of 1, 2, 3 and 4 once.",
    mend: "Name all four, each once, or leave the order out.",
  },
  "LP-6123": {
    title: "No such sector in this nation",
    cause: "The policy names a sector that the nation does not have.",
    mend: "Give the key of a sector of the nation.",
  },
  "LP-6124": {
    title: "Sector named twice",
    cause: "The policy's order names a sector more than once.",
    mend: "Leave one of them out.",
  },
  "LP-6125": {
    title: "No such class of data",
    cause: "The policy names a class of data that no workload of the nation states.",
    mend: "Write the class as the workloads state it.",
  },
  "LP-6126": {
    title: "Accelerators that do not convert",
    cause: "No factor to H100 equivalents is documented for this accelerator, or the text names several kinds.",
    mend: "Name one kind of accelerator from the table, or state the H100 equivalents themselves.",
  },
  "LP-6127": {
    title: "Number of accelerators out of bounds",
    cause: "A number of accelerators is from 0 to 1,000,000,000.",
    mend: "Give such a number.",
  },
  "LP-6128": {
    title: "Number of years out of bounds",
    cause: "Compute is told year by year for 1 to 15 years, this one first.",
    mend: "Ask for so many.",
  },
  "LP-6139": {
    title: "No solver",
    cause: "Nothing here solves linear programmes, so that capacity cannot be worked out.",
    mend: "Ask a server that was started with `npm start`.",
  },
} as const;
