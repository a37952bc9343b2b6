import type { Figure, Report } from "@traitdunion/core"

/** A report as somebody outside has it: whose it is, and how many times the data had changed before it was made. */
export interface Published {
  readonly report: Report
  /** `a`, a convention of it as `a/c-1`, or `*` for the network of all structures. */
  readonly whose: string
  readonly time: number
}

/** A figure of a report, with what the attacker cannot see. */
export interface Secret {
  readonly at: Omit<Shown, "figure">
  readonly variable: string
  readonly truth: number
  /** How many reports had left before the first one that hides it. */
  readonly after: number
  /** Whether it counts people, so that nobody may tell that it is small. */
  readonly counts: boolean
}

const MANY = 1_000_000
/** Counts of acts or of things: who stands behind a small one may be many. None may be told exactly. */
const NOT_PEOPLE = new Set([
  "registers/sessions",
  "registers/collective-sessions",
  "registers/conflicts",
  "registers/accompaniments",
  "registers/procedures",
  "registers/activities",
  "registers/minutes",
  "registers/observations",
  "registers/technical-observations",
])

/** Figures of one row that are always part of another: [part, whole, the row where the whole stands, if another]. */
const PARTS: ReadonlyArray<readonly [part: string, whole: string, row?: string]> = [
  ["registers/collective-sessions", "registers/sessions"],
  ["registers/sessions", "registers/activities", "register=inform"],
  ["registers/technical-observations", "registers/observations"],
  ["registers/observations", "registers/activities", "register=watch"],
  ["registers/procedures", "registers/activities", "register=institution"],
]
const SAME: ReadonlyArray<readonly [figure: string, other: string, row: string]> = [
  ["registers/conflicts", "registers/activities", "register=conflict"],
  ["registers/referrals", "registers/persons", "register=partner"],
  ["registers/accompaniments", "registers/activities", "modality=physical-accompaniment"],
]

/** Where nothing happened, nobody came and no time was spent. */
const NOTHING: ReadonlyArray<string> = ["registers/persons", "registers/minutes", "registers/referrals"]

const monthsBetween = (from: string, to: string): ReadonlyArray<string> => {
  const months: string[] = []
  let [year = 0, month = 0] = from.split("-").map(Number)
  for (;;) {
    const name = `${year}-${String(month).padStart(2, "0")}`
    if (name > to.slice(0, 7)) return months
    months.push(name)
    if (month === 12) year += 1
    month = month === 12 ? 1 : month + 1
  }
}

interface Shown {
  readonly whose: string
  readonly time: number
  readonly indicator: string
  readonly row: string
  readonly from: string
  readonly to: string
  readonly figure: Figure
}

/** Every whole figure of a report, by the place where it stands. */
const figuresOf = ({ report, whose, time }: Published): ReadonlyArray<Shown> => {
  const found: Shown[] = []
  const put = (which: "period" | "previous", indicator: string, row: string, figure: Figure | undefined, of = whose) =>
    found.push({ whose: of, time, indicator, row, ...report[which], figure: figure ?? null })
  for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === "figures") {
      for (const { indicator, unit, value, previous } of block.figures) {
        if (unit !== "count" && unit !== "minutes") continue
        put("period", indicator, "", value)
        put("previous", indicator, "", previous)
      }
    }
    if (block.kind === "trend" && block.column.unit === "count") {
      for (const { month, value } of block.points) {
        const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
        found.push({
          ...{ whose, time, indicator: block.column.indicator, row: "", figure: value },
          ...{ from: `${month}-01`, to: `${month}-${days}` },
        })
      }
    }
    if (block.kind !== "breakdown") continue
    block.columns.forEach(({ indicator, unit }, column) => {
      if (unit !== "count" && unit !== "minutes") return
      put("period", indicator, "", block.total.values[column])
      put("previous", indicator, "", block.total.previous[column])
      for (const row of block.rows) {
        const structure = block.dimension.key === "structure" ? String(row.member) : undefined
        const name = structure === undefined ? `${block.dimension.key}=${row.member}` : ""
        put("period", indicator, name, row.values[column], structure)
        put("previous", indicator, name, row.previous[column], structure)
      }
    })
  }
  return found
}

