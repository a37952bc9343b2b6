export { columns } from "./columns.ts"
export { type KeptOptions, keptBy } from "./kept.ts"
export { checkForce, reserve, type Saving, save } from "./save.ts"
