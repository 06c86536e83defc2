/** LP-7xxx: fault trees. */
export const faultTreeErrors = {
  "LP-7001": {
    title: "Not well-formed XML",
    cause: "The file breaks the rules of XML: a tag that is not closed, an attribute without quotes, a character that may not stand there.",
    mend: "Mend the line that the message names.",
  },
  "LP-7002": {
    title: "Not understood as Open-PSA",
    cause:
      "The file is not an Open-PSA model, or holds a part that is unknown or would change the result in a way that is not supported, such as a common-cause group.",
    mend: "Mend or take out the element that the message names; docs/fault-trees.md lists what is read.",
  },
  "LP-7003": {
    title: "A name is not defined",
    cause: "A formula names a gate, an event or a parameter that the file does not define.",
    mend: "Define it, or mend the name.",
  },
  "LP-7004": {
    title: "A name is defined twice",
    cause: "Two gates, events or parameters of one scope have the same name.",
    mend: "Rename one of them.",
  },
  "LP-7005": {
    title: "A quorum outside its group",
    cause: "A k-of-n gate asks for fewer than one of its arguments, or for more than there are.",
    mend: "Give a whole number from 1 to the number of arguments.",
  },
  "LP-7006": {
    title: "Not a probability",
    cause: "A probability is not a number from 0 to 1.",
    mend: "Give a number from 0 to 1.",
  },
  "LP-7007": {
    title: "Gates rest on themselves",
    cause: "Following the arguments of a gate leads back to it.",
    mend: "Break the circle that the message names; a fault tree has none.",
  },
  "LP-7008": {
    title: "No one top gate",
    cause: "The tree has no gate, several gates that no other gate names, or not the gate asked for.",
    mend: "Name the gate to be analysed by --top.",
  },
  "LP-7009": {
    title: "A formula has the wrong number of parts",
    cause: "A gate has no formula or several, or an operation fewer or more arguments than it takes.",
    mend: "Give one formula to each gate, and each operation what it takes.",
  },
  "LP-7010": {
    title: "The budget is too small",
    cause: "The budget of steps is below what any analysis needs.",
    mend: "Give a whole number of at least 1,000, or none for the default.",
  },
  "LP-7011": {
    title: "An option has a value that cannot be used",
    cause: "An option of the command line wants a number or a word, and was given something else, or nothing.",
    mend: "Give the value that the message asks for.",
  },
  "LP-7012": {
    title: "Unknown target",
    cause: "The registry has no entity of that kind and key, or it is not there today.",
    mend: "Give kind and key of an entity on record, such as Workload:triage.",
  },
} as const;
