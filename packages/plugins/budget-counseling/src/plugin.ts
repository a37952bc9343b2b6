import { definePlugin } from "@traitdunion/core"
import * as bank from "./bank/index.ts"
import * as budget from "./budget/index.ts"
import * as creditors from "./creditors/index.ts"
import { budgetSheet, creditorLetter, overIndebtednessSummary } from "./documents/index.ts"
import * as files from "./file/index.ts"
import { indicators, profile } from "./indicators/index.ts"
import * as over from "./over-indebtedness/index.ts"
import { readers } from "./readers.ts"
import * as rights from "./rights/index.ts"
import * as sessions from "./sessions/index.ts"

const plugin = definePlugin({
  id: "budget",
  label: { fr: "Conseil budgétaire", en: "Budget counselling" },
  streams: [
    files.BudgetFile,
    budget.HouseholdBudget,
    creditors.Negotiation,
    rights.BudgetRight,
    sessions.BudgetSession,
    over.OverIndebtedness,
    bank.BankProcedure,
  ],
  commands: {
    openFile: files.openFile,
    closeFile: files.closeFile,
    record: budget.record,
    correct: budget.correct,
    cancel: budget.cancel,
    negotiate: creditors.negotiate,
    askCreditor: creditors.askCreditor,
    recordCreditorAnswer: creditors.recordCreditorAnswer,
    checkCreditorPlan: creditors.checkCreditorPlan,
    endNegotiation: creditors.endNegotiation,
    recordRight: rights.recordRight,
    cancelRight: rights.cancelRight,
    holdSession: sessions.holdSession,
    cancelSession: sessions.cancelSession,
    prepareOverIndebtedness: over.prepareOverIndebtedness,
    gatherDocument: over.gatherDocument,
    deposit: over.deposit,
    recordAdmissibility: over.recordAdmissibility,
    appealAdmissibility: over.appealAdmissibility,
    orient: over.orient,
    recordMeasures: over.recordMeasures,
    contestMeasures: over.contestMeasures,
    enforceMeasures: over.enforceMeasures,
    closeOverIndebtedness: over.closeOverIndebtedness,
    askBank: bank.askBank,
    recordBankStep: bank.recordBankStep,
  },
  queries: {
    file: files.file,
    files: files.files,
    sheet: budget.sheet,
    sheets: budget.sheets,
    negotiation: creditors.negotiation,
    negotiations: creditors.negotiations,
    rights: rights.rights,
    overIndebtedness: over.overIndebtedness,
    overIndebtednessProcedures: over.overIndebtednessProcedures,
    bankProcedures: bank.bankProcedures,
  },
  outlets: { budgetSheet, creditorLetter, overIndebtednessSummary },
  readers,
  tables: [
    files.fileTable,
    budget.diagnosisTable,
    creditors.negotiationTable,
    rights.rightTable,
    sessions.sessionTable,
    over.procedureTable,
    bank.bankTable,
  ],
  projections: [
    files.fileRow,
    budget.diagnosisRow,
    creditors.negotiationRow,
    rights.rightRow,
    sessions.sessionRow,
    over.procedureRow,
    bank.bankRow,
  ],
  rules: over.overIndebtednessRules,
  deadlines: [...creditors.creditorDeadlines, ...over.overIndebtednessDeadlines, ...bank.bankDeadlines],
  indicators,
  profiles: [profile],
})
type Inferred = typeof plugin
/** The plugin `budget`. */
export interface BudgetCounseling extends Inferred {}
/** The work of a *Point Conseil Budget*: household budget, diagnosis, over-indebtedness, bank inclusion, creditors. */
export const budgetCounseling: BudgetCounseling = plugin
