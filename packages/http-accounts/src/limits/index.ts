export { type Attempt, limited } from "./attempts.ts"
