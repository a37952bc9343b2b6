export { ask, terminalOf } from "./ask.ts"
