export { type Device, FRESH, SESSION_LASTS } from "./rules.ts"
export {
  beginSession,
  endSession,
  endSessions,
  readSession,
  renewSession,
  type Session,
  type SessionSeen,
  sessionsOf,
  type Way,
} from "./sessions.ts"
