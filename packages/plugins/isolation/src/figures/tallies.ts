import { ageBands, daysBetween, defineTally } from "@traitdunion/core"
import { lastInRegister, RegisterReferral, registerTable } from "../register/index.ts"
import { IsolationRound, roundKinds, roundTable, toReach } from "../round/index.ts"
import { IsolationSignal, isolationSigns, signalOrigins, signalTable } from "../signal/index.ts"
import {
  IsolationSupport,
  isolationVerdicts,
  last,
  type SupportState,
  supportOutcomes,
  supportStage,
  supportStages,
  supportTable,
} from "../support/index.ts"

const age_band = { label: { fr: "Tranche d'âge", en: "Age band" }, members: ageBands }
const commune = { label: { fr: "Commune", en: "Commune" } }
const origin = { label: { fr: "Origine du signalement", en: "Who noticed" }, members: signalOrigins }

/** Signals, which name nobody, on their day and on the day on which somebody was met. */
export const signalTally = defineTally(IsolationSignal, {
  name: "isolation_signal",
  measures: {
    signals: { label: { fr: "Signes d'isolement notés", en: "Signals" } },
    followed: { label: { fr: "Signes qui ont mené à une rencontre", en: "Signals that led to somebody" } },
  },
  dimensions: {
    age_band,
    commune,
    origin,
    sign: { label: { fr: "Signe", en: "Sign" }, members: isolationSigns, overlapping: true },
  },
  days: { table: signalTable, columns: ["on", "met_on"] },
  entries: ({ noted, metOn }) => {
    if (noted === null) return []
    const by = { age_band: noted.ageBand, commune: noted.commune, origin: noted.origin, sign: noted.signs }
    const within = noted.conventions
    return [
      { on: noted.on, of: { signals: 1 }, by, within },
      ...(metOn === null ? [] : [{ on: metOn, of: { followed: 1 }, by, within }]),
    ]
  },
})

const supportEntries = ({ opened, facts }: SupportState) => {
  if (opened === null) return []
  const by = { age_band: opened.ageBand, commune: opened.commune, origin: opened.origin }
  const within = opened.conventions
  const met = facts.find(({ fact }) => fact === "met")
  const collective = facts.find((fact) => fact.fact === "collective" && fact.step !== "invited")
  const [accepted, refused, said, closed] = [
    last(facts, "accepted"),
    last(facts, "refused"),
    last(facts, "said"),
    last(facts, "closed"),
  ]
  const contacts = facts.filter(({ fact }) => fact === "kept-in-touch" || fact === "met").length
  return [
    { on: opened.on, of: { opened: 1, contacts }, by: { ...by, stage: supportStage(facts) }, within },
    ...(met === undefined
      ? []
      : [{ on: met.on, of: { met: 1, met_days: daysBetween(opened.on, met.on) }, by, within }]),
    ...(accepted === undefined ? [] : [{ on: accepted.on, of: { accepted: 1 }, by, within }]),
    ...(refused === undefined ? [] : [{ on: refused.on, of: { refused: 1 }, by, within }]),
    ...(collective === undefined ? [] : [{ on: collective.on, of: { collective: 1 }, by, within }]),
    ...(said === undefined
      ? []
      : [
          {
            on: said.on,
            of: { said: 1, less_alone: said.verdict === "less-alone" ? 1 : 0 },
            by: { ...by, verdict: said.verdict },
            within,
          },
        ]),
    ...(closed === undefined
      ? []
      : [{ on: closed.on, of: { closed: 1 }, by: { ...by, outcome: closed.outcome }, within }]),
  ]
}

/** Supports on the days of their steps; calls and visits on the day on which the support was opened. */
export const supportTally = defineTally(IsolationSupport, {
  name: "isolation_support",
  measures: {
    opened: { label: { fr: "Accompagnements ouverts", en: "Supports opened" } },
    contacts: { label: { fr: "Appels et visites", en: "Calls and visits" }, exposes: "opened" },
    met: { label: { fr: "Personnes rencontrées", en: "Persons met" } },
    met_days: { label: { fr: "Jours jusqu'au premier contact", en: "Days to a first contact" }, exposes: "met" },
    accepted: { label: { fr: "Accompagnements acceptés", en: "Supports accepted" } },
    refused: { label: { fr: "Refus respectés", en: "Refusals" } },
    collective: { label: { fr: "Personnes allées vers le collectif", en: "Went to a collective project" } },
    said: { label: { fr: "Effets dits par la personne", en: "Effects told by the person" } },
    less_alone: { label: { fr: "Personnes moins seules, comme elles le disent", en: "Less alone, as they say" } },
    closed: { label: { fr: "Accompagnements terminés", en: "Supports closed" } },
  },
  dimensions: {
    age_band,
    commune,
    origin,
    stage: { label: { fr: "Étape", en: "Stage" }, members: supportStages },
    verdict: { label: { fr: "Ce que la personne en dit", en: "What the person says" }, members: isolationVerdicts },
    outcome: { label: { fr: "Issue", en: "Outcome" }, members: supportOutcomes },
  },
  identities: [{ measure: "less_alone", of: "said", dimension: "verdict", members: ["less-alone"] }],
  days: {
    table: supportTable,
    columns: ["opened_on", "met_on", "accepted_on", "refused_on", "collective_on", "said_on", "closed_on"],
  },
  entries: supportEntries,
})

/** Referrals to communal registers, on the days of their steps. The ground is sealed and not counted. */
export const registerTally = defineTally(RegisterReferral, {
  name: "isolation_register",
  measures: {
    sent: { label: { fr: "Inscriptions demandées", en: "Referrals sent" } },
    acknowledged: { label: { fr: "Inscriptions confirmées", en: "Acknowledged" } },
  },
  dimensions: { commune },
  days: { table: registerTable, columns: ["sent_on", "acknowledged_on"] },
  entries: ({ opened, facts }) => {
    const [sent, acknowledged] = [lastInRegister(facts, "sent"), lastInRegister(facts, "acknowledged")]
    if (opened === null) return []
    const by = { commune: opened.commune }
    const within = opened.conventions
    return [
      ...(sent === undefined ? [] : [{ on: sent.on, of: { sent: 1 }, by, within }]),
      ...(acknowledged === undefined ? [] : [{ on: acknowledged.on, of: { acknowledged: 1 }, by, within }]),
    ]
  },
})

/** Rounds, on their day. */
export const roundTally = defineTally(IsolationRound, {
  name: "isolation_round",
  measures: {
    rounds: { label: { fr: "Tournées", en: "Rounds" }, exposes: "nobody" },
    planned: { label: { fr: "Personnes à joindre", en: "To be reached" } },
    reached: { label: { fr: "Personnes jointes", en: "Reached" } },
  },
  dimensions: { commune, kind: { label: { fr: "Tournée", en: "Round" }, members: roundKinds } },
  bounds: [{ measure: "reached", of: "planned", rest: "counted" }],
  days: { table: roundTable, columns: ["on"] },
  entries: (state) => {
    const { opened } = state
    if (opened === null) return []
    const planned = opened.supports.length
    return [
      {
        on: opened.on,
        of: { rounds: 1, planned, reached: planned - toReach(state).length },
        by: { commune: opened.commune, kind: opened.kind },
        within: opened.conventions,
      },
    ]
  },
})
