import { definePlugin } from "@traitdunion/core"
import * as bank from "./bank/index.ts"
import * as budget from "./budget/index.ts"
import * as creditors from "./creditors/index.ts"
import { budgetSheet, creditorLetter, overIndebtednessSummary } from "./documents/index.ts"
import * as files from "./file/index.ts"
import { indicators, profile } from "./indicators/index.ts"
import { type BudgetLaw, budgetLaw, calculations, energyVoucherLaw } from "./law/index.ts"
import * as over from "./over-indebtedness/index.ts"
import * as rights from "./rights/index.ts"
import { readers } from "./rules.ts"
import * as sessions from "./sessions/index.ts"
import { words } from "./vocabulary.ts"

const make = (law: BudgetLaw) =>
  definePlugin({
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
      recordRentDelays: over.recordRentDelays,
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
    choices: {
      file: { query: "files", value: "file", label: "holder" },
      version: { query: "sheets", value: "version", label: "on", given: { file: "file" } },
      negotiation: { query: "negotiations", value: "negotiation", label: "file" },
      procedure: { query: "overIndebtednessProcedures", value: "procedure", label: "file" },
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
      ...calculations(law),
    },
    outlets: { budgetSheet: budgetSheet(law), creditorLetter, overIndebtednessSummary: overIndebtednessSummary(law) },
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
    words,
    offers: [over.overIndebtednessOffer],
    asks: [over.housingAppeals],
    parameters: [...Object.values(law), over.overIndebtednessLaw, energyVoucherLaw, ...bank.bankLaw],
  })
type Inferred = ReturnType<typeof make>
/** The plugin `budget`. */
export interface BudgetCounseling extends Inferred {}
/** The work of a *Point Conseil Budget*: household budget, diagnosis, over-indebtedness, bank inclusion, creditors. */
export const budgetCounseling: BudgetCounseling = make(budgetLaw)

/**
 * The same plugin, with another set of amounts: for whoever holds the decree of a new year before a new version.
 *
 * @example
 * ```ts
 * import { defineParameter } from "@traitdunion/core"
 * import { budgetCounselingWith, budgetLaw } from "@traitdunion/plugin-budget-counseling"
 * const [last] = budgetLaw.wageBrackets.values.slice(-1)
 * const plugin = budgetCounselingWith({
 *   ...budgetLaw,
 *   wageBrackets: defineParameter({
 *     ...budgetLaw.wageBrackets,
 *     values: last === undefined ? [] : [{ ...last, from: "2027-01-01", to: "2027-12-31" }],
 *   }),
 * })
 * ```
 */
export const budgetCounselingWith = (law: BudgetLaw): BudgetCounseling => make(law)
