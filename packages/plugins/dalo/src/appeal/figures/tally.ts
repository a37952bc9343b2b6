import { daysBetween, defineTally } from "@traitdunion/core"
import { procedures } from "../../law/index.ts"
import { appealStage, last } from "../rules/course.ts"
import { Appeal } from "../stream.ts"
import { appealTable } from "../tables.ts"
import { appealOutcomes, appealStages, decisions, grounds } from "../vocabulary.ts"

/** Appeals on the days of their steps. */
export const appealTally = defineTally(Appeal, {
  name: "dalo_appeal",
  measures: {
    opened: { label: { fr: "Dossiers ouverts", en: "Appeals opened" } },
    decided: { label: { fr: "Décisions de la commission", en: "Decisions" } },
    favourable: { label: { fr: "Décisions favorables", en: "Favourable decisions" } },
    decision_days: { label: { fr: "Jours entre réception et décision", en: "Days to a decision" }, exposes: "decided" },
    offered: { label: { fr: "Offres reçues", en: "Offers received" } },
    offer_days: { label: { fr: "Jours entre décision et offre", en: "Days to an offer" }, exposes: "offered" },
    injunctions: { label: { fr: "Recours en injonction", en: "Appeals to the court" } },
    rehoused: { label: { fr: "Personnes relogées", en: "Rehoused" } },
    closed: { label: { fr: "Accompagnements terminés", en: "Closed" } },
  },
  dimensions: {
    procedure: { label: { fr: "Recours", en: "Appeal" }, members: procedures },
    ground: { label: { fr: "Motif", en: "Ground" }, members: grounds, overlapping: true },
    departement: { label: { fr: "Département", en: "Département" } },
    stage: { label: { fr: "Étape où en est le dossier", en: "Stage" }, members: appealStages },
    decision: { label: { fr: "Décision", en: "Decision" }, members: decisions },
    outcome: { label: { fr: "Issue", en: "Outcome" }, members: appealOutcomes },
  },
  days: {
    table: appealTable,
    columns: ["opened_on", "decided_on", "offered_on", "injunction_on", "rehoused_on", "closed_on"],
  },
  entries: ({ opened, facts }) => {
    if (opened === null) return []
    const { procedure, departement, conventions: within } = opened
    const by = { procedure, ground: opened.grounds, departement }
    const received = last(facts, "received")
    const decided = last(facts, "decided")
    const offered = last(facts, "offered")
    const injunction = last(facts, "injunction-filed")
    const rehoused = last(facts, "rehoused")
    const closed = last(facts, "closed")
    return [
      { on: opened.on, of: { opened: 1 }, by: { ...by, stage: appealStage({ ...opened, facts }) }, within },
      ...(decided === undefined || received === undefined
        ? []
        : [
            {
              on: decided.on,
              of: {
                decided: 1,
                favourable: decided.decision === "favourable" ? 1 : 0,
                decision_days: daysBetween(received.on, decided.on),
              },
              by: { ...by, decision: decided.decision },
              within,
            },
          ]),
      ...(offered === undefined || decided === undefined
        ? []
        : [{ on: offered.on, of: { offered: 1, offer_days: daysBetween(decided.on, offered.on) }, by, within }]),
      ...(injunction === undefined ? [] : [{ on: injunction.on, of: { injunctions: 1 }, by, within }]),
      ...(rehoused === undefined ? [] : [{ on: rehoused.on, of: { rehoused: 1 }, by, within }]),
      ...(closed === undefined
        ? []
        : [{ on: closed.on, of: { closed: 1 }, by: { ...by, outcome: closed.outcome }, within }]),
    ]
  },
})
