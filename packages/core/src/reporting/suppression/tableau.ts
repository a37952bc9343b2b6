/** One sum over columns: `coefficients · x = known`. */
export interface Equation {
  readonly coefficients: ReadonlyMap<number, number>
  readonly known: number
}

const ARTIFICIAL = -1

/**
 * The vertices of what satisfies some equations without negatives, walked by the simplex method in whole numbers: every
 * row stands for itself divided by `scale`. Nothing is ever rounded: it gives up instead, and `lost` says so.
 */
export class Tableau {
  scale = 1
  lost = false
  readonly basis: number[]
  #rows: Float64Array[]
  #steps: number
  readonly #width: number

  constructor(equations: ReadonlyArray<Equation>, width: number) {
    this.#width = width
    this.#steps = 20 * (equations.length + width)
    this.#rows = equations.map(({ coefficients, known }) => {
      const row = new Float64Array(width + 1)
      const sign = known < 0 ? -1 : 1
      for (const [column, coefficient] of coefficients) row[column] = sign * coefficient
      row[width] = sign * known
      return row
    })
    this.basis = this.#rows.map(() => ARTIFICIAL)
    this.#start()
  }

  #at(row: number, column: number): number {
    return this.#rows[row]?.[column] ?? 0
  }

  /** The value of a column at this vertex, times `scale`. */
  scaled(column: number): number {
    const row = this.basis.indexOf(column)
    return row < 0 ? 0 : this.#at(row, this.#width)
  }

  #pivot(at: number, column: number): void {
    const pivotRow = this.#rows[at] as Float64Array
    const pivot = pivotRow[column] as number
    for (const [index, row] of this.#rows.entries()) {
      const factor = row[column] as number
      if (index === at || (factor === 0 && pivot === this.scale)) continue
      for (let j = 0; j <= this.#width; j += 1) {
        const kept = (row[j] as number) * pivot
        const taken = factor * (pivotRow[j] as number)
        if (Math.abs(kept) + Math.abs(taken) > Number.MAX_SAFE_INTEGER) this.lost = true
        row[j] = (kept - taken) / this.scale
      }
    }
    this.scale = pivot
    this.basis[at] = column
    this.#steps -= 1
    if (this.#steps < 0) this.lost = true
  }

  /** Let a column grow until another one reaches zero. False when nothing stops it. */
  enter(column: number): boolean {
    let leaving = -1
    for (let row = 0; row < this.basis.length; row += 1) {
      const entry = this.#at(row, column)
      if (entry <= 0) continue
      const [one, other] = [
        this.#at(row, this.#width) * this.#at(leaving, column),
        this.#at(leaving, this.#width) * entry,
      ]
      if (Math.max(Math.abs(one), Math.abs(other)) > Number.MAX_SAFE_INTEGER) this.lost = true
      const earlier = (this.basis[row] ?? 0) < (this.basis[leaving] ?? 0)
      if (leaving < 0 || one < other || (one === other && earlier)) leaving = row
    }
    if (leaving < 0) return false
    this.#pivot(leaving, column)
    return true
  }

  /** The first column that, growing, makes this one grow (or shrink): the first, so that no vertex comes twice. */
  towards(column: number, direction: "up" | "down"): number | undefined {
    const row = this.basis.indexOf(column)
    if (row < 0) return direction === "up" ? column : undefined
    for (let j = 0; j < this.#width; j += 1) {
      if (j !== column && (direction === "up" ? this.#at(row, j) < 0 : this.#at(row, j) > 0)) return j
    }
    return undefined
  }

  /** From no vertex at all to a first one; rows that say nothing new are dropped. */
  #start(): void {
    const sum = new Float64Array(this.#width + 1)
    for (const row of this.#rows) for (let j = 0; j <= this.#width; j += 1) sum[j] = (sum[j] ?? 0) + (row[j] ?? 0)
    const size = this.#rows.length
    this.#rows.push(sum)
    while (!this.lost) {
      const column = sum.findIndex((gain, j) => j < this.#width && gain > 0)
      if (column < 0 || !this.enter(column)) break
    }
    if (sum[this.#width] !== 0) this.lost = true
    this.#rows.pop()
    for (let row = 0; row < size && !this.lost; row += 1) {
      if (this.basis[row] !== ARTIFICIAL) continue
      const column = this.#rows[row]?.findIndex((entry, j) => j < this.#width && entry !== 0) ?? -1
      if (column < 0) continue
      if (this.#at(row, column) < 0) this.#rows[row] = (this.#rows[row] as Float64Array).map((entry) => -entry)
      this.#pivot(row, column)
    }
    const kept = [...this.basis.keys()].filter((row) => this.basis[row] !== ARTIFICIAL)
    this.#rows = kept.map((row) => this.#rows[row] as Float64Array)
    this.basis.splice(0, size, ...kept.map((row) => this.basis[row] as number))
  }
}
