/** How a table's column is set: texts to the left, amounts to the right. */
export interface DocumentColumn {
  readonly label: string
  readonly align?: "left" | "right"
}

/** Bars or columns: a name each, and in each series a value in whole cents; `null` has no bar. */
export interface DocumentChart {
  readonly title: string
  readonly names: ReadonlyArray<string>
  readonly series: ReadonlyArray<{ readonly name: string; readonly values: ReadonlyArray<number | null> }>
}

/** A part of a document. */
export type DocumentBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: ReadonlyArray<string> }
  | {
      readonly kind: "checklist"
      readonly items: ReadonlyArray<{ readonly text: string; readonly done: boolean }>
    }
  | {
      readonly kind: "table"
      readonly caption: string
      readonly columns: ReadonlyArray<DocumentColumn>
      readonly rows: ReadonlyArray<ReadonlyArray<string>>
      readonly total?: ReadonlyArray<string>
    }
  | {
      readonly kind: "figures"
      readonly items: ReadonlyArray<{ readonly label: string; readonly value: string; readonly note?: string }>
    }
  /** Horizontal bars. */
  | ({ readonly kind: "bars" } & DocumentChart)
  /** Columns from left to right, such as dates. */
  | ({ readonly kind: "trend" } & DocumentChart)
  /** What was, the present, and what comes. */
  | {
      readonly kind: "timeline"
      readonly title: string
      readonly today: string
      readonly points: ReadonlyArray<{
        readonly on: string
        readonly label: string
        readonly kind: "past" | "due" | "awaited"
      }>
    }
  | { readonly kind: "alert"; readonly title: string; readonly text: string }
  /** The sources that the document rests on. */
  | { readonly kind: "references"; readonly items: ReadonlyArray<string> }

/**
 * A document in French, as plain data: whoever composes it decides what it says, and this package how it looks. It holds
 * what its composer was allowed to put into it, and asks nobody anything.
 */
export interface Document {
  readonly title: string
  readonly subtitle?: string
  /** The civil date on it, `YYYY-MM-DD`. */
  readonly on: string
  /** Where it was made. */
  readonly place?: string
  /** Who sends it, line by line. */
  readonly from?: ReadonlyArray<string>
  /** Whom it is for, line by line. */
  readonly to?: ReadonlyArray<string>
  /** What a letter is about, in its line of *Objet*. */
  readonly subject?: string
  /** The numbers under which the recipient knows the matter, in the line of *Références*. */
  readonly reference?: string
  readonly blocks: ReadonlyArray<DocumentBlock>
  /** How a letter ends, before who signs it. */
  readonly closing?: string
  /** What comes with it, listed under *Pièces jointes*. */
  readonly enclosures?: ReadonlyArray<string>
  /** Who signs. */
  readonly signatures?: ReadonlyArray<string>
  /** What stands small at the end. */
  readonly notices?: ReadonlyArray<string>
}
