/** What blocs pool, and how they are asked. */
export const blocErrors = {
  "LP-2038": {
    title: "A closed round stays as it is",
    cause:
      "A figure of a closed round would be changed, added or taken away, a round opened again or skipped, or the group size changed once figures were shared under it: under a larger one, too, other sums would show. The difference to a sum that was read before would tell of a single member.",
    mend: "Hand in the figure to the next round; close rounds one after the other; leave the group size as it is, or start a bloc of another size.",
  },
  "LP-2039": {
    title: "Too few share",
    cause: "A round cannot be closed while fewer members share figures in it than the group size, besides whoever reads.",
    mend: "Wait until one member more than the group size has handed in figures, then close the round.",
  },
  "LP-6140": {
    title: "A shared figure that others could read",
    cause: "A figure handed in to a bloc, or a relationship of it, is marked lower than SECRET.",
    mend: "Mark the figure and its relationships SECRET; its owner and those it is released to see it all the same.",
  },
  "LP-6141": {
    title: "A shared figure of no member",
    cause: "A shared figure must be OF one jurisdiction and SHARED_WITH one bloc of which that jurisdiction is a member.",
    mend: "State both relationships in the change set that creates the figure, and the membership before.",
  },
  "LP-6142": {
    title: "A shared figure that says nothing",
    cause:
      "A field that what is shared needs is missing: demand needs year, class and compute, expiry a year, a gap its provision, what is shed its workloads.",
    mend: "State the fields that the message names.",
  },
  "LP-6143": {
    title: "Not for this reader",
    cause: "A member's own view was asked for by someone of another member, or for what is no member of the bloc.",
    mend: "Ask for a member that you belong to, by the key of its jurisdiction.",
  },
} as const;
