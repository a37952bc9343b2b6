import type { Figure, Report } from "@traitdunion/core"

/** A linear equation over hidden figures: coefficients by name, and what they add up to. */
interface Equation {
  readonly unknowns: Map<string, bigint>
  rest: bigint
}

/** What a reader knows without reading: figures of one place that are always those of another. */
const SAME: ReadonlyArray<readonly [total: string, part: string]> = [
  ["registers/conflicts|", "registers/activities|register=conflict"],
  ["registers/referrals|", "registers/persons|register=partner"],
  ["registers/accompaniments|", "registers/activities|modality=physical-accompaniment"],
]

class Reader {
  readonly figures = new Map<string, Figure>()
  readonly sums: Array<{ readonly total: string; readonly parts: ReadonlyArray<string> }> = []

  note(name: string, figure: Figure): string {
    this.figures.set(name, figure)
    return name
  }

  /** The equations among whole figures that a report lets its reader write down. */
  read(report: Report): void {
    for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
      for (const which of ["value", "previous"] as const) {
        const prefix = which === "value" ? "" : "previous:"
        if (block.kind === "figures") {
          for (const one of block.figures) {
            if (one.unit === "count" || one.unit === "minutes") this.note(`${prefix}${one.indicator}|`, one[which])
          }
        } else if (block.kind === "breakdown") {
          block.columns.forEach(({ indicator, unit }, column) => {
            if (unit !== "count" && unit !== "minutes") return
            const at = which === "value" ? "values" : "previous"
            const total = this.note(`${prefix}${indicator}|`, block.total[at][column] ?? null)
            const parts = block.rows.map((row) =>
              this.note(`${prefix}${indicator}|${block.dimension.key}=${row.member}`, row[at][column] ?? null),
            )
            // Where rows may overlap, a reader who sees zeros in all but one knows that this one does not.
            const present = block.rows.filter(
              (row) => row.member !== null && row[at].some((figure) => figure !== 0 && figure !== null),
            )
            if (!block.overlapping || present.length <= 1) this.sums.push({ total, parts })
          })
        } else if (block.kind === "commitments") {
          for (const { column, value } of which === "value" ? block.rows : []) {
            if (column?.unit === "count" || column?.unit === "minutes") this.note(`${column.indicator}|`, value)
          }
        } else if (which === "value") {
          const { indicator } = block.column
          const parts = block.points.map(({ month, value }) => this.note(`${indicator}|month=${month}`, value))
          this.sums.push({ total: `${indicator}|`, parts })
        }
      }
    }
    for (const prefix of ["", "previous:"]) {
      for (const [total, part] of SAME) this.sums.push({ total: prefix + total, parts: [prefix + part] })
    }
  }

  equations(): ReadonlyArray<Equation> {
    return this.sums
      .filter(({ total, parts }) => [total, ...parts].every((name) => this.figures.has(name)))
      .map(({ total, parts }) => {
        const equation: Equation = { unknowns: new Map(), rest: 0n }
        for (const [name, sign] of [[total, -1n] as const, ...parts.map((part) => [part, 1n] as const)]) {
          const figure = this.figures.get(name)
          if (figure === "hidden") equation.unknowns.set(name, (equation.unknowns.get(name) ?? 0n) + sign)
          else equation.rest -= sign * BigInt(figure ?? 0)
        }
        return equation
      })
  }
}

/** The hidden figures that a reader of a report can compute: Gauss-Jordan elimination in whole numbers. */
export const computable = (report: Report): ReadonlyMap<string, number> => {
  const reader = new Reader()
  reader.read(report)
  const names = [...reader.figures].flatMap(([name, figure]) => (figure === "hidden" ? [name] : []))
  const rows = reader.equations().map(({ unknowns, rest }) => [...names.map((name) => unknowns.get(name) ?? 0n), rest])
  let done = 0
  for (let column = 0; column < names.length; column += 1) {
    const found = rows.findIndex((row, index) => index >= done && row[column] !== 0n)
    if (found < 0) continue
    const pivot = rows[found] as bigint[]
    rows[found] = rows[done] as bigint[]
    rows[done] = pivot
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0n
      if (index === done || factor === 0n) return
      const by = pivot[column] ?? 1n
      rows[index] = row.map((value, at) => value * by - (pivot[at] ?? 0n) * factor)
    })
    done += 1
  }
  const computed = new Map<string, number>()
  for (const row of rows) {
    const unknown = names.flatMap((name, index) => (row[index] === 0n ? [] : [[name, row[index] as bigint] as const]))
    const [only] = unknown
    if (unknown.length === 1 && only !== undefined) computed.set(only[0], Number((row.at(-1) ?? 0n) / only[1]))
  }
  return computed
}

/** How many figures of a report are hidden. */
export const hiddenIn = (report: Report): number => JSON.stringify(report.sections).split('"hidden"').length - 1
