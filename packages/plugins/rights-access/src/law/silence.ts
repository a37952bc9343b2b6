import { defineParameter, type Label, type Parameter, plainDate, valueOn } from "@traitdunion/core"
import * as z from "zod"
import type { Counter } from "../catalogue/index.ts"

/** What the silence of a counter is worth, and after how long: an ISO 8601 period from the day of receipt. */
export interface CounterSilence {
  readonly after: string
  readonly means: "accepted" | "rejected"
}

const SILENCES = ["accepted", "rejected"] as const
const one = z.strictObject({ after: z.string().regex(/^P\d{1,2}[DWMY]$/), means: z.enum(SILENCES) })

/**
 * What the silence of each counter is worth, by the day. Empty: it depends on the procedure, and was read for none. The
 * receipt says it (`received` with its day and its sense), and a structure may enter what it read.
 */
export const counterSilence: Parameter<Readonly<Record<string, CounterSilence>>> = defineParameter({
  id: "rights.silence",
  label: { fr: "Ce que vaut le silence d'un guichet", en: "What the silence of a counter is worth" },
  unit: "period",
  checkedOn: "2026-12-01",
  values: [],
  accepts: z.record(z.string(), one),
})

/** What the silence of a counter is worth, or `null` with the words that say so. */
export interface KnownSilence {
  readonly silence: CounterSilence | null
  readonly words: Label | null
}

const unknown: Label = {
  fr: "Ce que vaut le silence de ce guichet n'est pas connu de l'outil : le lire sur l'accusé de réception.",
  en: "What the silence of this counter is worth is not known here: read it on the receipt.",
}

/**
 * What the silence of a counter is worth on a day. Without a text that was read, `null`, with words that say so: it is
 * never guessed. Pass the parameter with what a structure entered, see `withEntered`.
 *
 * @example
 * ```ts
 * import { silenceOf } from "@traitdunion/plugin-rights-access"
 * silenceOf("cpam", "2026-12-01").silence // null
 * ```
 */
export const silenceOf = (
  counter: Counter,
  on: string,
  law: Parameter<Readonly<Record<string, CounterSilence>>> = counterSilence,
): KnownSilence => {
  const day = plainDate(on)
  const known = law.values.some(({ from, to }) => from <= day && (to === undefined || day <= to))
  const silence = known ? (valueOn(law, day).value[counter] ?? null) : null
  return { silence, words: silence === null ? unknown : null }
}
