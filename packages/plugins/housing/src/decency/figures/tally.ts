import { defineTally } from "@traitdunion/core"
import { last } from "../rules/course.ts"
import { HousingDecency } from "../stream.ts"
import { decencyTable } from "../tables.ts"
import { decencyOutcomes, dwellingProblems } from "../vocabulary.ts"

/** Claims about dwellings on the days of their steps. */
export const decencyTally = defineTally(HousingDecency, {
  name: "housing_decency",
  measures: {
    opened: { label: { fr: "Dossiers de logement non décent", en: "Files opened" } },
    claimed: { label: { fr: "Demandes écrites aux bailleurs", en: "Claims" } },
    reported: { label: { fr: "Signalements", en: "Reported" } },
    done: { label: { fr: "Travaux faits", en: "Works done" } },
    closed: { label: { fr: "Accompagnements terminés", en: "Closed" } },
  },
  dimensions: {
    commune: { label: { fr: "Commune", en: "Commune" } },
    problem: { label: { fr: "Désordre", en: "Problem" }, members: dwellingProblems, overlapping: true },
    outcome: { label: { fr: "Issue", en: "Outcome" }, members: decencyOutcomes },
  },
  days: { table: decencyTable, columns: ["opened_on", "claimed_on", "reported_on", "done_on", "closed_on"] },
  entries: ({ opened, facts }) => {
    if (opened === null) return []
    const { commune, problems: problem, conventions: within } = opened
    const by = { problem, ...(commune === undefined ? {} : { commune }) }
    const sent = last(facts, "claim-sent")
    const reported = last(facts, "reported")
    const done = last(facts, "works-done")
    const closed = last(facts, "closed")
    return [
      { on: opened.on, of: { opened: 1 }, by, within },
      ...(sent === undefined ? [] : [{ on: sent.on, of: { claimed: 1 }, by, within }]),
      ...(reported === undefined ? [] : [{ on: reported.on, of: { reported: 1 }, by, within }]),
      ...(done === undefined ? [] : [{ on: done.on, of: { done: 1 }, by, within }]),
      ...(closed === undefined
        ? []
        : [{ on: closed.on, of: { closed: 1 }, by: { ...by, outcome: closed.outcome }, within }]),
    ]
  },
})
