export type { DoneStep } from "./by.ts"
export type { AuditPlugin } from "./plugin.ts"
export type { TrailStep } from "./queries.ts"
