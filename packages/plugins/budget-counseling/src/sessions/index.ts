export { cancelSession, holdSession } from "./commands.ts"
export { BudgetSession, type SessionState } from "./stream.ts"
export { sessionRow, sessionTable } from "./tables.ts"
export { type SessionTopic, sessionTopics } from "./vocabulary.ts"
