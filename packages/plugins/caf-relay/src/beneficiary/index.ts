export { noteFileNumber, noteIdentity, noteQuotient, noteSituation } from "./commands.ts"
export { beneficiary } from "./queries.ts"
export { Beneficiary, type BeneficiaryState, type BroughtQuotient } from "./stream.ts"
