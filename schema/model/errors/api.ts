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
  "LP-6900": {
    title: "Something went wrong here",
    cause: "A defect of the server. The log has it under the request id.",
    mend: "Report it with the request id; nothing was written.",
  },
} as const;
