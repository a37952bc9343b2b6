import {
  addMonths,
  checked,
  type Explained,
  explained,
  field,
  formatDay,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import * as z from "zod"
import { overIndebtednessLaw } from "./law.ts"

const input = z.strictObject({
  kind: z.enum(["incident", "measures", "measures-kept", "personal-recovery"]),
  from: field.date,
})
/** Why somebody stands in the FICP. */
export type FicpKind = "incident" | "measures" | "measures-kept" | "personal-recovery"

const told: Readonly<Record<FicpKind, readonly [words: string, article: string]>> = {
  incident: ["incident de paiement, effacé au paiement intégral", "art. L752-1"],
  measures: ["mesures de la commission, pour leur durée", "art. L752-3"],
  "measures-kept": ["mesures tenues sans incident", "art. L752-3"],
  "personal-recovery": ["rétablissement personnel", "art. L752-3"],
}

/**
 * The last day on which somebody can stand in the FICP, the file of payment incidents, counted from the day on which
 * the entry begins. Paying everything erases a payment incident at once. Throws `InvalidInput` and
 * `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { ficpUntil } from "@traitdunion/plugin-budget-counseling"
 * ficpUntil({ kind: "personal-recovery", from: "2026-03-02" }).amount // "2031-03-02"
 * ```
 */
export const ficpUntil = (args: {
  readonly kind: FicpKind
  readonly from: PlainDate | string
}): Explained<PlainDate> => {
  const { kind, from } = checked("ficpUntil", input, args)
  const { value, reference } = valueOn(overIndebtednessLaw, from)
  const years = {
    incident: value.ficpIncidentYears,
    measures: value.ficpMeasuresYears,
    "measures-kept": value.ficpMeasuresKeptYears,
    "personal-recovery": value.ficpRecoveryYears,
  }[kind]
  const until = addMonths(from, years * 12)
  const [words, article] = told[kind]
  return explained(until, [{ source: reference.source, reference: article }], () => [
    `Inscription au FICP, ${words} : ${years} ans au plus.`,
    `Du ${formatDay(from)} au ${formatDay(until)} au plus tard. L'inscription n'interdit pas de prêter (art. L751-2).`,
  ])
}