/** Sums of rows that make up the total: a reader trusts those that cannot overlap. */
const sumsOf = ({ report, whose, time }: Published): ReadonlyArray<Sum> =>
  report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): ReadonlyArray<Sum> => {
      if (block.kind !== "breakdown" || block.dimension.key === "structure") return []
      return (["period", "previous"] as const).flatMap((which) => {
        const at = which === "period" ? "values" : "previous"
        const present = block.rows.filter(
          (row) => row.member !== null && row[at].some((figure) => figure !== 0 && figure !== null),
        )
        if (block.overlapping && present.length > 1) return []
        const rows = block.rows.map(({ member }) => `${block.dimension.key}=${member}`)
        return block.columns
          .filter(({ unit }) => unit === "count" || unit === "minutes")
          .map(({ indicator }) => ({ whose, time, indicator, rows, ...report[which] }))
      })
    })

interface Sum {
  readonly whose: string
  readonly time: number
  readonly indicator: string
  readonly rows: ReadonlyArray<string>
  readonly from: string
  readonly to: string
}

/** What somebody makes of all reports together: for each figure, the whole numbers between which it must lie. */
export class Attacker {
  readonly #low = new Map<string, number>()
  readonly #high = new Map<string, number>()
  /** Each says that one variable is the sum of others. */
  readonly #sums = new Map<string, readonly [total: string, parts: ReadonlyArray<string>]>()
  readonly #shown: ReadonlyArray<Shown>

  /** `asking` are figures that no report has a place for, and that somebody asks about all the same. */
  constructor(
    published: ReadonlyArray<Published>,
    structures: ReadonlyArray<string>,
    asking: ReadonlyArray<Secret> = [],
  ) {
    for (const { at } of asking) this.#period(at)
    this.#shown = published.flatMap(figuresOf)
    for (const one of this.#shown) {
      const variable = this.#period(one)
      if (typeof one.figure === "number") this.#bound(variable, one.figure, one.figure)
    }
    for (const { rows, ...sum } of published.flatMap(sumsOf)) {
      const of = (row: string): string => this.#period({ ...sum, row })
      // What was not recorded at all is told of no row.
      const known = rows.filter((row) => this.#low.has(of(row)))
      this.#sum(of(""), known.map(of))
    }
    this.#relate(structures)
    this.#reason()
  }

  static variable({ whose, time, indicator, row, from, to }: Omit<Shown, "figure">): string {
    return [whose, time, indicator, row, from, to].join("|")
  }

  #bound(variable: string, low = 0, high = MANY): string {
    this.#low.set(variable, Math.max(low, this.#low.get(variable) ?? 0))
    this.#high.set(variable, Math.min(high, this.#high.get(variable) ?? MANY))
    return variable
  }

