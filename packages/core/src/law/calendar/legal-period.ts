import * as z from "zod"
import {
  addDays,
  type Citation,
  daysBetween,
  field,
  formatDay,
  laterDay,
  lazily,
  type PlainDate,
} from "../../kernel/index.ts"
import { checked } from "../checked.ts"
import { Steps } from "../explained.ts"
import { valueOnDay } from "../parameter.ts"
import { endOf, type PeriodParts, parsePeriod, periodInWords } from "./period.ts"
import { type CountingRuleKey, countingRules, distanceMonths } from "./rules.ts"
import { type Territory, territories, territory } from "./territory.ts"
import { isClosed, nextOpenDay, type Place, weekdayOf } from "./working-day.ts"

/** The last day on which something may be done, where the law is clear and where it is argued. */
export interface LegalDeadline {
  /** The day that nobody can reproach. Reminders follow it. */
  readonly lastSafeDay: PlainDate
  /** The latest day that can be defended; the same where the law is clear. */
  readonly lastArguableDay: PlainDate
  /** How it was counted, in French. Written when first read. */
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

/** How a period runs. */
export interface LegalPeriod {
  /** The act, the notification or the birth of a decision from which it runs. */
  readonly from: PlainDate | string
  /** ISO 8601: `P2M`, `P15D`, `P6W`. */
  readonly period: string
  readonly rule: CountingRuleKey
  readonly territory: Territory
  /** In Alsace and Moselle: whether Good Friday is a holiday in the commune. */
  readonly goodFriday?: boolean
  /**
   * Where the one who must act lives, when the rule grants more time for it. It covers some acts alone, which
   * `countingRules` names (`distanceCovers`): give it for these, and for no other.
   */
  readonly distance?: "overseas" | "abroad"
  /** Spans during which the period does not run: as many days are added. */
  readonly suspensions?: ReadonlyArray<{ readonly from: PlainDate | string; readonly to: PlainDate | string }>
  /** An act that made the period begin anew, and the day from which it does. */
  readonly interruption?: { readonly on: PlainDate | string; readonly restartsOn: PlainDate | string }
}

const span = lazily(() =>
  z.strictObject({ from: field.date, to: field.date }).refine(({ from, to }) => from <= to, {
    path: ["to"],
    error: "A suspension ends before it begins",
    params: { fr: "La suspension finit avant de commencer" },
  }),
)
const input = lazily(() =>
  z
    .strictObject({
      from: field.date,
      period: z.string().refine((text) => parsePeriod(text) !== undefined, {
        error: "Not a period in ISO 8601: write P2M, P15D or P6W",
        params: { fr: "Durée mal écrite : P2M, P15D ou P6W" },
      }),
      rule: field.keyOf(countingRules),
      territory: territory(),
      goodFriday: z.optional(z.boolean()),
      distance: z.optional(z.enum(["overseas", "abroad"])),
      suspensions: z.optional(z.readonly(z.array(span()).max(50))),
      interruption: z.optional(z.strictObject({ on: field.date, restartsOn: field.date })),
    })
    .superRefine(({ from, rule, distance, interruption }, context) => {
      const fault = (path: string, message: string, fr: string): void =>
        context.addIssue({ code: "custom", path: [path], message, params: { fr } })
      if (distance !== undefined && countingRules[rule].distance === null) {
        fault("distance", "This rule grants no time for distance", "Cette règle n'accorde pas de délai de distance")
      }
      if (interruption !== undefined && (interruption.on < from || interruption.restartsOn < interruption.on)) {
        fault("interruption", "The interruption comes before the period", "L'interruption précède le délai")
      }
    }),
)
type Checked = z.output<ReturnType<typeof input>>

const moreFor = (distance: "overseas" | "abroad", from: PlainDate): number =>
  valueOnDay(distanceMonths, from).value[distance]

const partsOf = ({ from, period, distance }: Checked): PeriodParts => {
  const { months, days } = parsePeriod(period) ?? { months: 0, days: 0 }
  return { months: months + (distance === undefined ? 0 : moreFor(distance, from)), days }
}

/** Days during which the period did not run, as far as it was still running when each began. */
const suspendedUntil = (from: PlainDate, end: PlainDate, spans: NonNullable<Checked["suspensions"]>): PlainDate => {
  let limit = end
  // What was counted already, where suspensions overlap, or which came before the period.
  let counted = from
  for (const { from: begins, to } of spans.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const start = laterDay(begins, counted)
    if (start > limit || to <= start) continue
    limit = addDays(limit, daysBetween(start, to))
    counted = to
  }
  return limit
}

const weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
const day = (date: PlainDate): string => {
  return `${weekdays[weekdayOf(date)] ?? ""} ${formatDay(date)}`
}
const compute = (asked: Checked) => {
  const rule = countingRules[asked.rule]
  const parts = partsOf(asked)
  const place: Place = { territory: asked.territory, goodFriday: asked.goodFriday }
  const run = (from: PlainDate) => {
    const { end, cut } = endOf(from, parts)
    const suspended = asked.suspensions === undefined ? end : suspendedUntil(from, end, asked.suspensions)
    // Neither the first day nor the last counts, so that the day after is still in time. Where the month lacks the day,
    // some bring the end forward to the last day of the month: the earlier is safe.
    const after = rule.franc ? addDays(suspended, 1) : suspended
    const early = rule.franc && cut ? suspended : after
    return {
      from,
      end,
      suspended,
      cut: rule.franc && cut,
      early,
      after,
      safe: rule.extended ? nextOpenDay(early, place, false) : early,
      arguable: rule.extended ? nextOpenDay(after, place, true) : after,
    }
  }
  const first = run(asked.from)
  const { interruption } = asked
  const interrupted = interruption !== undefined && interruption.on <= first.arguable
  return { rule, parts, place, first, last: interrupted ? run(interruption.restartsOn) : first, interrupted }
}

class Counted extends Steps implements LegalDeadline {
  readonly lastSafeDay: PlainDate
  readonly lastArguableDay: PlainDate

