import { type AutonomyLevel, autonomyLevels, defineTally, themes } from "@traitdunion/core"
import { counters, rightsProcedureKinds } from "../catalogue/index.ts"
import {
  counterDecisions,
  effectiveRight,
  givingUpReasons,
  last,
  RightsProcedure,
  type RightsProcedureState,
  rightsOutcomes,
  rightsProcedureTable,
  rightsStage,
  rightsStages,
  rightsVerdicts,
} from "../procedure/index.ts"

const levels = Object.keys(autonomyLevels)
const gained = (before: AutonomyLevel | undefined, after: AutonomyLevel | undefined) => {
  const known = before !== undefined && after !== undefined
  return {
    autonomy_known: known ? 1 : 0,
    autonomy_gained: known && levels.indexOf(after) > levels.indexOf(before) ? 1 : 0,
  }
}

const entriesOf = (state: RightsProcedureState) => {
  const { opened, facts } = state
  if (opened === null) return []
  const { kind, theme, counter, conventions: within } = opened
  const by = { theme, counter, ...(kind === undefined ? {} : { kind }) }
  const works = facts.filter((fact) => "doneBy" in fact)
  const accompanied = facts.filter(({ fact }) => fact === "accompanied").length
  const minutes = facts.reduce((sum, fact) => sum + ("minutes" in fact ? (fact.minutes ?? 0) : 0), 0)
  const [filed, silence, answered, relayed, said, closed] = [
    last(facts, "filed"),
    last(facts, "silence"),
    last(facts, "answered"),
    last(facts, "handed-over"),
    last(facts, "said"),
    last(facts, "closed"),
  ]
  const effective = effectiveRight(state)
  const abandoned = closed?.outcome === "abandoned"
  return [
    {
      on: opened.on,
      of: {
        opened: 1,
        minutes,
        works: works.length,
        done_with: works.filter(({ doneBy }) => doneBy !== "mediator").length,
        accompanied,
      },
      by: { ...by, stage: rightsStage(facts) },
      within,
    },
    ...(filed === undefined ? [] : [{ on: filed.on, of: { filed: 1 }, by, within }]),
    ...(silence === undefined ? [] : [{ on: silence.on, of: { silences: 1 }, by, within }]),
    ...(answered === undefined
      ? []
      : [
          {
            on: answered.on,
            of: { answered: 1, granted: answered.decision === "refused" ? 0 : 1 },
            by: { ...by, decision: answered.decision },
            within,
          },
        ]),
    ...(relayed === undefined ? [] : [{ on: relayed.on, of: { relayed: 1 }, by, within }]),
    ...(effective === null
      ? []
      : [{ on: effective.on, of: { effective: 1, effective_days: effective.daysFromNeed }, by, within }]),
    ...(said === undefined
      ? []
      : [
          {
            on: said.on,
            of: { said: 1, said_won: said.verdict === "won" || said.verdict === "partly" ? 1 : 0 },
            by: { ...by, verdict: said.verdict },
            within,
          },
        ]),
    ...(closed === undefined
      ? []
      : [
          {
            on: closed.on,
            of: { closed: 1, abandoned: abandoned ? 1 : 0, ...gained(closed.autonomyBefore, closed.autonomyAfter) },
            by: {
              ...by,
              outcome: closed.outcome,
              ...(closed.reason === undefined ? {} : { reason: closed.reason }),
            },
            within,
          },
        ]),
  ]
}

/** Procedures on the days of their steps; work, time and accompaniments on the day on which the procedure was opened. */
export const rightsTally = defineTally(RightsProcedure, {
  name: "rights_procedure",
  measures: {
    opened: { label: { fr: "Démarches ouvertes", en: "Procedures opened" } },
    minutes: { label: { fr: "Minutes passées", en: "Minutes" }, exposes: "opened" },
    works: { label: { fr: "Étapes travaillées", en: "Steps worked on" }, exposes: "opened" },
    done_with: {
      label: { fr: "Étapes faites avec ou par la personne", en: "Steps done with or by the person" },
      exposes: "opened",
    },
    accompanied: { label: { fr: "Accompagnements physiques", en: "Accompaniments in person" }, exposes: "opened" },
    filed: { label: { fr: "Démarches déposées", en: "Procedures filed" } },
    silences: { label: { fr: "Silences constatés", en: "Silences noticed" } },
    answered: { label: { fr: "Réponses reçues", en: "Answers received" } },
    granted: { label: { fr: "Réponses favorables, même en partie", en: "Favourable answers" } },
    relayed: { label: { fr: "Relais passés", en: "Handed over" } },
    effective: { label: { fr: "Droits effectifs", en: "Effective rights" } },
    effective_days: { label: { fr: "Jours jusqu'au droit effectif", en: "Days to it" }, exposes: "effective" },
    said: { label: { fr: "Résultats dits par la personne", en: "Results told by the person" } },
    said_won: { label: { fr: "Droits obtenus, comme la personne le dit", en: "Won, as the person says" } },
    closed: { label: { fr: "Démarches terminées", en: "Procedures closed" } },
    abandoned: { label: { fr: "Démarches abandonnées", en: "Procedures abandoned" } },
    autonomy_known: { label: { fr: "Fins dont l'autonomie est renseignée", en: "Autonomy known" } },
    autonomy_gained: { label: { fr: "Fins avec gain d'autonomie", en: "Autonomy gained" } },
  },
  dimensions: {
    kind: { label: { fr: "Démarche", en: "Procedure" }, members: rightsProcedureKinds },
    theme: { label: { fr: "Thème", en: "Theme" }, members: themes },
    counter: { label: { fr: "Guichet", en: "Counter" }, members: counters },
    stage: { label: { fr: "Étape où en est la démarche", en: "Stage" }, members: rightsStages },
    decision: { label: { fr: "Réponse du guichet", en: "Decision" }, members: counterDecisions },
    verdict: { label: { fr: "Ce que la personne en dit", en: "What the person says" }, members: rightsVerdicts },
    outcome: { label: { fr: "Issue", en: "Outcome" }, members: rightsOutcomes },
    reason: { label: { fr: "Raison de l'abandon", en: "Why it was abandoned" }, members: givingUpReasons },
  },
  identities: [
    { measure: "granted", of: "answered", dimension: "decision", members: ["granted", "partly"] },
    { measure: "said_won", of: "said", dimension: "verdict", members: ["won", "partly"] },
    { measure: "abandoned", of: "closed", dimension: "outcome", members: ["abandoned"] },
  ],
  days: {
    table: rightsProcedureTable,
    columns: [
      "opened_on",
      "filed_on",
      "silence_on",
      "answered_on",
      "relayed_on",
      "effective_on",
      "said_on",
      "closed_on",
    ],
  },
  entries: entriesOf,
})
