import type { Indicator, Tally } from "../../plugin/index.ts"
import { indicatorsOf, isUnrecorded, type Material, membersOf } from "../assemble.ts"
import type { Row, Which } from "../gathered.ts"
import { STRUCTURE } from "../network.ts"
import { monthsOf, withinMonth } from "../period.ts"
import type { Period } from "../report.ts"
import { rowKey, type Scope, scopeKey, TOTAL } from "./table.ts"

/** A row that a report has a place for, with what is counted in it. */
export interface DisplayedRow {
  readonly row: Row
  readonly measures: Set<string>
  /** Two of its measures of which a share or a mean is made. */
  readonly shares: Map<string, readonly [part: string, whole: string]>
}

/** A table that a report has a place for, before it is known what may be shown. */
export interface DisplayedTable extends Scope {
  readonly of: Tally
  readonly rows: Map<string, DisplayedRow>
}

/** The perimeter of a structure in a network's report. */
export const structurePerimeter = (structure: string, within = ""): string => `${structure}/${within}`

/** The table and the row where a figure of a report stands: a month and a structure are tables of their own. */
export const placed = (
  { period, previous, perimeter }: Material,
  tally: Tally,
  which: Which,
  row: Row,
): { readonly scope: Scope; readonly row: Row } => {
  const span: Period = which === "current" ? period : previous
  const scope = { tally: tally.name, perimeter, from: span.from, to: span.to }
  if (row.member === null) return { scope, row }
  if (row.dimension === "month") return { scope: { ...scope, ...withinMonth(span, row.member) }, row: TOTAL }
  return row.dimension === STRUCTURE
    ? { scope: { ...scope, perimeter: structurePerimeter(row.member) }, row: TOTAL }
    : { scope, row }
}

/** All the tables that a report has a place for. */
export const displayed = (material: Material): ReadonlyMap<string, DisplayedTable> => {
  const tables = new Map<string, DisplayedTable>()
  const put = ({ tally, unit, ...indicator }: Indicator, which: Which, at: Row): void => {
    const { scope, row } = placed(material, tally, which, at)
    const table = tables.get(scopeKey(scope)) ?? { ...scope, of: tally, rows: new Map<string, DisplayedRow>() }
    tables.set(scopeKey(scope), table)
    const shown = table.rows.get(rowKey(row)) ?? { row, measures: new Set(), shares: new Map() }
    table.rows.set(rowKey(row), shown)
    const [part, whole] = [indicator.numerator.measure, indicator.denominator?.measure]
    shown.measures.add(part)
    if (whole === undefined) return
    shown.measures.add(whole)
    if (unit === "share") shown.shares.set(`${part}/${whole}`, [part, whole])
  }
  for (const block of material.profile.sections.flatMap(({ blocks }) => blocks)) {
    const indicators = indicatorsOf(material, block)
    for (const indicator of indicators) {
      for (const which of ["current", "previous"] as const) {
        // All its figures are shown as not available: readers know them to be nothing, so that none can hide another.
        if (isUnrecorded(material, indicator, which)) continue
        if (block.kind !== "trend" || which === "current") put(indicator, which, TOTAL)
        if (block.kind === "trend" && which === "current") {
          for (const member of monthsOf(material.period)) put(indicator, which, { dimension: "month", member })
        }
        if (block.kind === "breakdown") {
          for (const member of membersOf(material, indicators, block.by)) {
            put(indicator, which, { dimension: block.by, member })
          }
        }
      }
    }
  }
  return tables
}
