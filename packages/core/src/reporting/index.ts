export { definitionsOf, type Material, sectionsOf } from "./assemble.ts"
export { Gathered, type Which } from "./gathered.ts"
export { periodOf, previousPeriod } from "./period.ts"
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
