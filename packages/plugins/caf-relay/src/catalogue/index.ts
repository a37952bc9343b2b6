export { type Benefit, type BenefitKey, benefits } from "./benefits.ts"
export { type ProcedureKind, type ProcedureSheet, procedureCatalogue, procedureKinds } from "./catalogue.ts"
