/**
 * Trait d'union: social mediation as a typed core. Open it with {@link openMediation}; write plugins with
 * {@link defineStream}, {@link defineRule} and {@link definePlugin}; write storage adapters against {@link Storage}.
 *
 * @module
 */
export * from "./client.ts"
export * from "./domain/index.ts"
export type {
  CommandOptions,
  Consultation,
  Logger,
  Ports,
  RebuildProgress,
  Receipt,
  StructureSettings,
} from "./engine/index.ts"
export {
  type AuditFault,
  type AuditProgress,
  type AuditReport,
  type CommitBatch,
  type CommitResult,
  emptyHead,
  eventHash,
  type Guard,
  type JournalHead,
  type JournalPage,
  linkEvents,
  type NewEvent,
  type Opening,
  type RowChange,
  type Storage,
  type Store,
  type StoredEvent,
  type StreamWrite,
  verifyJournal,
} from "./journal/index.ts"
export {
  type Actor,
  ActorNotAllowed,
  addCents,
  addDays,
  addMonths,
  type Breach,
  type Cents,
  type Citation,
  type Clock,
  CommandRefused,
  ConcurrencyConflict,
  cents,
  cite,
  daysBetween,
  daysInMonth,
  epochDay,
  euros,
  type FailureOutcome,
  field,
  findPersonalData,
  formatEuros,
  fromEpochDay,
  type InputIssue,
  type Instant,
  InvalidInput,
  InvalidValue,
  instant,
  isPlainDate,
  type Label,
  monthOf,
  newId,
  type OutcomeIssue,
  OutsideKnownPeriod,
  type PersonalCategory,
  type PersonalDataFinding,
  type PlainDate,
  PluginMisconfigured,
  personal,
  personalCategories,
  plainDate,
  type Role,
  RuleBreached,
  roles,
  type Sealed,
  StorageFailure,
  type StorageReason,
  sealed,
  systemClock,
  TraitDunionError,
  type Words,
} from "./kernel/index.ts"
export * from "./law/index.ts"
export { openMediation, settle } from "./open.ts"
export * from "./plugin/index.ts"
export * from "./reporting/index.ts"
