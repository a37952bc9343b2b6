import { defineTally, type PlainDate } from "@traitdunion/core"
import { BankProcedure, bankProcedureKinds, bankSteps, bankTable } from "../../bank/index.ts"
import { diagnosisTable, HouseholdBudget, ofMoment, remainingBands, resourceBands } from "../../budget/index.ts"
import { creditorAnswers, granted, Negotiation, negotiationTable, requestKinds } from "../../creditors/index.ts"
import * as words from "../../file/index.ts"
import { BudgetFile, fileTable } from "../../file/index.ts"
import { OverIndebtedness, orientationLabels, procedureTable } from "../../over-indebtedness/index.ts"
import { BudgetRight, rightKinds, rightTable } from "../../rights/index.ts"
import { BudgetSession, sessionTable, sessionTopics } from "../../sessions/index.ts"
import { debtKinds } from "../../sheet/index.ts"

/** Households received, on the day their file was opened, and how the accompaniments ended. */
export const fileTally = defineTally(BudgetFile, {
  name: "budget_file",
  measures: {
    opened: { label: { fr: "Foyers reçus", en: "Households received" } },
    accompanied: { label: { fr: "Foyers accompagnés dans la durée", en: "Households accompanied over time" } },
    closed: { label: { fr: "Accompagnements terminés", en: "Accompaniments ended" } },
    balanced: { label: { fr: "Terminés à l'équilibre", en: "Ended in balance" } },
  },
  dimensions: {
    support: { label: { fr: "Forme", en: "Form" }, members: words.supports },
    entry: { label: { fr: "Orienté par", en: "Sent by" }, members: words.entryChannels },
    contact: { label: { fr: "Premier contact", en: "First contact" }, members: words.contactModes },
    motive: { label: { fr: "Motif", en: "Reason" }, members: words.motives, overlapping: true },
    household: { label: { fr: "Type de foyer", en: "Household" }, members: words.householdTypes },
    housing: { label: { fr: "Logement", en: "Housing" }, members: words.housingStatuses },
    employment: { label: { fr: "Emploi", en: "Employment" }, members: words.employmentStatuses },
    outcome: { label: { fr: "Issue", en: "Outcome" }, members: words.fileOutcomes },
  },
  identities: [
    { measure: "accompanied", of: "opened", dimension: "support", members: ["accompaniment"] },
    { measure: "balanced", of: "closed", dimension: "outcome", members: ["balanced"] },
  ],
  days: { table: fileTable, columns: ["opened_on", "closed_on"] },
  entries: ({ opened, closed }) => {
    if (opened === null) return []
    const by = {
      support: opened.support,
      entry: opened.entryChannel,
      contact: opened.contactMode,
      motive: opened.motives,
      household: opened.householdType,
      housing: opened.housingStatus,
      employment: opened.employmentStatus,
    }
    const within = opened.conventions
    const accompanied = opened.support === "accompaniment" ? 1 : 0
    const opening = { on: opened.on, of: { opened: 1, accompanied }, by, within }
    if (closed === null) return [opening]
    const balanced = closed.outcome === "balanced" ? 1 : 0
    return [opening, { on: closed.on, of: { closed: 1, balanced }, by: { ...by, outcome: closed.outcome }, within }]
  },
})

/** Diagnoses: each household on the day of its first one, and of its final review. */
export const diagnosisTally = defineTally(HouseholdBudget, {
  name: "budget_diagnosis",
  measures: {
    diagnosed: { label: { fr: "Diagnostics réalisés", en: "Diagnoses made" } },
    arrears: { label: { fr: "Foyers en impayés", en: "Households in arrears" } },
    deficit: { label: { fr: "Foyers en déficit", en: "Households in deficit" } },
    reviewed: { label: { fr: "Bilans finaux", en: "Final reviews" } },
    cleared: { label: { fr: "Sortis des impayés", en: "Out of arrears" } },
    recovered: { label: { fr: "Sortis du déficit", en: "Out of deficit" } },
  },
  dimensions: {
    resources: { label: { fr: "Ressources du foyer", en: "Resources" }, members: resourceBands },
    remaining: {
      label: { fr: "Reste à vivre par unité de consommation", en: "Remaining to live" },
      members: remainingBands,
    },
    debt: { label: { fr: "Nature des dettes", en: "Kinds of debts" }, members: debtKinds, overlapping: true },
  },
  days: { table: diagnosisTable, columns: ["first_on", "final_on"] },
  entries: (state) => {
    const [first] = state.versions
    if (first === undefined) return []
    const { arrears, deficit, resources, remaining, debts } = first.coarse
    const opening = {
      on: first.on,
      of: { diagnosed: 1, arrears: arrears ? 1 : 0, deficit: deficit ? 1 : 0 },
      by: { resources, remaining, debt: debts },
      within: first.conventions,
    }
    const final = ofMoment(state, "final")
    if (final === undefined || final.version === first.version) return [opening]
    const cleared = arrears && !final.coarse.arrears ? 1 : 0
    const recovered = deficit && !final.coarse.deficit ? 1 : 0
    const after = { resources: final.coarse.resources, remaining: final.coarse.remaining, debt: final.coarse.debts }
    return [opening, { on: final.on, of: { reviewed: 1, cleared, recovered }, by: after, within: final.conventions }]
  },
})

