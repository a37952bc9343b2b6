// Over 300 lines: what a reader of all publications could compute is one set of cells and relations, built in one place.
import type { Tally } from "../../plugin/index.ts"
import type { Gathered, Row } from "../gathered.ts"
import type { Period } from "../report.ts"
import type { Cell, Relation } from "../suppression/index.ts"
import { atomsOf, same, within } from "./atoms.ts"
import type { DisplayedTable } from "./displayed.ts"
import { type Displays, displaysOf, type Link, type Publishing, type Whole } from "./displays.ts"
import { addsUp, type Place, type PublishedTable, peopleOf, rowKey, type Scope, scopeKey, TOTAL } from "./table.ts"

/** The figures of a tally, as they stand now, over any period that a reader could compute. */
export type FiguresNow = (scope: Scope) => Gathered

type Amount = readonly [value: number, people: number]
/** How a measure of a row stands in one version of a table; nothing where it has no place. */
type Version = (row: Row, measure: string) => string | undefined

const baseOf = (scope: Scope, row: Row, measure: string): string => [scopeKey(scope), rowKey(row), measure].join("|")

/** What is always so of a figure, whatever it stands at. */
const whatOf = (scope: Scope, { tally, row, measure }: Place): Pick<Cell, "counted" | "follows"> => {
  const { base, measures } = tally
  return {
    ...(measures[measure]?.counted === true ? { counted: true } : {}),
    ...(base === undefined || measure === base ? {} : { follows: `${baseOf(scope, row, base)}@0` }),
  }
}

/**
 * All figures that a reader of the new report and of the earlier ones knows or could compute, and how they hang together:
 * rows and totals, months and years, what two publications of the same figure differ by, conventions and what is left of
 * the whole.
 */
export class Universe {
  readonly cells = new Map<string, Cell>()
  readonly #relations = new Map<string, Relation>()
  readonly #figures: FiguresNow
  readonly #publishing: Publishing

  constructor(publishing: Publishing, figures: FiguresNow) {
    this.#publishing = publishing
    this.#figures = figures
    for (const tables of publishing.past) this.#addPast(tables)
    for (const table of publishing.now.values()) this.#addDisplayed(table)
    const { places, links } = displaysOf(publishing)
    for (const displays of places.values()) this.#addDisplays(displays)
    for (const [link, at] of links) this.#addLink(link, at)
    for (const tables of publishing.past) this.#addDifferences(tables)
  }

  get relations(): ReadonlyArray<Relation> {
    return [...this.#relations.values()]
  }

  #relate(name: string, total: string, parts: ReadonlyArray<string>, isNew = false): void {
    if (parts.length === 1 && parts[0] === total) return
    const known = this.#relations.get(name)
    const isKnown = known !== undefined && known.isNew !== true && sameIds(known.parts, parts)
    this.#relations.set(name, { total, parts, ...(isNew && !isKnown ? { isNew } : {}) })
  }

