export { determinismProblems } from "./determinism.ts"
export { type RecordedCall, recordCalls, recordedOf } from "./recorded.ts"