  #sum(total: string, parts: ReadonlyArray<string>): void {
    if (parts.length === 1 && parts[0] === total) return
    for (const one of [total, ...parts]) this.#bound(one)
    this.#sums.set(`${total}=${parts.join("+")}`, [total, parts])
  }

  /** A period is the sum of its months. */
  #period(at: Omit<Shown, "figure">): string {
    const variable = this.#bound(Attacker.variable(at))
    this.#sum(
      variable,
      monthsBetween(at.from, at.to).map((month) => this.#month(at, month)),
    )
    return variable
  }

  #month({ whose, time, indicator, row }: Pick<Shown, "whose" | "time" | "indicator" | "row">, month: string): string {
    return [whose, time, indicator, row, month].join("|")
  }

  /** Times, conventions within structures, structures within the network, and figures that are part of others. */
  #relate(structures: ReadonlyArray<string>): void {
    const months = [...this.#low.keys()].filter((name) => name.split("|").length === 5)
    const there = new Set(months)
    for (const name of months) {
      const [whose = "", time = "", indicator = "", row = "", month = ""] = name.split("|")
      const at = { whose, time: Number(time), indicator, row }
      const under = (whole: string, part: string): void => {
        if (there.has(whole) && there.has(part)) this.#sum(whole, [part, this.#bound(`${whole}-${part}`)])
      }
      // Acts are only added, so that nothing becomes less.
      for (let earlier = at.time - 1; earlier >= 0; earlier -= 1) {
        under(name, this.#month({ ...at, time: earlier }, month))
      }
      if (whose.includes("/")) under(this.#month({ ...at, whose: whose.split("/")[0] ?? "" }, month), name)
      if (whose === "*") {
        const parts = structures.map((structure) => this.#month({ ...at, whose: structure }, month))
        if (parts.every((part) => there.has(part))) this.#sum(name, parts)
        else for (const part of parts) under(name, part)
      }
      for (const [part, whole, in_] of PARTS) {
        if (indicator === part && (in_ === undefined || row === "")) {
          under(this.#month({ ...at, indicator: whole, row: in_ ?? row }, month), name)
        }
      }
      for (const [figure, other, in_] of SAME) {
        const same = this.#month({ ...at, indicator: other, row: in_ }, month)
        if (indicator === figure && row === "" && there.has(same)) this.#sum(name, [same])
      }
    }
  }

  /** Bounds of each sum, over and over, until nothing is learnt any more. */
  #reason(): void {
    const uses = new Map<string, Set<string>>()
    for (const [key, [total, parts]] of this.#sums) {
      for (const one of [total, ...parts]) uses.set(one, (uses.get(one) ?? new Set()).add(key))
    }
    const open = new Set(this.#sums.keys())
    const narrow = (variable: string, low: number, high: number): void => {
      if (low <= (this.#low.get(variable) ?? 0) && high >= (this.#high.get(variable) ?? MANY)) return
      this.#bound(variable, low, high)
      for (const key of uses.get(variable) ?? []) open.add(key)
      if (high === 0 && variable.includes("|registers/activities|")) {
        for (const other of NOTHING) {
          const same = variable.replace("registers/activities", other)
          if (this.#low.has(same)) narrow(same, 0, 0)
        }
      }
    }
    let steps = 0
    for (const key of open) {
      open.delete(key)
      steps += 1
      if (steps > 200_000) return
      const [total, parts] = this.#sums.get(key) as readonly [string, ReadonlyArray<string>]
      const low = parts.reduce((sum, part) => sum + (this.#low.get(part) ?? 0), 0)
      const high = Math.min(
        MANY,
        parts.reduce((sum, part) => sum + (this.#high.get(part) ?? MANY), 0),
      )
      narrow(total, low, high)
      for (const part of parts) {
        const [own, most] = [this.#low.get(part) ?? 0, this.#high.get(part) ?? MANY]
        const others = parts.reduce((sum, one) => (one === part ? sum : sum + (this.#high.get(one) ?? MANY)), 0)
        narrow(part, (this.#low.get(total) ?? 0) - others, (this.#high.get(total) ?? MANY) - (low - own))
        if (own > most) throw new Error(`No figures agree with what was published: ${part}`)
      }
    }
  }

  /** The hidden figures that are known exactly, or known to be small, among those whose truth is given. */
  gives(secrets: ReadonlyArray<Secret>, threshold: number): ReadonlyArray<string> {
    return secrets.flatMap(({ variable, truth, counts }) => {
      if (truth === 0) return []
      const [low, high] = [this.#low.get(variable) ?? 0, this.#high.get(variable) ?? MANY]
      if (low === high) return [`${variable} is ${low}`]
      return counts && truth < threshold && high < threshold ? [`${variable} is below ${high + 1}`] : []
    })
  }

  /**
   * What somebody reads between two figures that are both shown: what is left of a whole when a part is taken away, be it
   * a period, a convention, or what came in between.
   */
  differences(threshold: number): ReadonlyArray<string> {
    const shown = this.#shown.filter(
      ({ indicator, figure }) => typeof figure === "number" && !NOT_PEOPLE.has(indicator),
    )
    const found = new Set<string>()
    for (const group of Map.groupBy(shown, ({ indicator, row }) => `${indicator}|${row}`).values()) {
      for (const whole of group) {
        for (const part of group) {
          const [one, other] = [whole.figure as number, part.figure as number]
          const left = one - other
          const inside =
            part.from >= whole.from &&
            part.to <= whole.to &&
            part.time <= whole.time &&
            (part.whose === whole.whose || part.whose.startsWith(`${whole.whose}/`))
          if (inside && left > 0 && left < threshold && other > 0) {
            found.add(`${Attacker.variable(whole)} less ${Attacker.variable(part)} leaves ${left}`)
          }
        }
      }
    }
    for (const sessions of shown.filter(({ indicator }) => indicator === "registers/sessions")) {
      const collective = shown.find(
        (one) =>
          Attacker.variable(one) === Attacker.variable({ ...sessions, indicator: "registers/collective-sessions" }),
      )
      const left = Number(sessions.figure) - Number(collective?.figure ?? 0)
      if (collective !== undefined && left > 0 && left < threshold) {
        found.add(`${Attacker.variable(sessions)} less collective ones leaves ${left}`)
      }
    }
    return [...found]
  }
}

/** The hidden figures of a report, with the truth that an internal one tells. */
export const secretsOf = (published: Published, internal: Report, after: number): ReadonlyArray<Secret> => {
  const truth = new Map(
    figuresOf({ ...published, report: internal }).map((one) => [Attacker.variable(one), one.figure] as const),
  )
  return figuresOf(published).flatMap((one): ReadonlyArray<Secret> => {
    const exact = truth.get(Attacker.variable(one))
    if (one.figure !== "hidden" || typeof exact !== "number") return []
    return [{ at: one, variable: Attacker.variable(one), truth: exact, after, counts: !NOT_PEOPLE.has(one.indicator) }]
  })
}

/** A report whose figures are all hidden: which rows it has is told all the same. */
const hidden = ({ report, ...rest }: Published): Published => ({
  ...rest,
  report: {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => {
        if (block.kind === "figures") {
          return { ...block, figures: block.figures.map((one) => ({ ...one, ...masked(one) })) }
        }
        if (block.kind === "trend") {
          return { ...block, points: block.points.map((one) => ({ ...one, value: mask(one.value) })) }
        }
        if (block.kind !== "breakdown") return block
        const row = <R extends { readonly values: ReadonlyArray<Figure>; readonly previous: ReadonlyArray<Figure> }>(
          one: R,
        ): R => ({ ...one, values: one.values.map(mask), previous: one.previous.map(mask) })
        return { ...block, total: row(block.total), rows: block.rows.map(row) }
      }),
    })),
  },
})
const mask = (figure: Figure): Figure => (typeof figure === "number" ? "hidden" : figure)
const masked = ({ value, previous }: { readonly value: Figure; readonly previous: Figure }) => ({
  value: mask(value),
  previous: mask(previous),
})

/**
 * What all reports give away, less what no later report could keep: what was given away before any of them had a place for
 * it (that two acts in all are no more than two conflicts), and what its rows alone add to that, whatever it hides.
 */
export const givenAway = (
  published: ReadonlyArray<Published>,
  structures: ReadonlyArray<string>,
  secrets: ReadonlyArray<Secret>,
  threshold: number,
): ReadonlyArray<string> => {
  const all = new Attacker(published, structures)
  return [...all.gives(secrets, threshold), ...all.differences(threshold)].filter((given) => {
    const secret = secrets.find(({ variable }) => given.startsWith(`${variable} is `))
    if (secret === undefined) return true
    const earlier = published.slice(0, secret.after)
    const [next] = published.slice(secret.after)
    const before = new Attacker(next === undefined ? earlier : [...earlier, hidden(next)], structures, [secret])
    return !before.gives([secret], threshold).includes(given)
  })
}
