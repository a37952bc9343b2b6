// What an article must say for a value of a parameter to agree with it. A value that no check names is in no source that
// we can read: the Code du travail, the Code de la sécurité sociale and the CRPA alone.
import type { CodeKey } from "../../packages/core/src/index.ts"

/** The words that an article must have, for one value of one parameter. */
export interface Check {
  readonly parameter: string
  readonly code: CodeKey
  readonly article: string
  readonly says: (value: never) => ReadonlyArray<string>
}

const check = <V>(
  parameter: string,
  code: CodeKey,
  article: string,
  says: (value: V) => ReadonlyArray<string>,
): Check => ({
  parameter,
  code,
  article,
  says,
})

const euros = (cents: number): string => `${(cents / 100).toString().replace(/\B(?=(\d{3})+$)/g, " ")} €`
const percent = (hundredThousandths: number): string => `${(hundredThousandths / 1000).toString().replace(".", ",")} %`

const NUMBERS: Readonly<Record<number, string>> = { 1: "un", 2: "deux", 5: "cinq", 7: "sept", 12: "douze", 20: "vingt" }
const UNITS: Readonly<Record<string, string>> = { D: "jours", M: "mois", Y: "ans" }
/** An ISO 8601 period as the codes write it: `P20D` is « vingt jours », `P1M` « un mois ». */
const inLetters = (period: string): string => {
  const [, count = "", unit = ""] = /^P(\d+)([DMY])$/.exec(period) ?? []
  return `${NUMBERS[Number(count)] ?? count} ${UNITS[unit] ?? unit}`
}
const monthsInLetters = (months: number): string => inLetters(`P${months}M`)

interface Brackets {
  readonly thresholds: ReadonlyArray<number>
  readonly perDependant: number
}
interface Scale {
  readonly second: number
  readonly further: number
  readonly fromThirdChild: number
  readonly isolatedParent: number
  readonly isolatedParentPerChild: number
}
type Periods = Readonly<Record<string, string>> & { readonly instalmentMonths: number }

/** All of them. */
export const checks: ReadonlyArray<Check> = [
  check<Brackets>("budget.wage-brackets", "labour", "R3252-2", ({ thresholds }) => thresholds.map(euros)),
  check<Brackets>("budget.wage-brackets", "labour", "R3252-3", ({ perDependant }) => [euros(perDependant)]),
  check<Scale>("budget.rsa-scale", "social-security", "D843-1", (scale) =>
    [scale.second, scale.further, scale.fromThirdChild, scale.isolatedParent, scale.isolatedParentPerChild].map(
      percent,
    ),
  ),
  check<Periods>("caf.dispute-delays", "social-security", "R133-9-2", (delays) => [
    inLetters(delays["rectification"] ?? ""),
    inLetters(delays["rectificationSilence"] ?? ""),
    inLetters(delays["afterRejection"] ?? ""),
    inLetters(delays["formalNotice"] ?? ""),
    monthsInLetters(delays.instalmentMonths),
  ]),
  check<Periods>("caf.dispute-delays", "social-security", "R142-1", ({ amicable = "" }) => [inLetters(amicable)]),
  check<Periods>("caf.dispute-delays", "social-security", "R142-6", ({ amicableSilence = "" }) => [
    inLetters(amicableSilence),
  ]),
  check<Periods>("caf.dispute-delays", "social-security", "L553-1", ({ prescription = "", prescriptionFraud = "" }) => [
    inLetters(prescription),
    inLetters(prescriptionFraud),
  ]),
  check<Periods>("dalo.delays", "public-relations", "L231-4", ({ silence = "" }) => [inLetters(silence)]),
  check<Periods>("dalo.delays", "public-relations", "L411-7", ({ silence = "" }) => [inLetters(silence)]),
]
