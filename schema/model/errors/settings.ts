/** LP-1xxx: settings and start. */
export const settingErrors = {
  "LP-1001": {
    title: "A setting has a value that cannot be used",
    cause: "An environment variable holds something other than what the settings table in the README allows.",
    mend: "Set it to one of the values that the message names, or leave it unset for the default.",
  },
  "LP-1002": {
    title: "A setting is missing",
    cause: "One setting calls for another, such as LOADPATH_STORE=neo4j for NEO4J_URI.",
    mend: "Set the variable that the message names.",
  },
  "LP-1003": {
    title: "The port is taken",
    cause: "Another process listens on this address and port.",
    mend: "Stop the other process, or start with another PORT.",
  },
  "LP-1004": {
    title: "The data folder is in use",
    cause: "Another Loadpath process has the embedded store open; one process at a time may.",
    mend: "Stop the other process, or start with another LOADPATH_DATA.",
  },
  "LP-1005": {
    title: "The data folder cannot be written",
    cause: "The folder of LOADPATH_DATA cannot be made or written to.",
    mend: "Choose a folder that this user may write, or mend its permissions.",
  },
  "LP-1006": {
    title: "Unknown command",
    cause: "The command line has no command of that name, or an argument that the command does not know.",
    mend: "Run `npm run loadpath -- --help` for the list of commands.",
  },
} as const;
