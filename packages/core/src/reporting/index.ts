export { definitionsOf, type Material, sectionsOf } from "./assemble.ts"
export { gathered } from "./gather.ts"
export { asNetwork, type NetworkMember, STRUCTURE } from "./network.ts"
export { generalNotes, networkNote, smallCellNote } from "./notes.ts"
export { isWholeMonths, periodOf, previousPeriod } from "./period.ts"
export { publishable } from "./publication.ts"
export type {
  BreakdownBlock,
  BreakdownRow,
  CommitmentRow,
  CommitmentsBlock,
  DefinitionEntry,
  Figure,
  FigureHead,
  FiguresBlock,
  Period,
  Report,
  ReportBlock,
  ReportSection,
  TrendBlock,
} from "./report.ts"
export { smallCellThreshold } from "./suppression/index.ts"
