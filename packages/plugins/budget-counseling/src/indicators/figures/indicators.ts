import { type Citation, defineIndicator } from "@traitdunion/core"
import {
  bankTally,
  diagnosisTally,
  fileTally,
  negotiationTally,
  overIndebtednessTally,
  rightTally,
  sessionTally,
} from "./tallies.ts"

/** The State's own yearly form was not available: these are proposed after the missions that its instruction lists. */
const proposed = (reference: string): Citation => ({
  source:
    "Indicateur proposé par l'outil, d'après les missions du Point Conseil Budget (instruction DGCS/SD1B/2019/109)",
  reference,
})

const opened = {
  measure: "opened",
  words: { fr: "Dossiers ouverts sur la période, un par foyer", en: "Files opened, one a household" },
} as const
const closed = {
  measure: "closed",
  words: { fr: "Accompagnements terminés sur la période", en: "Accompaniments ended" },
} as const
const diagnosed = {
  measure: "diagnosed",
  words: { fr: "Foyers dont le premier diagnostic date de la période", en: "Households first diagnosed in the period" },
} as const
const who = ["entry", "contact", "motive", "household", "housing", "employment", "support"] as const
const income = ["resources", "remaining", "debt"] as const

/** The indicators of a *Point Conseil Budget*: proposed, for want of the official form. */
export const indicators = [
  defineIndicator(fileTally, {
    id: "budget/households",
    label: { fr: "Foyers reçus", en: "Households received" },
    unit: "count",
    numerator: opened,
    by: who,
    source: proposed("Accueil et conseil"),
  }),
  defineIndicator(fileTally, {
    id: "budget/accompanied",
    label: { fr: "Part de foyers accompagnés dans la durée", en: "Share accompanied over time" },
    unit: "share",
    numerator: {
      measure: "accompanied",
      words: { fr: "Accompagnements budgétaires engagés", en: "Accompaniments begun" },
    },
    denominator: opened,
    by: ["entry", "household"],
    source: proposed("Accompagnement budgétaire"),
  }),
  defineIndicator(fileTally, {
    id: "budget/ended",
    label: { fr: "Accompagnements terminés", en: "Accompaniments ended" },
    unit: "count",
    numerator: closed,
    by: ["outcome", "household"],
    source: proposed("Accompagnement budgétaire"),
  }),
  defineIndicator(fileTally, {
    id: "budget/balanced",
    label: { fr: "Part d'accompagnements terminés à l'équilibre", en: "Share ended in balance" },
    unit: "share",
    numerator: { measure: "balanced", words: { fr: "Terminés avec un budget équilibré", en: "Ended in balance" } },
    denominator: closed,
    by: ["household"],
    source: proposed("Accompagnement budgétaire"),
  }),
  defineIndicator(diagnosisTally, {
    id: "budget/diagnoses",
    label: { fr: "Diagnostics réalisés", en: "Diagnoses made" },
    unit: "count",
    numerator: diagnosed,
    by: income,
    source: proposed("Diagnostic complet"),
  }),
  defineIndicator(diagnosisTally, {
    id: "budget/in-arrears",
    label: { fr: "Part de foyers en impayés au premier diagnostic", en: "Share in arrears at first" },
    unit: "share",
    numerator: {
      measure: "arrears",
      words: { fr: "Foyers qui avaient au moins un retard", en: "Households with arrears" },
    },
    denominator: diagnosed,
    by: ["resources", "remaining"],
    source: proposed("Diagnostic complet"),
  }),
  defineIndicator(diagnosisTally, {
    id: "budget/in-deficit",
    label: { fr: "Part de foyers en déficit au premier diagnostic", en: "Share in deficit at first" },
    unit: "share",
    numerator: {
      measure: "deficit",
      words: { fr: "Foyers dont les dépenses dépassaient les ressources", en: "In deficit" },
    },
    denominator: diagnosed,
    by: ["resources"],
    source: proposed("Diagnostic complet"),
  }),
  defineIndicator(diagnosisTally, {
    id: "budget/reviews",
    label: { fr: "Bilans finaux", en: "Final reviews" },
    unit: "count",
    numerator: {
      measure: "reviewed",
      words: { fr: "Foyers dont le bilan final date de la période", en: "Reviewed in the period" },
    },
    by: income,
    source: proposed("Accompagnement budgétaire"),
  }),
  defineIndicator(diagnosisTally, {
    id: "budget/out-of-arrears",
    label: { fr: "Foyers sortis des impayés", en: "Households out of arrears" },
    unit: "count",
    numerator: {
      measure: "cleared",
      words: { fr: "En retard au premier diagnostic, sans retard au bilan final", en: "Late at first, not at last" },
    },
    by: [],
    source: proposed("Accompagnement budgétaire"),
  }),
  defineIndicator(diagnosisTally, {
    id: "budget/out-of-deficit",
    label: { fr: "Foyers sortis du déficit", en: "Households out of deficit" },
    unit: "count",
    numerator: {
      measure: "recovered",
      words: {
        fr: "En déficit au premier diagnostic, à l'équilibre au bilan final",
        en: "In deficit at first, not at last",
      },
    },
    by: [],
    source: proposed("Accompagnement budgétaire"),
  }),
  defineIndicator(negotiationTally, {
    id: "budget/negotiations",
    label: { fr: "Médiations avec un créancier", en: "Negotiations with a creditor" },
    unit: "count",
    numerator: { measure: "begun", words: { fr: "Médiations engagées sur la période", en: "Begun in the period" } },
    by: ["request", "answer"],
    source: proposed("Intervention auprès des créanciers (facultative)"),
  }),
  defineIndicator(negotiationTally, {
    id: "budget/granted",
    label: { fr: "Part de médiations avec un créancier qui ont abouti", en: "Share granted" },
    unit: "share",
    numerator: {
      measure: "granted",
      words: { fr: "Demandes acceptées, même à d'autres conditions", en: "Accepted, even on other terms" },
    },
    denominator: { measure: "answered", words: { fr: "Médiations qui ont reçu une réponse", en: "Answered" } },
    by: ["request"],
    source: proposed("Intervention auprès des créanciers (facultative)"),
  }),
  defineIndicator(overIndebtednessTally, {
    id: "budget/deposited",
    label: { fr: "Dossiers de surendettement déposés", en: "Over-indebtedness files deposited" },
    unit: "count",
    numerator: {
      measure: "deposited",
      words: { fr: "Dossiers déposés sur la période", en: "Deposited in the period" },
    },
    by: [],
    source: proposed("Accompagnement à la procédure de surendettement"),
  }),
  defineIndicator(overIndebtednessTally, {
    id: "budget/admissible",
    label: { fr: "Dossiers de surendettement recevables", en: "Files found admissible" },
    unit: "count",
    numerator: {
      measure: "admissible",
      words: { fr: "Recevabilités notifiées sur la période", en: "Notified in the period" },
    },
    by: [],
    source: proposed("Accompagnement à la procédure de surendettement"),
  }),
  defineIndicator(overIndebtednessTally, {
    id: "budget/oriented",
    label: { fr: "Dossiers de surendettement orientés", en: "Files oriented" },
    unit: "count",
    numerator: { measure: "oriented", words: { fr: "Orientations de la période", en: "Orientations of the period" } },
    by: ["orientation"],
    source: proposed("Accompagnement à la procédure de surendettement"),
  }),
  defineIndicator(bankTally, {
    id: "budget/bank-procedures",
    label: { fr: "Démarches d'inclusion bancaire", en: "Bank procedures" },
    unit: "count",
    numerator: { measure: "asked", words: { fr: "Démarches engagées sur la période", en: "Begun in the period" } },
    by: ["kind", "step"],
    source: proposed("Inclusion bancaire"),
  }),
  defineIndicator(bankTally, {
    id: "budget/bank-granted",
    label: { fr: "Démarches d'inclusion bancaire abouties", en: "Bank procedures granted" },
    unit: "count",
    numerator: { measure: "granted", words: { fr: "Obtenues, parmi celles engagées sur la période", en: "Granted" } },
    by: ["kind"],
    source: proposed("Inclusion bancaire"),
  }),
  defineIndicator(rightTally, {
    id: "budget/rights-checked",
    label: { fr: "Droits vérifiés", en: "Rights checked" },
    unit: "count",
    numerator: { measure: "checked", words: { fr: "Droits regardés avec les foyers", en: "Rights looked at" } },
    by: ["right"],
    source: proposed("Ouverture de droits"),
  }),
  defineIndicator(rightTally, {
    id: "budget/rights-opened",
    label: { fr: "Droits ouverts", en: "Rights opened" },
    unit: "count",
    numerator: { measure: "opened", words: { fr: "Droits réellement ouverts", en: "Rights really opened" } },
    by: ["right"],
    source: proposed("Ouverture de droits"),
  }),
  defineIndicator(rightTally, {
    id: "budget/euros-opened",
    label: { fr: "Montant mensuel des droits ouverts", en: "Monthly amount of rights opened" },
    unit: "euros",
    numerator: {
      measure: "gained",
      words: { fr: "Euros par mois, chaque droit arrondi à dix euros", en: "Euros a month, each right to ten euros" },
    },
    by: ["right"],
    source: proposed("Ouverture de droits"),
  }),
  defineIndicator(sessionTally, {
    id: "budget/sessions",
    label: { fr: "Séances collectives sur le budget", en: "Collective sessions on budget" },
    unit: "count",
    numerator: { measure: "sessions", words: { fr: "Séances tenues", en: "Sessions held" } },
    by: ["topic"],
    source: proposed("Information et séances collectives"),
  }),
  defineIndicator(sessionTally, {
    id: "budget/participants",
    label: { fr: "Participants aux séances collectives", en: "Participants" },
    unit: "count",
    numerator: { measure: "participants", words: { fr: "Présences, comptées à chaque séance", en: "Attendances" } },
    by: ["topic"],
    source: proposed("Information et séances collectives"),
  }),
] as const
