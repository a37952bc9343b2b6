export type { NetworkMember } from "./network.ts"
export { isWholeMonths, periodOf, previousPeriod } from "./period.ts"
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
export { smallCellThreshold } from "./suppression/parameter.ts"
