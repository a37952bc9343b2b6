import { defineTally } from "@traitdunion/core"
import { supplies } from "../../law/index.ts"
import { last } from "../rules/course.ts"
import type { SupplyFactOf } from "../rules/facts.ts"
import { SupplyFile } from "../stream.ts"
import { supplyDayTable } from "../tables.ts"
import { obtainedFrom, supplyOutcomes } from "../vocabulary.ts"

/** Files with suppliers on the days of what happened. */
export const supplyTally = defineTally(SupplyFile, {
  name: "energy_supply",
  measures: {
    opened: { label: { fr: "Dossiers ouverts", en: "Files opened" } },
    noticed: { label: { fr: "Préavis de coupure", en: "Notices" } },
    avoided: { label: { fr: "Coupures évitées", en: "Cuts avoided" } },
    obtained: { label: { fr: "Montants obtenus, en euros", en: "Amounts obtained, in euros" } },
    closed: { label: { fr: "Accompagnements terminés", en: "Closed" } },
  },
  dimensions: {
    commune: { label: { fr: "Commune", en: "Commune" } },
    supply: { label: { fr: "Énergie ou eau", en: "Supply" }, members: supplies },
    source: { label: { fr: "Origine du montant", en: "Source" }, members: obtainedFrom },
    outcome: { label: { fr: "Issue", en: "Outcome" }, members: supplyOutcomes },
  },
  days: { table: supplyDayTable, columns: ["on"] },
  entries: ({ opened, facts }) => {
    if (opened === null) return []
    const { commune, supply, conventions: within } = opened
    const by = { supply, ...(commune === undefined ? {} : { commune }) }
    const closed = last(facts, "closed")
    // A cut is avoided where a notice was served, nothing was cut since, and the supply was kept to the end.
    const avoided =
      closed?.outcome === "kept" && last(facts, "notice") !== undefined && last(facts, "cut") === undefined
    return [
      { on: opened.on, of: { opened: 1 }, by, within },
      ...facts.filter(({ fact }) => fact === "notice").map(({ on }) => ({ on, of: { noticed: 1 }, by, within })),
      ...facts
        .filter((fact): fact is SupplyFactOf<"obtained"> => fact.fact === "obtained")
        .map(({ on, amount, source }) => ({
          on,
          of: { obtained: Math.round(amount / 100) },
          by: { ...by, source },
          within,
        })),
      ...(closed === undefined
        ? []
        : [
            {
              on: closed.on,
              of: { closed: 1, avoided: avoided ? 1 : 0 },
              by: { ...by, outcome: closed.outcome },
              within,
            },
          ]),
    ]
  },
})