  #put(
    base: string,
    [value, frequency]: Amount,
    stands: Cell["stands"],
    { group, counted = false, follows }: Pick<Cell, "counted" | "follows" | "group"> = {},
  ): string {
    const id = `${base}@${value}`
    const known = this.cells.get(id)
    const together = group ?? known?.group
    const how = known === undefined ? stands : strongest(known.stands, stands)
    this.cells.set(id, {
      id,
      value,
      frequency,
      ...(counted || known?.counted === true ? { counted: true } : {}),
      ...(together === undefined ? {} : { group: together }),
      ...(follows === undefined || value > 0 ? {} : { follows }),
      ...(how === undefined ? {} : { stands: how }),
    })
    return id
  }

  /** A figure as it stands now; one that no report has a place for is only there to be protected. */
  now(scope: Scope, { tally, row, measure }: Place, how: "open" | "unseen" = "unseen", group?: string): string {
    const figures = this.#figures(scope)
    const amount: Amount = [figures.value(row, measure), peopleOf({ tally, row, measure }, figures)]
    return this.#put(baseOf(scope, row, measure), amount, how === "open" ? undefined : how, {
      ...(group === undefined ? {} : { group }),
      ...whatOf(scope, { tally, row, measure }),
    })
  }

  /** What is left of a figure when another one is taken away. */
  #rest(name: string, whole: string, part: string, counted: boolean): void {
    const [of, measure] = [this.cells.get(whole), this.cells.get(part)]
    if (of === undefined || measure === undefined || of.value < measure.value) return
    const value = of.value - measure.value
    const people = counted ? Math.max((of.frequency ?? of.value) - (measure.frequency ?? measure.value), 0) : 0
    // Whoever stands behind what is left is nobody that the part counts: at least one, where it is anything at all. A
    // small count is one, whoever stands behind it: nobody chose to show it.
    const few = of.counted === true || (of.frequency ?? of.value) === of.value ? value : Number.MAX_SAFE_INTEGER
    const behind = counted && value > 0 ? Math.min(Math.max(people, 1), few) : 0
    const rest = this.#put(`${name}|rest`, [value, behind], "unseen")
    this.#relate(name, whole, [part, rest])
  }

  /** What holds within one table, whatever its version: sums, identities, bounds and shares. */
  #addWithin(scope: Scope, tally: Tally, rows: ReadonlyArray<ReadRow>, version: Version, isNew = false): void {
    const name = (what: string): string => `${scopeKey(scope)}|${what}`
    const byDimension = Map.groupBy(
      rows.filter(({ row }) => row.dimension !== null),
      ({ row }) => row.dimension as string,
    )
    for (const [dimension, members] of byDimension) {
      const present = members.map(({ row, some }) => ({ member: row.member, some }))
      if (!addsUp(tally, dimension, present)) continue
      for (const measure of new Set(members.flatMap(({ measures }) => measures))) {
        const parts = members.flatMap(({ row }) => version(row, measure) ?? [])
        const total = version(TOTAL, measure)
        if (total !== undefined) this.#sum(name(`${dimension} of ${measure} in ${total}`), total, parts, isNew)
      }
    }
    for (const { measure, of, dimension, members } of tally.identities) {
      const total = version(TOTAL, measure)
      const parts = members.map((member) => version({ dimension, member }, of))
      if (total === undefined || !parts.every((part) => part !== undefined)) continue
      this.#sum(name(`${measure} is ${of} by ${dimension} in ${total}`), total, parts)
    }
    for (const { measure, of, within: under, rest } of tally.bounds) {
      for (const { row } of under === undefined ? rows : [{ row: TOTAL }]) {
        const [whole, part] = [version(under ?? row, of), version(row, measure)]
        if (whole === undefined || part === undefined) continue
        this.#rest(name(`${part} in ${whole}`), whole, part, rest === "counted")
      }
    }
  }

  /** What was published may come from a version that counted otherwise: a sum that does not hold says nothing. */
  #sum(name: string, total: string, parts: ReadonlyArray<string>, isNew = false): void {
    const sum = parts.reduce((so, part) => so + (this.cells.get(part)?.value ?? 0), 0)
    if (sum === this.cells.get(total)?.value) this.#relate(name, total, parts, isNew)
  }

  #addPast(tables: ReadonlyArray<PublishedTable>): void {
    for (const table of tables) {
      const tally = this.#publishing.tallies.get(table.tally)
      if (tally === undefined) continue
      for (const row of table.rows) {
        for (const [measure, value, people, shown] of row.cells) {
          const what = whatOf(table, { tally, row, measure })
          this.#put(baseOf(table, row, measure), [value, people], shown ? "shown" : "hidden", what)
        }
      }
      const version = versionOf(table)
      const rows = table.rows.map((row) => ({
        row,
        measures: row.cells.map(([measure]) => measure),
        some: row.cells.some(([, value]) => value !== 0),
      }))
      this.#addWithin(table, tally, rows, version)
    }
    for (const table of tables) this.#addParts(table, tables)
  }

  /** The months of a trend, as they stood: they make up the period that was published with them. */
  #addParts(table: PublishedTable, tables: ReadonlyArray<PublishedTable>): void {
    const smaller = tables.filter(
      (one) => one.tally === table.tally && one.perimeter === table.perimeter && one !== table && within(one, table),
    )
    const [total] = table.rows.filter(({ dimension }) => dimension === null)
    for (const [measure] of smaller.length > 1 ? (total?.cells ?? []) : []) {
      const whole = versionOf(table)(TOTAL, measure)
      const parts = smaller.map((one) => versionOf(one)(TOTAL, measure))
      if (whole === undefined || !parts.every((part) => part !== undefined)) continue
      this.#sum(`${scopeKey(table)}|months of ${measure} in ${whole}`, whole, parts)
    }
  }

  #addDisplayed({ of: tally, rows, ...scope }: DisplayedTable): void {
    const ids = new Map<string, string>()
    const read: ReadRow[] = []
    for (const { row, measures } of rows.values()) {
      // What stands in one row of a table is hidden together; the total of one indicator does not hide another's.
      const group = row.dimension === null ? undefined : baseOf(scope, row, "")
      for (const measure of measures) {
        const id = this.now(scope, { tally, row, measure }, "open", group)
        ids.set(baseOf(scope, row, measure), id)
      }
      const some = Object.keys(tally.measures).some((measure) => this.#figures(scope).value(row, measure) !== 0)
      read.push({ row, measures: [...measures], some })
    }
    const version: Version = (row, measure) => ids.get(baseOf(scope, row, measure))
    this.#addWithin(scope, tally, read, version, true)
    for (const { row, shares } of rows.values()) {
      for (const [part, whole] of shares.values()) {
        const [one, all] = [version(row, part), version(row, whole)]
        if (one !== undefined && all !== undefined) this.#rest(`${scopeKey(scope)}|${one} in ${all}`, all, one, true)
      }
    }
  }

  /** Periods that are cut by others, and perimeters that lie in others. */
  #addDisplays({ place, at }: Displays): void {
    const atoms = atomsOf([...at.values()].flat())
    const cell = (perimeter: string, period: Period): string =>
      this.now({ tally: place.tally.name, perimeter, from: period.from, to: period.to }, place)
    for (const [perimeter, periods] of at) {
      for (const period of periods) {
        const pieces = atoms.filter((atom) => within(atom, period))
        const total = cell(perimeter, period)
        if (pieces.length > 1) {
          this.#relate(
            `pieces of ${total}`,
            total,
            pieces.map((atom) => cell(perimeter, atom)),
          )
        }
      }
    }
    for (const whole of this.#publishing.wholes) this.#addPerimeters(whole, at, atoms, cell)
  }

  /**
   * A perimeter and those within it, over the periods that both are displayed for, and over the pieces of them: what the whole
   * tells piece by piece bounds a part that is told at once, as soon as it is known where nothing of it was.
   */
  #addPerimeters(
    { whole, parts, complete }: Whole,
    at: Displays["at"],
    atoms: ReadonlyArray<Period>,
    cell: (perimeter: string, period: Period) => string,
  ): void {
    const all = at.get(whole)
    if (all === undefined) return
    const units = new Map([...all, ...atoms].map((unit) => [`${unit.from}|${unit.to}`, unit]))
    for (const unit of units.values()) {
      if (!all.some((period) => within(unit, period))) continue
      const isAtom = atoms.some((atom) => same(atom, unit))
      const known = parts.filter((part) =>
        at.get(part)?.some((own) => same(own, unit) || (isAtom && within(unit, own))),
      )
      if (known.length === 0) continue
      const total = cell(whole, unit)
      const ids = known.map((part) => cell(part, unit))
      if (complete && ids.length === parts.length) this.#relate(`parts of ${total}`, total, ids)
      else if (complete) this.#restOf(`parts of ${total}`, total, ids)
      else for (const id of ids) this.#rest(`${id} in ${total}`, total, id, true)
    }
  }

  /**
   * A figure that is another one by definition, or a part of it, wherever either is displayed: one report may tell the one
   * by months, another one the other by years.
   */
  #addLink({ kind, whole, parts, counted }: Link, at: Displays["at"]): void {
    // Cells say themselves what they follow.
    if (kind === "nothing") return
    const atoms = atomsOf([...at.values()].flat())
    for (const [perimeter, periods] of at) {
      const units = new Map([...periods, ...atoms].map((unit) => [`${unit.from}|${unit.to}`, unit]))
      for (const { from, to } of units.values()) {
        if (!periods.some((period) => within({ from, to }, period))) continue
        const cell = (place: Place): string => this.now({ tally: place.tally.name, perimeter, from, to }, place)
        const [total, ids] = [cell(whole), parts.map(cell)]
        const [part] = ids
        if (kind === "sum") this.#sum(`${total} by definition`, total, ids)
        else if (part !== undefined) this.#rest(`${part} in ${total}`, total, part, counted)
      }
    }
  }

  #restOf(name: string, whole: string, parts: ReadonlyArray<string>): void {
    const amount = (id: string): Amount => {
      const cell = this.cells.get(id)
      return [cell?.value ?? 0, cell?.frequency ?? cell?.value ?? 0]
    }
    const [value, people] = parts.map(amount).reduce<Amount>(([a, b], [c, d]) => [a - c, b - d], amount(whole))
    this.#relate(name, whole, [...parts, this.#put(`${name}|rest`, [value, Math.max(people, 0)], "unseen")])
  }

  /** What the figures differ by since they were published: whoever compares both reads it. */
  #addDifferences(tables: ReadonlyArray<PublishedTable>): void {
    for (const table of tables) {
      const tally = this.#publishing.tallies.get(table.tally)
      if (tally === undefined) continue
      for (const row of table.rows) {
        for (const [measure, value] of row.cells) {
          const base = baseOf(table, row, measure)
          const figures = this.#figures(table)
          const today = figures.value(row, measure)
          const [then, now] = [`${base}@${value}`, `${base}@${today}`]
          if (then === now || !this.cells.has(now)) continue
          const counted = tally.measures[measure]?.exposes !== "nobody"
          const [more, less] = today > value ? [now, then] : [then, now]
          this.#rest(`${more} after ${less}`, more, less, counted)
        }
      }
    }
  }
}

const sameIds = (one: ReadonlyArray<string>, other: ReadonlyArray<string>): boolean =>
  one.length === other.length && one.every((id) => other.includes(id))

interface ReadRow {
  readonly row: Row
  readonly measures: ReadonlyArray<string>
  /** Whether anything is counted in it. */
  readonly some: boolean
}

const strongest = (one: Cell["stands"], other: Cell["stands"]): Cell["stands"] => {
  for (const how of ["shown", "hidden"] as const) if (one === how || other === how) return how
  return one === undefined || other === undefined ? undefined : "unseen"
}

const versionOf = (table: PublishedTable): Version => {
  const ids = new Map(
    table.rows.flatMap((row) =>
      row.cells.map(([measure, value]) => {
        const base = baseOf(table, row, measure)
        return [base, `${base}@${value}`] as const
      }),
    ),
  )
  return (row, measure) => ids.get(baseOf(table, row, measure))
}
