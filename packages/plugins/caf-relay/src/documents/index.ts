export { appealLetter } from "./appeal-letter.ts"
export { type MandateForm, mandateForm } from "./mandate-form.ts"
export { appointmentRequest, procedureChecklist } from "./procedure-outlets.ts"
