export { letOut } from "./gate.ts"
