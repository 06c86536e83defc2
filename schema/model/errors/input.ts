/** LP-2xxx: what callers write. */
export const inputErrors = {
  "LP-2001": {
    title: "Unknown kind",
    cause: "The metamodel has no entity or relationship kind of that name.",
    mend: "Use a kind that the metamodel lists; names are case-sensitive.",
  },
  "LP-2002": {
    title: "Unknown field",
    cause: "The kind has no field of that name.",
    mend: "Use a field that the metamodel lists for this kind.",
  },
  "LP-2003": {
    title: "Wrong type or value",
    cause: "A field was given a value of another type, outside its limits, or not of its enumeration.",
    mend: "Give a value of the type and within the limits that the message names.",
  },
  "LP-2004": {
    title: "A required field is missing",
    cause: "A record cannot be made without this field.",
    mend: "State the field.",
  },
  "LP-2005": {
    title: "Text too long",
    cause: "A text is longer than the registry keeps: 4,000 characters a field, 300 a name or key.",
    mend: "Shorten it, or keep the long form at the source and link to it.",
  },
  "LP-2006": {
    title: "An end of the relationship is missing",
    cause: "The entity at one end is not in the registry, or has been retired.",
    mend: "Create the entity first, or in the same change set before the relationship.",
  },
  "LP-2007": {
    title: "These kinds cannot be joined so",
    cause: "The relationship kind does not run between these kinds of entity in this direction.",
    mend: "Check the direction (dependent first) and the ends that the metamodel allows.",
  },
  "LP-2008": {
    title: "Quorum larger than its group",
    cause: "At the end of the change set a group would need more members than it has.",
    mend: "Lower the quorum or add members in the same change set.",
  },
  "LP-2009": {
    title: "One group, two quorums",
    cause: "Members of one group state different quorums.",
    mend: "State the same quorum on every member, in one change set.",
  },
  "LP-2010": {
    title: "No holdover here",
    cause: "A holdover was stated on FED_BY, whose feeds are one pool, or on a relationship that carries no dependency.",
    mend: "Leave the holdover out; state it where the site draws its power.",
  },
  "LP-2011": {
    title: "End before start",
    cause: "validTo is not after validFrom, or ends is not after starts.",
    mend: "Swap or correct the dates.",
  },
  "LP-2012": {
    title: "Key taken",
    cause: "Another entity of this kind has the key, or the change set gives it twice.",
    mend: "Update the existing entity, or choose another key.",
  },
  "LP-2013": {
    title: "Relationship stated twice",
    cause: "A relationship of this kind, with these ends and group, is on record already or twice in the change set.",
    mend: "Update the existing relationship instead.",
  },
  "LP-2014": {
    title: "Change set too large",
    cause: "A change set may touch at most 5,000 facts.",
    mend: "Send it as a series of change sets.",
  },
  "LP-2015": {
    title: "Nothing to change",
    cause: "The change set is empty, or has no message.",
    mend: "State at least one change, and say why in the message.",
  },
  "LP-2016": {
    title: "No such record",
    cause: "The id or key names nothing that this reader can see.",
    mend: "Look it up by search; it may have been retired.",
  },
  "LP-2017": {
    title: "Touched twice",
    cause: "One change set updates or retires the same record more than once.",
    mend: "Join the changes to one record into one.",
  },
  "LP-2018": {
    title: "Group without dependency",
    cause: "Group, quorum or their basis were stated on a relationship that carries no dependency.",
    mend: "Leave them out.",
  },
  "LP-2019": {
    title: "Still in use",
    cause: "The entity has relationships that are not retired.",
    mend: "Retire its relationships in the same change set.",
  },
  "LP-2020": {
    title: "Supply joins only supply",
    cause: "A group would hold supply relationships (POWERED_BY, FED_BY) together with others.",
    mend: "Put them in groups of their own.",
  },
  "LP-2030": {
    title: "Allotted more than there is",
    cause: "An agreement allots more accelerators of a data centre than are on record there.",
    mend: "Lower the allocation, or correct the accelerators of the data centre, in one change set.",
  },
  "LP-2031": {
    title: "Guaranteed more than it covers",
    cause: "An agreement covers data centres alone, and guarantees more accelerators than these have on record together.",
    mend: "Lower the minimum allocation, or state what else the agreement covers.",
  },
  "LP-2032": {
    title: "Terms that contradict each other",
    cause: "An agreement says no to a clause and states what only that clause could give: exceptions, hours, the day of an audit.",
    mend: "State the clause as YES, or take the rest out.",
  },
  "LP-2022": {
    title: "Unreadable framework",
    cause:
      "The definition of a framework is no JSON of the form that docs/frameworks.md states: something is missing, unknown, or of another type.",
    mend: "Write it as docs/frameworks.md says; the message names the place.",
  },
  "LP-2023": {
    title: "Weights that do not sum",
    cause: "The weights of a framework's objectives are above 0 and sum to 100; these do not.",
    mend: "Change the weights so that they sum to 100.",
  },
  "LP-2024": {
    title: "Named twice in a framework",
    cause: "Two objectives, or two criteria, of a framework have one key. An assessment could not tell which it answers.",
    mend: "Give each a key of its own.",
  },
  "LP-2025": {
    title: "Unknown rule",
    cause: "A criterion names a rule that the registry does not have.",
    mend: "Use one of the rules that the message lists, or leave the rule out: then a person judges.",
  },
  "LP-2026": {
    title: "Levels out of order",
    cause: "Levels of a framework run from 0 up by one, and every objective says for each level above 0, in order, what it needs.",
    mend: "List the levels in order, each once, and what each objective needs for each.",
  },
  "LP-2027": {
    title: "A criterion that is not there, or that nothing needs",
    cause:
      "A level needs, or an assessment answers, a criterion that the framework does not have; or no level needs a criterion, so that it would never count.",
    mend: "Name a criterion of the framework, and let some level of its objective need each.",
  },
  "LP-2107": {
    title: "Changed meanwhile",
    cause: "The record has a newer version than the one the change expects; nothing was written.",
    mend: "Compare with the current state that the result carries, and send the change with its version.",
  },
} as const;
