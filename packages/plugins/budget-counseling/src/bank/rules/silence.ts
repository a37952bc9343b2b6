import {
  addDays,
  type Citation,
  checked,
  field,
  formatDay,
  inCode,
  type PlainDate,
  valueIfKnown,
} from "@traitdunion/core"
import * as z from "zod"
import { accountRightDelays } from "./law.ts"

/** From when the silence of a bank is a refusal to open an account. */
export interface BankSilence {
  /** The day on which the silence has lasted; `null` where no such rule is known on the day of the request. */
  readonly refusedOn: PlainDate | null
  /** In French. */
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

const input = z.strictObject({ receivedOn: field.date })

/**
 * From when the silence of a bank is a refusal to open an account (CMF R312-6-1, since 13 June 2022): 15 days from the
 * receipt of the request, by its *avis de réception* or its handing over. The person may then go to the Banque de France.
 * Calendar days, and nothing is put off. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { bankSilence } from "@traitdunion/plugin-budget-counseling"
 * bankSilence({ receivedOn: "2026-03-02" }).refusedOn // "2026-03-17"
 * ```
 */
export const bankSilence = (args: { readonly receivedOn: PlainDate | string }): BankSilence => {
  const { receivedOn } = checked("bankSilence", input, args)
  const delays = valueIfKnown(accountRightDelays, receivedOn)
  const days = delays?.value.silenceDays ?? null
  if (days === null) {
    return {
      refusedOn: null,
      steps: [
        "Aucun délai de silence n'est connu de l'outil avant le 13 juin 2022 : demander une attestation de refus.",
      ],
      references: delays === null ? [] : [delays.reference],
    }
  }
  const refusedOn = addDays(receivedOn, days)
  return {
    refusedOn,
    steps: [
      `Demande reçue par la banque le ${formatDay(receivedOn)} : ${days} jours de silence valent refus, le ${formatDay(refusedOn)}.`,
      "La banque doit alors remettre une attestation de refus motivée et dire que la Banque de France peut être saisie.",
    ],
    references: [inCode("monetary", "art. R312-6-1 (décret n° 2022-347)")],
  }
}
