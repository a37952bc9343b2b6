export { energyFslLetter, mediatorRequest, supplierClaim, supplierPlan } from "./letters.ts"
export { homeSheet } from "./sheet.ts"
