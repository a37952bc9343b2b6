export { ccapexSummary, hearingAssessment } from "./assessment.ts"
export { delaysLetter, fslLetter, planProposal } from "./letters.ts"
