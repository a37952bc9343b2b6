export { ccapexSummary, hearingAssessment } from "./assessment.ts"
export { buildingReport } from "./building.ts"
export { conciliationRequest, decencyClaim, reportSheet } from "./dwelling.ts"
export { delaysLetter, fslLetter, planProposal } from "./letters.ts"
