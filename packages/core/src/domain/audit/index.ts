export { type AuditPlugin, audit } from "./plugin.ts"
export type { TrailStep } from "./queries.ts"
