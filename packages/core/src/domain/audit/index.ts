export type { AuditPlugin } from "./plugin.ts"
export type { TrailStep } from "./queries.ts"
