export type { NetworkMember } from "./network.ts"
export { isWholeMonths, periodOf, previousPeriod } from "./period.ts"
export type { PublishedCell, PublishedRow, PublishedTable } from "./published/index.ts"
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
  Publication,
  Report,
  ReportBlock,
  ReportSection,
  TrendBlock,
} from "./report.ts"
export { smallCellThreshold } from "./suppression/parameter.ts"
