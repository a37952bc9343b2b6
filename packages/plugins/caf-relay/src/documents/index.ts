export { appealLetter } from "./appeal-letter.ts"
export { type MandateForm, mandateCopy, mandateForm } from "./mandate-form.ts"
export { appointmentRequest, procedureChecklist } from "./procedure-outlets.ts"
