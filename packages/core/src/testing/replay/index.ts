export { determinismProblems } from "./determinism.ts"
export { recordCalls } from "./recorded.ts"
