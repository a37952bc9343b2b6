export { type Anchor, anchorPublicKey, makeAnchor, parseAnchor, verifyAnchor } from "./anchor.ts"
export { type AuditFault, type AuditGrounds, type AuditProgress, type AuditReport, verifyJournal } from "./audit.ts"
export { emptyHead, eventHash, linkEvents } from "./chain.ts"
export { copyJournal } from "./copy.ts"
export type { KeySum } from "./copy-keys.ts"
export type { CopyEnd, CopyOptions, CopyProgress, CopyReport } from "./copying.ts"
export { coveredEvents, coveredPage, coveredStream } from "./covered.ts"
export { isOwnText, OWN_TEXTS } from "./own-texts.ts"
export type {
  CommitBatch,
  CommitResult,
  Guard,
  JournalHead,
  JournalPage,
  KeyWrite,
  NewEvent,
  Opening,
  OutsideRows,
  RowAddition,
  RowChange,
  Storage,
  StoragePool,
  Store,
  StoredEvent,
  StreamWrite,
} from "./storage.ts"
