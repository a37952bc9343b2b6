import { daysBetween, defineTally } from "@traitdunion/core"
import { last } from "../rules/course.ts"
import { HousingAccess } from "../stream.ts"
import { accessDayTable } from "../tables.ts"
import { accessOutcomes, settlings } from "../vocabulary.ts"

/** Access to dwellings on the days of its steps. */
export const accessTally = defineTally(HousingAccess, {
  name: "housing_access",
  measures: {
    opened: { label: { fr: "Dossiers d'accès ouverts", en: "Files opened" } },
    filed: { label: { fr: "Demandes de logement social déposées", en: "Requests filed" } },
    moved: { label: { fr: "Emménagements", en: "Moves" } },
    wait_days: { label: { fr: "Jours entre l'ouverture et l'emménagement", en: "Days to the move" }, exposes: "moved" },
    visits: { label: { fr: "Visites de la première année", en: "Visits of the first year" } },
    closed: { label: { fr: "Accompagnements terminés", en: "Closed" } },
  },
  dimensions: {
    commune: { label: { fr: "Commune", en: "Commune" } },
    settling: { label: { fr: "Installation, d'après le ménage", en: "As the household says" }, members: settlings },
    outcome: { label: { fr: "Issue", en: "Outcome" }, members: accessOutcomes },
  },
  days: { table: accessDayTable, columns: ["on"] },
  entries: ({ opened, facts }) => {
    if (opened === null) return []
    const { commune, conventions: within } = opened
    const by = commune === undefined ? {} : { commune }
    const filed = last(facts, "request-filed")
    const moved = last(facts, "moved-in")
    const closed = last(facts, "closed")
    return [
      { on: opened.on, of: { opened: 1 }, by, within },
      ...(filed === undefined ? [] : [{ on: filed.on, of: { filed: 1 }, by, within }]),
      ...(moved === undefined
        ? []
        : [{ on: moved.on, of: { moved: 1, wait_days: Math.max(0, daysBetween(opened.on, moved.on)) }, by, within }]),
      ...facts.flatMap((fact) =>
        fact.fact === "visited"
          ? [{ on: fact.on, of: { visits: 1 }, by: { ...by, settling: fact.settling }, within }]
          : [],
      ),
      ...(closed === undefined
        ? []
        : [{ on: closed.on, of: { closed: 1 }, by: { ...by, outcome: closed.outcome }, within }]),
    ]
  },
})
