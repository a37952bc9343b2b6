import {
  addDays,
  addPeriod,
  type Citation,
  defineParameter,
  formatDay,
  type Label,
  laterDay,
  type Parameter,
  type PlainDate,
} from "@traitdunion/core"
import { construction } from "./sources.ts"

/** The thresholds that a debt of rent is measured by, at the moment when it is noted. */
export const debtThresholds = {
  "two-rents": {
    fr: "Deux mois de loyer sans les charges, ou plus",
    en: "Two months of rent without charges, or more",
  },
  "two-months": {
    fr: "Deux mois de loyer et de charges restant dus, ou plus",
    en: "Two months of rent and charges that remain to pay, or more",
  },
  "over-450": { fr: "Plus de 450 €", en: "More than 450 €" },
} as const satisfies Record<string, Label>
/** The key of a threshold, see {@link debtThresholds}. */
export type DebtThreshold = keyof typeof debtThresholds

/** Who decides whether an aid to housing goes on while the rent is not paid. */
export type AidDecider = "caf" | "ccapex"

/** When an unpaid rent counts for an aid to housing, and what follows. */
export interface UnpaidRule {
  readonly threshold: DebtThreshold
  /** So long after a first unpaid rent that is still not settled, whatever the amount; `null` where there is no such rule. */
  readonly afterFirstUnpaid: string | null
  /** The landlord tells the CAF or the MSA within. */
  readonly signal: string
  readonly decides: AidDecider
}

/**
 * When an unpaid rent is constituted for an aid to housing (CCH R824-1 and following): two months of rent and charges until
 * 31 December 2026; more than 450 €, or three months after a first unpaid rent, from 1 January 2027 (décrets n° 2026-83 and
 * 2026-84 of 12 February 2026).
 */
export const unpaidRules: Parameter<UnpaidRule> = defineParameter({
  id: "housing.aid.unpaid",
  label: { fr: "Impayé de loyer au sens des aides au logement", en: "Unpaid rent, as aids to housing count it" },
  unit: "threshold and ISO 8601 periods",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2020-01-01",
      to: "2026-12-31",
      value: { threshold: "two-months", afterFirstUnpaid: null, signal: "P2M", decides: "caf" },
      reference: construction("art. R824-1 et suivants, dans leur rédaction jusqu'au 31 décembre 2026"),
    },
    {
      from: "2027-01-01",
      value: { threshold: "over-450", afterFirstUnpaid: "P3M", signal: "P2M", decides: "ccapex" },
      reference: {
        ...construction(
          "art. L824-1 à L824-3 et R824-1 et suivants ; décrets n° 2026-83 et n° 2026-84 du 12 février 2026",
        ),
        publishedOn: "2026-02-13",
      },
    },
  ],
})

/** What a noted debt was found to be. A threshold that is in neither list could not be told. */
export interface MeasuredDebt {
  readonly on: PlainDate
  readonly met: ReadonlyArray<DebtThreshold>
  readonly notMet: ReadonlyArray<DebtThreshold>
}

/** What a household's arrears are known by. */
export interface ArrearsDates {
  readonly firstUnpaidOn?: PlainDate
  readonly debts: ReadonlyArray<MeasuredDebt>
  /** When everything was paid. */
  readonly settledOn?: PlainDate
}

/** The day on which an unpaid rent counts for the aid to housing, by the rule of that day. */
export interface ConstitutedUnpaid {
  readonly on: PlainDate
  /** The landlord tells the CAF or the MSA by then. */
  readonly signalBy: PlainDate
  readonly decides: AidDecider
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

const FAR = "9999-12-31" as PlainDate
const earlier = (...days: ReadonlyArray<PlainDate | undefined>): PlainDate =>
  days.reduce<PlainDate>((first, day) => (day !== undefined && day < first ? day : first), FAR)

/**
 * When an unpaid rent is constituted for the aid to housing, by the rule of each day: a debt that stands on 1 January 2027 is
 * looked at by the new rule from that day on. `null` where nothing that is known makes one.
 *
 * @example
 * ```ts
 * import { plainDate } from "@traitdunion/core"
 * import { unpaidConstituted } from "@traitdunion/plugin-housing"
 * const debt = { on: plainDate("2026-12-20"), met: ["over-450"], notMet: ["two-months"] } as const
 * unpaidConstituted({ debts: [debt] })?.on // 2027-01-01
 * ```
 */
export const unpaidConstituted = ({ firstUnpaidOn, debts, settledOn }: ArrearsDates): ConstitutedUnpaid | null => {
  const paid = settledOn === undefined ? undefined : addDays(settledOn, -1)
  const sorted = debts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  for (const { from, to, value, reference } of unpaidRules.values) {
    const found: Array<{ readonly on: PlainDate; readonly why: string }> = []
    for (const [index, { on, met }] of sorted.entries()) {
      const next = sorted[index + 1]
      const start = laterDay(on, from)
      const end = earlier(next === undefined ? undefined : addDays(next.on, -1), paid, to)
      if (start > end || !met.includes(value.threshold)) continue
      found.push({
        on: start,
        why: `La dette relevée le ${formatDay(on)} atteint le seuil de ce jour : ${debtThresholds[value.threshold].fr.toLowerCase()}.`,
      })
    }
    if (value.afterFirstUnpaid !== null && firstUnpaidOn !== undefined) {
      const start = laterDay(addPeriod(firstUnpaidOn, value.afterFirstUnpaid), from)
      if (start <= earlier(paid, to)) {
        found.push({
          on: start,
          why: `Trois mois après le premier impayé du ${formatDay(firstUnpaidOn)}, s'il n'est pas réglé, quel que soit le montant.`,
        })
      }
    }
    const first = found.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0]
    if (first === undefined) continue
    const decides =
      value.decides === "ccapex"
        ? "la CCAPEX décide du maintien de l'aide"
        : "la CAF ou la MSA décide du maintien de l'aide"
    return {
      on: first.on,
      signalBy: addPeriod(first.on, value.signal),
      decides: value.decides,
      steps: [first.why, `Ce jour-là, ${decides}.`],
      references: [reference],
    }
  }
  return null
}
