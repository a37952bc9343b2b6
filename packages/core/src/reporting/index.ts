export type {
  BreakdownBlock,
  BreakdownRow,
  DefinitionEntry,
  Figure,
  FigureHead,
  FiguresBlock,
  FigureUnit,
  Period,
  Report,
  ReportBlock,
  ReportSection,
  TrendBlock,
} from "./report.ts"
