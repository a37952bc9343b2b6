export {
  BudgetSession,
  cancelSession,
  holdSession,
  type SessionState,
  type SessionTopic,
  sessionTopics,
} from "./session.ts"
export { sessionRow, sessionTable } from "./table.ts"
