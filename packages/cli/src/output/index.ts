export { columns } from "./columns.ts"
export { save } from "./save.ts"
