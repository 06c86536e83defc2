/** LP-4xxx: the database. */
export const storeErrors = {
  "LP-4001": {
    title: "The database cannot be reached",
    cause: "Nothing answers at NEO4J_URI, or the network is cut.",
    mend: "Check that the server runs and that NEO4J_URI names it; `npm run neo4j -- start` starts one to try.",
  },
  "LP-4002": {
    title: "The database refuses the credentials",
    cause: "NEO4J_USER or NEO4J_PASSWORD is wrong, or may not write.",
    mend: "Set the credentials of a user that may write to the database.",
  },
  "LP-4003": {
    title: "The database has a version that is not supported",
    cause: "Loadpath is tested on Neo4j 5.26 and on the newest calendar release.",
    mend: "Use one of the tested versions.",
  },
  "LP-4004": {
    title: "The data was written by another version",
    cause: "The stored schema number is newer than this program's, or the files are of another engine version.",
    mend: "Start the program version that wrote it, or another data folder.",
  },
  "LP-4005": {
    title: "A value cannot be stored",
    cause:
      "A value reached the store that not every engine takes: a nested map, a mixed list, a null in a list, a number that is not finite.",
    mend: "Give plain text, numbers, booleans or lists of text.",
  },
  "LP-4006": {
    title: "The write failed and was rolled back",
    cause: "The engine reported an error; nothing of the change set was kept.",
    mend: "Try again; if it comes back, the log has the engine's words under the request id.",
  },
  "LP-4007": {
    title: "The registry moved while the change was checked",
    cause: "Another process committed in between, several times in a row.",
    mend: "Try again.",
  },
  "LP-4008": {
    title: "The store is closed",
    cause: "The server is shutting down.",
    mend: "Try again once it has started.",
  },
  "LP-4009": {
    title: "The disk does not take the data",
    cause: "The disk reported an error while a change was brought to it: it may be full, or failing. What it kept is not known.",
    mend: "Make room or mend the disk, then start again; what was acknowledged before is there.",
  },
  "LP-4010": {
    title: "The data is damaged",
    cause: "The embedded engine cannot read the files in the data folder.",
    mend: "Restore the folder from a copy, or start with another LOADPATH_DATA.",
  },
} as const;
