export { type Benefit, type BenefitKey, benefits } from "./benefits.ts"
export {
  type CafProcedureKind,
  type CafProcedureSheet,
  cafProcedureKinds,
  procedureCatalogue,
  sheets,
} from "./catalogue.ts"
