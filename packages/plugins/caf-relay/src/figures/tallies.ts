import { type AutonomyLevel, autonomyLevels, continuityResults, defineTally, themes, valueOn } from "@traitdunion/core"
import { benefits, cafProcedureKinds, procedureCatalogue } from "../catalogue/index.ts"
import {
  CafDispute,
  disputeOutcomes,
  disputeStage,
  disputeStages,
  disputeSubjects,
  disputeTable,
  lastFact,
} from "../dispute/index.ts"
import {
  CafProcedure,
  cafProcedureOutcomes,
  cafProcedureStage,
  cafProcedureStages,
  last,
  lastCheck,
  procedureTable,
} from "../procedure/index.ts"
import { RightsScreening, screeningTable } from "../screening/index.ts"

const levels = Object.keys(autonomyLevels)
const gained = (before: AutonomyLevel | undefined, after: AutonomyLevel | undefined) => {
  const known = before !== undefined && after !== undefined
  return {
    autonomy_known: known ? 1 : 0,
    autonomy_gained: known && levels.indexOf(after) > levels.indexOf(before) ? 1 : 0,
  }
}

/** Procedures on the days of their steps; work and time on the day on which the procedure was opened. */
export const procedureTally = defineTally(CafProcedure, {
  name: "caf_procedure",
  measures: {
    opened: { label: { fr: "Démarches ouvertes", en: "Procedures opened" } },
    detected: { label: { fr: "Démarches issues d'un repérage", en: "Procedures that a screening found" } },
    minutes: { label: { fr: "Minutes passées", en: "Minutes" }, exposes: "opened" },
    works: { label: { fr: "Étapes travaillées", en: "Steps worked on" }, exposes: "opened" },
    done_with: {
      label: { fr: "Étapes faites avec ou par la personne", en: "Steps done with or by the person" },
      exposes: "opened",
    },
    sent: { label: { fr: "Démarches envoyées", en: "Procedures sent" } },
    rights: { label: { fr: "Droits ouverts", en: "Rights opened" } },
    rights_valued: { label: { fr: "Droits ouverts dont le montant est connu", en: "Rights with a known amount" } },
    monthly: { label: { fr: "Euros par mois des droits ouverts", en: "Euros a month" }, exposes: "rights_valued" },
    checked: { label: { fr: "Droits vérifiés après envoi", en: "Rights checked" } },
    effective: { label: { fr: "Droits vraiment versés", en: "Rights really paid" } },
    refused: { label: { fr: "Refus", en: "Refused" } },
    closed: { label: { fr: "Démarches terminées", en: "Procedures closed" } },
    autonomy_known: { label: { fr: "Fins dont l'autonomie est renseignée", en: "Autonomy known" } },
    autonomy_gained: { label: { fr: "Fins avec gain d'autonomie", en: "Autonomy gained" } },
  },
  dimensions: {
    kind: { label: { fr: "Démarche", en: "Procedure" }, members: cafProcedureKinds },
    benefit: { label: { fr: "Prestation", en: "Benefit" }, members: benefits },
    theme: { label: { fr: "Thème", en: "Theme" }, members: themes },
    stage: { label: { fr: "Étape où en est la démarche", en: "Stage" }, members: cafProcedureStages },
    outcome: { label: { fr: "Issue", en: "Outcome" }, members: cafProcedureOutcomes },
    continuity: { label: { fr: "Suite constatée", en: "Continuity" }, members: continuityResults },
  },
  days: {
    table: procedureTable,
    columns: ["opened_on", "sent_on", "right_on", "checked_on", "refused_on", "closed_on"],
  },
  entries: ({ opened, facts }) => {
    if (opened === null) return []
    const { kind, conventions: within } = opened
    const { benefit, theme } = valueOn(procedureCatalogue, opened.on).value[kind]
    const by = { kind, theme, ...(benefit === null ? {} : { benefit }) }
    const works = facts.filter((fact) => "doneBy" in fact)
    const [sent, right, refused, closed, checked] = [
      last(facts, "sent"),
      last(facts, "opened"),
      last(facts, "refused"),
      last(facts, "closed"),
      lastCheck(facts),
    ]
    return [
      {
        on: opened.on,
        of: {
          opened: 1,
          detected: opened.screening === undefined ? 0 : 1,
          minutes: works.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
          works: works.length,
          done_with: works.filter(({ doneBy }) => doneBy !== "mediator").length,
        },
        by: { ...by, stage: cafProcedureStage(facts) },
        within,
      },
      ...(sent === undefined ? [] : [{ on: sent.on, of: { sent: 1 }, by, within }]),
      ...(right === undefined
        ? []
        : [
            {
              on: right.on,
              of: { rights: 1, rights_valued: right.about === undefined ? 0 : 1, monthly: right.about ?? 0 },
              by,
              within,
            },
          ]),
      ...(checked === undefined
        ? []
        : [
            {
              on: checked.on,
              of: { checked: 1, effective: checked.result === "effective" ? 1 : 0 },
              by: { ...by, continuity: checked.result },
              within,
            },
          ]),
      ...(refused === undefined ? [] : [{ on: refused.on, of: { refused: 1 }, by, within }]),
      ...(closed === undefined
        ? []
        : [
            {
              on: closed.on,
              of: { closed: 1, ...gained(closed.autonomyBefore, closed.autonomyAfter) },
              by: { ...by, outcome: closed.outcome },
              within,
            },
          ]),
    ]
  },
})

