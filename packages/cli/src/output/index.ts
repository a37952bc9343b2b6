export { columns } from "./columns.ts"
export { keptBy } from "./kept.ts"
export { checkForce, reserve, save } from "./save.ts"
