export { type AuditFault, type AuditProgress, type AuditReport, verifyJournal } from "./audit.ts"
export { emptyHead, eventHash, linkEvents } from "./chain.ts"
export { sealAll, unseal } from "./sealing.ts"
export type {
  CommitBatch,
  CommitResult,
  Guard,
  JournalHead,
  JournalPage,
  NewEvent,
  Opening,
  RowAddition,
  RowChange,
  Storage,
  Store,
  StoredEvent,
  StreamWrite,
} from "./storage.ts"
