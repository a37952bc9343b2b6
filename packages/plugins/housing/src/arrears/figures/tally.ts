import { defineTally } from "@traitdunion/core"
import { landlordKinds } from "../../law/index.ts"
import { arrearsStage, last } from "../rules/course.ts"
import { Arrears } from "../stream.ts"
import { arrearsTable } from "../tables.ts"
import { arrearsOutcomes, arrearsStages, judgments } from "../vocabulary.ts"

/** Arrears and evictions on the days of their steps. */
export const arrearsTally = defineTally(Arrears, {
  name: "housing_arrears",
  measures: {
    opened: { label: { fr: "Dossiers d'impayé ouverts", en: "Files opened" } },
    ordered: { label: { fr: "Commandements de payer", en: "Orders to pay" } },
    summoned: { label: { fr: "Assignations", en: "Summonses" } },
    judged: { label: { fr: "Décisions du juge", en: "Judgments" } },
    resumed_before: {
      label: { fr: "Loyer repris avant la décision", en: "Rent resumed before the judgment" },
      exposes: "judged",
    },
    plans: { label: { fr: "Plans d'apurement convenus", en: "Plans agreed" } },
    fsl: { label: { fr: "Aides du FSL accordées", en: "FSL granted" } },
    evicted: { label: { fr: "Expulsions", en: "Evictions" } },
    settled: { label: { fr: "Dettes réglées", en: "Debts settled" } },
    closed: { label: { fr: "Accompagnements terminés", en: "Closed" } },
    kept: { label: { fr: "Maintiens dans le logement", en: "Dwellings kept" }, exposes: "closed" },
  },
  dimensions: {
    landlord: { label: { fr: "Bailleur", en: "Landlord" }, members: landlordKinds },
    commune: { label: { fr: "Commune", en: "Commune" } },
    stage: { label: { fr: "Étape où en est le dossier", en: "Stage" }, members: arrearsStages },
    judgment: { label: { fr: "Décision du juge", en: "Judgment" }, members: judgments },
    outcome: { label: { fr: "Issue", en: "Outcome" }, members: arrearsOutcomes },
  },
  days: {
    table: arrearsTable,
    columns: [
      "opened_on",
      "ordered_on",
      "summoned_on",
      "judged_on",
      "plan_on",
      "fsl_on",
      "evicted_on",
      "settled_on",
      "closed_on",
    ],
  },
  entries: ({ opened, facts }) => {
    if (opened === null) return []
    const { landlord, commune, conventions: within } = opened
    const by = { landlord, ...(commune === undefined ? {} : { commune }) }
    const once = (on: string | undefined, measure: "ordered" | "summoned" | "plans" | "evicted" | "settled" | "fsl") =>
      on === undefined ? [] : [{ on: on as typeof opened.on, of: { [measure]: 1 }, by, within }]
    const judged = last(facts, "judged")
    const closed = last(facts, "closed")
    const granted = last(facts, "fsl-answered")
    const before = facts.findLast(
      ({ fact, on }) => judged !== undefined && on < judged.on && (fact === "rent-resumed" || fact === "rent-missed"),
    )
    return [
      { on: opened.on, of: { opened: 1 }, by: { ...by, stage: arrearsStage(facts) }, within },
      ...once(last(facts, "payment-order")?.on, "ordered"),
      ...once(last(facts, "summons")?.on, "summoned"),
      ...once(last(facts, "plan-agreed")?.on, "plans"),
      ...once(granted?.granted === true ? granted.on : undefined, "fsl"),
      ...once(last(facts, "evicted")?.on, "evicted"),
      ...once(last(facts, "settled")?.on, "settled"),
      ...(judged === undefined
        ? []
        : [
            {
              on: judged.on,
              of: { judged: 1, resumed_before: before?.fact === "rent-resumed" ? 1 : 0 },
              by: { ...by, judgment: judged.judgment },
              within,
            },
          ]),
      ...(closed === undefined
        ? []
        : [
            {
              on: closed.on,
              of: { closed: 1, kept: closed.outcome === "kept" ? 1 : 0 },
              by: { ...by, outcome: closed.outcome },
              within,
            },
          ]),
    ]
  },
})
