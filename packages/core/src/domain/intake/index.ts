export type { IntakePlugin } from "./plugin.ts"
export type { WaitingRequest } from "./queries.ts"
export type { IntakeState } from "./stream.ts"
export { type AsideReason, asideReasons, type IntakeStatus, intakeStatuses } from "./vocabulary.ts"