  constructor(
    safe: PlainDate,
    arguable: PlainDate,
    references: ReadonlyArray<Citation>,
    write: () => ReadonlyArray<string>,
  ) {
    super(references, write)
    this.lastSafeDay = safe
    this.lastArguableDay = arguable
  }
}

const stepsOf = (asked: Checked): ReadonlyArray<string> => {
  const { rule, parts, place, first, last, interrupted } = compute(asked)
  const { from, end, suspended, early, after, safe, arguable, cut } = last
  const steps = [`${rule.label.fr} (${rule.reference.reference}), ${territories[asked.territory].fr}.`]
  if (interrupted)
    steps.push(`Le délai, qui courait jusqu'au ${day(first.safe)}, a été interrompu : il recommence le ${day(from)}.`)
  steps.push(`Du ${day(from)}, dont le jour ne compte pas, ${periodInWords(parts)} : ${day(end)}.`)
  if (asked.distance !== undefined) {
    const months = moreFor(asked.distance, asked.from)
    const where = asked.distance === "overseas" ? "outre-mer" : "étranger"
    steps.push(`Ce délai comprend ${months} mois de distance, ${where} (${rule.distance?.reference ?? ""}).`)
    steps.push(`Le délai de distance couvre : ${rule.distanceCovers?.fr ?? ""}.`)
  }
  if (suspended !== end) steps.push(`Suspendu ${daysBetween(end, suspended)} jour(s) : ${day(suspended)}.`)
  if (rule.franc) steps.push(`Délai franc, le dernier jour ne compte pas : ${day(after)}.`)
  if (cut) steps.push(`Le mois n'a pas ce quantième : par prudence, le délai s'arrête au ${day(early)}.`)
  if (rule.extended && safe !== early) steps.push(`Le ${day(early)} n'est pas un jour ouvré : report au ${day(safe)}.`)
  if (rule.extended && isClosed(early, place) === null) {
    steps.push(
      asked.territory === "saint-martin"
        ? "Le 27 mai (Code du travail) ou le 28 mai (calendrier publié) est férié : le jour prudent ne compte sur aucun des deux."
        : "Le Vendredi saint n'est férié que dans certaines communes : le jour prudent n'en tient pas compte.",
    )
  }
  steps.push(
    safe === arguable
      ? `Dernier jour : ${day(safe)}.`
      : `Dernier jour prudent : ${day(safe)} ; dernier jour défendable : ${day(arguable)}.`,
  )
  return steps
}

/**
 * The last day of a legal period. `cpc` counts as civil procedure does (CPC 640 to 642): the day of the act does not
 * count, months end on the same day of the month or on its last, and a closed day puts off to the next open one. `franc`
 * is the clear period of administrative litigation: neither the first day nor the last counts. `calendar` is plain, and
 * puts off nothing. Where the law is argued, at the ends of months, both days are given: reminders follow the safe one.
 *
 * Throws `InvalidInput` with the place and the reason, and `OutsideKnownPeriod` beyond the holidays that are known.
 *
 * @example
 * ```ts
 * import { addLegalPeriod } from "@traitdunion/core"
 * const { lastSafeDay } = addLegalPeriod({
 *   from: "2026-03-14",
 *   period: "P2M",
 *   rule: "cpc",
 *   territory: "metropole",
 * })
 * // 2026-05-15: the 14th is Ascension
 * ```
 */
export const addLegalPeriod = (args: LegalPeriod): LegalDeadline => {
  const asked = checked("addLegalPeriod", input(), args)
  const { rule, last } = compute(asked)
  const references =
    asked.distance !== undefined && rule.distance !== null ? [rule.reference, rule.distance] : [rule.reference]
  return new Counted(last.safe, last.arguable, references, () => stepsOf(asked))
}

/**
 * The same as {@link addLegalPeriod}, told at once: `explain` says each step in French with its article.
 *
 * @example
 * ```ts
 * import { deadline } from "@traitdunion/core"
 * deadline({ starts: "2024-11-12", period: "P2M", rule: "franc", territory: "metropole" }).explain()
 * ```
 */
export const deadline = ({
  starts,
  ...period
}: Omit<LegalPeriod, "from"> & { readonly starts: PlainDate | string }): LegalDeadline & {
  readonly explain: () => string
} => {
  const found = addLegalPeriod({ from: starts, ...period })
  return Object.assign(found, { explain: () => found.steps.join("\n") })
}
