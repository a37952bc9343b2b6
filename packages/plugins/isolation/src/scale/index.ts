export type { IsolationScale } from "./declared.ts"
export { type IsolationScales, isolationScales } from "./plugin.ts"
export { IsolationScore, type NotedScore, type ScoreState } from "./stream.ts"
