export { budgetSheet } from "./budget-sheet.ts"
export { creditorLetter } from "./creditor-letter.ts"
export { overIndebtednessSummary } from "./over-indebtedness-summary.ts"
