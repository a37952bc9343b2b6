import type { Citation, Label, PlainDate } from "../kernel/index.ts"
import type { IndicatorUnit } from "../plugin/index.ts"

/** A span of civil dates, both ends included. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * A figure of a report: the number; `hidden` when showing it could let somebody be recognised; `null` when there is
 * nothing to compute it from, or nobody recorded over the period what it counts, which is not zero.
 */
export type Figure = number | "hidden" | null

/** An indicator as a report heads a figure or a column with it. */
export interface FigureHead {
  /** The indicator's id. */
  readonly indicator: string
  readonly label: Label
  readonly unit: IndicatorUnit
}

/** Key figures, each with the one of the previous period when there is one. None: what the title names is not measured. */
export interface FiguresBlock {
  readonly kind: "figures"
  readonly title: Label
  readonly figures: ReadonlyArray<FigureHead & { readonly value: Figure; readonly previous: Figure }>
}

/** A row of a breakdown: one member of the dimension. */
export interface BreakdownRow {
  /** The member's key or wording; `null` holds what was not recorded. */
  readonly member: string | null
  readonly label: Label
  /** One a column. */
  readonly values: ReadonlyArray<Figure>
  readonly previous: ReadonlyArray<Figure>
}

/** Figures by the members of a dimension. */
export interface BreakdownBlock {
  readonly kind: "breakdown"
  readonly title: Label
  readonly dimension: { readonly key: string; readonly label: Label }
  /** One act may stand in several rows, so that the rows do not add up to the total. */
  readonly overlapping: boolean
  readonly columns: ReadonlyArray<FigureHead>
  readonly rows: ReadonlyArray<BreakdownRow>
  readonly total: { readonly values: ReadonlyArray<Figure>; readonly previous: ReadonlyArray<Figure> }
}

/** An indicator month by month. */
export interface TrendBlock {
  readonly kind: "trend"
  readonly title: Label
  readonly column: FigureHead
  /** `month` is `YYYY-MM`. */
  readonly points: ReadonlyArray<{ readonly month: string; readonly value: Figure }>
}

/** What was promised in a convention, beside what was done over the period of the report. */
export interface CommitmentRow {
  /** The commitment's id in the convention. */
  readonly commitment: string
  readonly words: string
  /** The indicator that measures it; `null` when it names none, or one that cannot be told for one convention. */
  readonly column: FigureHead | null
  readonly value: Figure
  /** What was promised for the convention as a whole, in the indicator's unit; `null` when no number was. */
  readonly target: number | null
}

/** The commitments of the convention that a report is about. */
export interface CommitmentsBlock {
  readonly kind: "commitments"
  readonly title: Label
  readonly rows: ReadonlyArray<CommitmentRow>
}

/** A part of a section. */
export type ReportBlock = FiguresBlock | BreakdownBlock | TrendBlock | CommitmentsBlock

/** A section of a report. */
export interface ReportSection {
  readonly key: string
  readonly title: Label
  /** A sentence or two under the title. */
  readonly intro?: Label
  readonly blocks: ReadonlyArray<ReportBlock>
}

/** An indicator as the annex defines it. */
export interface DefinitionEntry {
  readonly indicator: string
  readonly label: Label
  readonly unit: IndicatorUnit
  /** What is counted. */
  readonly numerator: Label
  /** What it is divided by, when it is divided. */
  readonly denominator?: Label
  readonly source: Citation
}

/** How a report left, beside what left before. */
export interface Publication {
  /** The id under which it is remembered; `null` in a draft that was not published. */
  readonly id: string | null
  /** How many figures earlier publications concern: shown, they would tell what those hide. */
  readonly withheld: number
  /** In whose words they are told all the same; `null` when they are hidden. */
  readonly revealing: string | null
}

/** A report over a period, as data. Renderers turn it into CSV, XLSX or a page. */
export interface Report {
  readonly profile: string
  readonly title: Label
  readonly period: Period
  readonly previous: Period
  /** The convention it is limited to. */
  readonly convention: { readonly id: string; readonly title: string; readonly funder: string } | null
  /** `internal` holds exact figures and must not leave the structure; in `external` small cells are hidden. */
  readonly audience: "internal" | "external"
  /** The threshold under which cells are hidden, and where it comes from; `null` in an internal report. */
  readonly smallCells: { readonly threshold: number; readonly reference: Citation } | null
  /** How it was published; `null` in an internal report. */
  readonly publication: Publication | null
  readonly sections: ReadonlyArray<ReportSection>
  /** Every indicator that it shows, defined once. */
  readonly definitions: ReadonlyArray<DefinitionEntry>
  /** What a reader must know to read the figures right. */
  readonly notes: ReadonlyArray<Label>
}