/** Mediations with creditors, on the day they began, as they turn out later. */
export const negotiationTally = defineTally(Negotiation, {
  name: "budget_negotiation",
  measures: {
    begun: { label: { fr: "Médiations avec un créancier", en: "Negotiations with a creditor" } },
    answered: { label: { fr: "Qui ont reçu une réponse", en: "Answered" } },
    granted: { label: { fr: "Qui ont abouti", en: "Granted" } },
  },
  dimensions: {
    request: { label: { fr: "Demande", en: "Request" }, members: requestKinds },
    answer: { label: { fr: "Réponse", en: "Answer" }, members: creditorAnswers },
  },
  days: { table: negotiationTable, columns: ["begun_on"] },
  entries: (state) => {
    if (state.begun === null) return []
    const last = state.requests.at(-1)
    const real = state.requests.some(({ answer }) => answer !== null && answer.answer !== "silent")
    return [
      {
        on: state.begun.on,
        of: { begun: 1, answered: real ? 1 : 0, granted: granted(state) === undefined ? 0 : 1 },
        by: { request: last?.kind, answer: last?.answer?.answer },
        within: state.begun.conventions,
      },
    ]
  },
})

/** Rights that were looked at with households. */
export const rightTally = defineTally(BudgetRight, {
  name: "budget_right",
  measures: {
    checked: { label: { fr: "Droits vérifiés", en: "Rights checked" } },
    opened: { label: { fr: "Droits ouverts", en: "Rights opened" } },
    gained: { label: { fr: "Euros par mois ouverts", en: "Euros a month opened" }, exposes: "opened" },
  },
  dimensions: { right: { label: { fr: "Droit", en: "Right" }, members: rightKinds } },
  days: { table: rightTable, columns: ["recorded_on"] },
  entries: ({ recorded, cancelled }) =>
    recorded === null || cancelled
      ? []
      : [
          {
            on: recorded.on,
            of: { checked: 1, opened: recorded.result === "opened" ? 1 : 0, gained: recorded.about ?? 0 },
            by: { right: recorded.right },
            within: recorded.conventions,
          },
        ],
})

/** Collective sessions on budget. */
export const sessionTally = defineTally(BudgetSession, {
  name: "budget_session",
  measures: {
    sessions: { label: { fr: "Séances collectives", en: "Collective sessions" }, exposes: "participants" },
    participants: { label: { fr: "Participants", en: "Participants" } },
  },
  dimensions: { topic: { label: { fr: "Thème", en: "Topic" }, members: sessionTopics, overlapping: true } },
  days: { table: sessionTable, columns: ["held_on"] },
  entries: ({ held, cancelled }) =>
    held === null || cancelled
      ? []
      : [
          {
            on: held.on,
            of: { sessions: 1, participants: held.persons },
            by: { topic: held.topics },
            within: held.conventions,
          },
        ],
})

/** Over-indebtedness files, on the day of each fact. */
export const overIndebtednessTally = defineTally(OverIndebtedness, {
  name: "over_indebtedness",
  measures: {
    deposited: { label: { fr: "Dossiers déposés", en: "Deposited" } },
    admissible: { label: { fr: "Dossiers recevables", en: "Admissible" } },
    oriented: { label: { fr: "Dossiers orientés", en: "Oriented" } },
    recovery: { label: { fr: "Orientés vers un rétablissement personnel", en: "Oriented to a personal recovery" } },
  },
  dimensions: { orientation: { label: { fr: "Orientation", en: "Orientation" }, members: orientationLabels } },
  identities: [
    {
      measure: "recovery",
      of: "oriented",
      dimension: "orientation",
      members: ["recovery-without-liquidation", "recovery-with-liquidation"],
    },
  ],
  days: { table: procedureTable, columns: ["deposited_on", "admissible_on", "oriented_on"] },
  entries: ({ begun, deposited, admissibility, orientation }) => {
    if (begun === null) return []
    const within = begun.conventions
    const at = <M extends string>(on: PlainDate | undefined, of: Readonly<Record<M, number>>) =>
      on === undefined ? [] : [{ on, of, by: { orientation: orientation?.orientation }, within }]
    const admissibleOn = admissibility?.admissible === true ? admissibility.notifiedOn : undefined
    const recovery = orientation?.orientation.startsWith("recovery") === true ? 1 : 0
    return [
      ...at(deposited?.on, { deposited: 1 }),
      ...at(admissibleOn, { admissible: 1 }),
      ...at(orientation?.on, { oriented: 1, recovery }),
    ]
  },
})

/** Bank procedures, on the day they were asked, as they turn out later. */
export const bankTally = defineTally(BankProcedure, {
  name: "bank_procedure",
  measures: {
    asked: { label: { fr: "Démarches bancaires", en: "Bank procedures" } },
    granted: { label: { fr: "Démarches abouties", en: "Granted" } },
  },
  dimensions: {
    kind: { label: { fr: "Démarche", en: "Procedure" }, members: bankProcedureKinds },
    step: { label: { fr: "Étape", en: "Step" }, members: bankSteps },
  },
  identities: [{ measure: "granted", of: "asked", dimension: "step", members: ["granted"] }],
  days: { table: bankTable, columns: ["asked_on"] },
  entries: ({ asked, step }) =>
    asked === null
      ? []
      : [
          {
            on: asked.on,
            of: { asked: 1, granted: step?.step === "granted" ? 1 : 0 },
            by: { kind: asked.kind, step: step?.step },
            within: asked.conventions,
          },
        ],
})
