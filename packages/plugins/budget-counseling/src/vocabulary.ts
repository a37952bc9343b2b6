import { defineWords, type Label } from "@traitdunion/core"
import { BankProcedure, bankProcedureKinds, bankSteps } from "./bank/index.ts"
import { HouseholdBudget, remainingBands, resourceBands } from "./budget/index.ts"
import { creditorAnswers, Negotiation, requestKinds } from "./creditors/index.ts"
import {
  BudgetFile,
  contactModes,
  employmentStatuses,
  entryChannels,
  fileOutcomes,
  householdTypes,
  housingStatuses,
  motives,
  supports,
} from "./file/index.ts"
import { rsaTerritories } from "./law/index.ts"
import { documents, OverIndebtedness, orientationLabels, procedureOutcomes } from "./over-indebtedness/index.ts"
import { BudgetRight, rightKinds, rightResults } from "./rights/index.ts"
import { BudgetSession, sessionTopics } from "./sessions/index.ts"
import { debtKinds, lineKinds, moments, periods, relations, sections, shocks } from "./sheet/index.ts"

const file = { fr: "Dossier" }
const months = { fr: "Durée en mois" }
const answerBy = { fr: "Réponse attendue le" }
const monthly = { fr: "Par mois", unit: "cents" } as const
const kinds: Readonly<Record<string, Label>> = Object.assign({}, ...Object.values(lineKinds), debtKinds, shocks)

/** @internal What the fields of budget counselling are called, for the people they are about. */
export const words = [
  defineWords(BudgetFile, {
    support: { fr: "Accompagnement", values: supports },
    entryChannel: { fr: "Orientation", values: entryChannels },
    contactMode: { fr: "Contact", values: contactModes },
    motives: { fr: "Motifs", values: motives },
    householdType: { fr: "Type de foyer", values: householdTypes },
    housingStatus: { fr: "Statut d'occupation", values: housingStatuses },
    employmentStatus: { fr: "Emploi", values: employmentStatuses },
    outcome: { fr: "Issue", values: fileOutcomes },
  }),
  defineWords(HouseholdBudget, {
    version: null,
    moment: { fr: "Moment", values: moments },
    household: { fr: "Foyer" },
    members: { fr: "Personnes du foyer" },
    relation: { fr: "Lien", values: relations },
    born: { fr: "Né ou née le" },
    dependant: { fr: "À charge" },
    isolatedParentIncrease: { fr: "Majoration pour parent isolé" },
    pregnant: { fr: "Grossesse" },
    territory: { fr: "Territoire", values: rsaTerritories },
    shocks: { fr: "Événements de vie" },
    parts: { fr: "Parts du budget" },
    lines: { fr: "Lignes" },
    section: { fr: "Rubrique", values: sections },
    kind: { fr: "Nature", values: kinds },
    label: { fr: "Libellé" },
    amount: { fr: "Montant", unit: "cents" },
    every: { fr: "Période", values: periods },
    debts: { fr: "Dettes", values: debtKinds },
    debt: null,
    details: { fr: "Détail" },
    creditor: { fr: "Créancier" },
    due: { fr: "Reste dû", unit: "cents" },
    monthly,
    late: { fr: "En retard", unit: "cents" },
    lateSince: { fr: "En retard depuis le" },
    coarse: { fr: "Pour les statistiques, sans montant exact" },
    resources: { fr: "Ressources", values: resourceBands },
    remaining: { fr: "Reste à vivre", values: remainingBands },
    arrears: { fr: "Impayés" },
    deficit: { fr: "Budget en déficit" },
  }),
  defineWords(Negotiation, {
    file,
    debtor: { fr: "Débiteur" },
    creditor: { fr: "Créancier" },
    debt: null,
    request: null,
    kind: { fr: "Demande", values: requestKinds },
    terms: { fr: "Conditions demandées" },
    total: { fr: "Total", unit: "cents" },
    monthly,
    remitted: { fr: "Remise demandée", unit: "cents" },
    months,
    answerBy,
    answer: { fr: "Réponse", values: creditorAnswers },
    kept: { fr: "Engagement tenu" },
  }),
  defineWords(BudgetRight, {
    file,
    right: { fr: "Droit", values: rightKinds },
    result: { fr: "Résultat", values: rightResults },
    monthly,
    about: { fr: "Par mois, à dix euros près" },
  }),
  defineWords(BudgetSession, {
    activity: { fr: "Acte" },
    topics: { fr: "Thèmes", values: sessionTopics },
    persons: { fr: "Participants" },
  }),
  defineWords(OverIndebtedness, {
    file,
    codebtor: { fr: "Codébiteur" },
    document: { fr: "Pièce", values: documents },
    state: { fr: "État", values: { gathered: { fr: "réunie" }, "not-applicable": { fr: "sans objet" } } },
    decisionBy: { fr: "Décision attendue le" },
    granted: { fr: "Délais accordés par un juge pour le loyer" },
    admissible: { fr: "Recevable" },
    notifiedOn: { fr: "Notifié le" },
    appealBy: { fr: "Recours jusqu'au" },
    suspendedUntil: { fr: "Poursuites suspendues jusqu'au" },
    orientation: { fr: "Orientation", values: orientationLabels },
    months,
    deferralMonths: { fr: "Mois de suspension" },
    remission: { fr: "Effacement partiel" },
    savesMainHome: { fr: "Garde la résidence principale" },
    monthly,
    contestBy: { fr: "Contestation jusqu'au" },
    outcome: { fr: "Issue", values: procedureOutcomes },
  }),
  defineWords(BankProcedure, {
    kind: { fr: "Démarche", values: bankProcedureKinds },
    ofBank: { fr: "Demande déposée à la banque" },
    file,
    amount: { fr: "Montant", unit: "cents" },
    months,
    answerBy,
    step: { fr: "Étape", values: bankSteps },
  }),
]
