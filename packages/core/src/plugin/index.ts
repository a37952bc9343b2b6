export {
  type AccessRule,
  defineAccessRule,
  defineReachRule,
  type Operation,
  type ReachRule,
  type ReachView,
} from "./access-rule.ts"
export { type AnyAsk, type Ask, type AskState, defineAsk, isAsk } from "./ask.ts"
export {
  type AnyCommand,
  type Command,
  type CommandSpec,
  type CommandView,
  type DecideArgs,
  isRefusal,
  type KeyChange,
  type OthersRows,
  type Refusal,
  type RefusalDetails,
  refusalCode,
  refuse,
  registering,
  withKeys,
  withOthers,
  withParameters,
} from "./command.ts"
export type {
  Course,
  CourseArgs,
  CourseChange,
  CourseDue,
  CourseEvents,
  CourseFact,
  CourseFactOf,
  CourseRefusal,
  CourseSpec,
  CourseState,
  MovedDay,
  NextStep,
} from "./course.ts"
export { nextByDay } from "./course-facts.ts"
export { deadlineTable } from "./deadline-table.ts"
export { defineCourse } from "./define-course.ts"
export {
  type DataOf,
  defineStream,
  type RetiredEvent,
  type StreamDefinition,
  type StreamEvents,
  type StreamHistory,
} from "./define-stream.ts"
export type { AnyEvent, Emit, EventMeta, EventOf } from "./event.ts"
export { defineExchange, type ExchangeCall } from "./exchange.ts"
export { type Counted, defineIndicator, type Indicator, type IndicatorUnit } from "./indicator.ts"
export { type LookupRow, lookupTable } from "./lookup-table.ts"
export type { AnyNeeds, AnyReadable, Facts, FactsOf, Need, Readable } from "./needs.ts"
export { defineOffer, type Offer } from "./offer.ts"
export { sameOperation } from "./origin.ts"
export {
  type AnyOutlet,
  defineOutlet,
  type Leaving,
  type Outlet,
  type OutletCall,
  outletRecorded,
  outletThrough,
} from "./outlet.ts"
export { type Page, type PageRequest, pageFields, pageOf, pageSize } from "./page.ts"
export { type AnyPlugin, type Choice, definePlugin, type Plugin, withGate } from "./plugin.ts"
export type { ProfileBlock, ProfileSection, ReportProfile } from "./profile.ts"
export {
  type Deadline,
  defineDeadline,
  defineProjection,
  defineRows,
  type Projection,
  streamKeyOf,
} from "./projection.ts"
export {
  type AnyQuery,
  defineQuery,
  type PastEvent,
  type Query,
  type ReadContext,
  type Resemblance,
  type Resembling,
  type Snapshot,
  type TallyCell,
  type TallyQuery,
} from "./query.ts"
export { defineReaders, type Readers } from "./readers.ts"
export { Released, type ReleasePurpose, release } from "./released.ts"
export {
  block,
  defineRule,
  type Principle,
  pass,
  type Rule,
  type RuleSpec,
  type RuleVerdict,
  type RuleView,
  warn,
} from "./rule.ts"
export { sender } from "./sender.ts"
export { textOf } from "./source.ts"
export type { AnyStream, EventSchemas, StateOf, Stream, StreamOf } from "./stream.ts"
export {
  type AnyTable,
  type Column,
  type Columns,
  type ColumnType,
  type Condition,
  column,
  defineTable,
  type RowOf,
  type RowQuery,
  type Table,
} from "./table.ts"
export {
  type Dimension,
  defineTally,
  type Measure,
  type Tally,
  type TallyBound,
  type TallyEntry,
  type TallyIdentity,
} from "./tally.ts"
export { kindOfType } from "./upcasts.ts"
export { type AnyVersions, type CurrentOf, type EventShape, type EventVersions, versions } from "./versions.ts"
export { defineWords, type FieldWords, type StreamWords } from "./words.ts"