/** Screenings, and how many led to a right to look at. Which right would tell what was answered. */
export const screeningTally = defineTally(RightsScreening, {
  name: "caf_screening",
  measures: {
    screened: { label: { fr: "Repérages du non-recours", en: "Screenings" } },
    with_rights: { label: { fr: "Repérages avec un droit à regarder", en: "Screenings with a right to look at" } },
  },
  dimensions: {},
  days: { table: screeningTable, columns: ["on"] },
  entries: ({ recorded }) =>
    recorded === null
      ? []
      : [
          {
            on: recorded.on,
            of: { screened: 1, with_rights: recorded.found > 0 ? 1 : 0 },
            by: {},
            within: recorded.conventions,
          },
        ],
})

/** Disputes on the days of their steps. */
export const disputeTally = defineTally(CafDispute, {
  name: "caf_dispute",
  measures: {
    opened: { label: { fr: "Contestations ouvertes", en: "Disputes opened" } },
    appealed: { label: { fr: "Recours amiables", en: "Amicable appeals" } },
    closed: { label: { fr: "Contestations terminées", en: "Disputes closed" } },
    won: { label: { fr: "Décisions annulées, réduites ou remises", en: "Cancelled, reduced or remitted" } },
  },
  dimensions: {
    about: { label: { fr: "Objet", en: "Subject" }, members: disputeSubjects },
    benefit: { label: { fr: "Prestation", en: "Benefit" }, members: benefits },
    stage: { label: { fr: "Étape", en: "Stage" }, members: disputeStages },
    outcome: { label: { fr: "Issue", en: "Outcome" }, members: disputeOutcomes },
  },
  identities: [{ measure: "won", of: "closed", dimension: "outcome", members: ["cancelled", "reduced", "remitted"] }],
  days: { table: disputeTable, columns: ["opened_on", "appealed_on", "closed_on"] },
  entries: ({ opened, facts }) => {
    if (opened === null) return []
    const { about, benefit, conventions: within } = opened
    const by = { about, benefit }
    const [appealed, closed] = [lastFact(facts, "amicable"), lastFact(facts, "closed")]
    return [
      { on: opened.on, of: { opened: 1 }, by: { ...by, stage: disputeStage(facts) }, within },
      ...(appealed === undefined ? [] : [{ on: appealed.on, of: { appealed: 1 }, by, within }]),
      ...(closed === undefined
        ? []
        : [
            {
              on: closed.on,
              of: { closed: 1, won: ["cancelled", "reduced", "remitted"].includes(closed.outcome) ? 1 : 0 },
              by: { ...by, outcome: closed.outcome },
              within,
            },
          ]),
    ]
  },
})
