import {
  addPeriod,
  checked,
  defineParameter,
  field,
  formatDay,
  type Parameter,
  type PlainDate,
  plainDate,
  valueIfKnown,
} from "@traitdunion/core"
import * as z from "zod"
import { consumption, localAuthorities } from "./sources.ts"

/** When the mediator can be asked after a written claim, and until when. */
export interface MediatorDelays {
  readonly opens: string
  readonly closes: string
}

/** The window of the mediators of energy and of water: from two months to one year after the written claim. */
export const mediatorDelays: Parameter<MediatorDelays> = defineParameter({
  id: "energy.mediator.window",
  label: { fr: "Saisine du médiateur de l'énergie ou de l'eau", en: "Asking the mediator of energy or water" },
  unit: "ISO 8601 periods",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2023-01-01",
      value: { opens: "P2M", closes: "P1Y" },
      reference: consumption("art. L612-2 4° ; code de l'énergie, art. R122-1"),
    },
  ],
})

/** The days between which the mediator can be asked. */
export interface MediatorWindow {
  readonly from: PlainDate | null
  readonly lastDay: PlainDate | null
  readonly steps: ReadonlyArray<string>
}

/**
 * From when and until when the mediator of energy or of water can be asked, from the day of the written claim; `null` where
 * the law of that day is not known. Throws `InvalidValue` for what is no day.
 *
 * @example
 * ```ts
 * import { mediatorWindow } from "@traitdunion/plugin-energy-water"
 * mediatorWindow("2026-10-15") // from 2026-12-15 to 2027-10-15
 * ```
 */
export const mediatorWindow = (claimOn: PlainDate | string): MediatorWindow => {
  const on = plainDate(claimOn)
  const law = valueIfKnown(mediatorDelays, on)
  if (law === null) {
    return { from: null, lastDay: null, steps: [`Le droit au ${formatDay(on)} n'est pas connu ici : à vérifier.`] }
  }
  const from = addPeriod(on, law.value.opens)
  const lastDay = addPeriod(on, law.value.closes)
  return {
    from,
    lastDay,
    steps: [
      `Sans réponse satisfaisante, le médiateur peut être saisi à partir du ${formatDay(from)}, au plus tard le ${formatDay(lastDay)}. C'est gratuit.`,
    ],
  }
}

/** The relief after a leak of a pipe behind the meter. */
export interface LeakRelief {
  /** To send the plumber's attestation, once the service told. */
  readonly attestation: string
  /** Abnormal, and the bill's cap: so many times the mean of the last three years. */
  readonly times: number
}

/** Leak relief of water (CGCT L2224-12-4 III bis, décret 2012-1078), since 1 July 2013. */
export const leakRelief: Parameter<LeakRelief> = defineParameter({
  id: "energy.water.leak",
  label: { fr: "Écrêtement d'une facture d'eau après fuite", en: "Relief after a leak of water" },
  unit: "ISO 8601 period, factor",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2013-07-01",
      value: { attestation: "P1M", times: 2 },
      reference: localAuthorities("art. L2224-12-4 III bis ; décret n° 2012-1078"),
    },
  ],
})

/** What a leak opens. */
export interface LeakAnswer {
  /** Whether the consumption is abnormal; `null` where the mean is not known. */
  readonly abnormal: boolean | null
  /** What is billed at most, in litres; `null` where the mean is not known. */
  readonly cap: number | null
  /** By when the attestation is sent; `null` while the service has not told, or where the law is not known. */
  readonly attestationBy: PlainDate | null
  readonly steps: ReadonlyArray<string>
}

/**
 * What a leak of water opens: whether the consumption is abnormal (more than twice the mean of the three years before), by
 * when the plumber's attestation is sent, and what is billed at most. Litres. A leak of an appliance, of sanitary or of
 * heating equipment does not count: `pipe` says it is of a pipe behind the meter. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { leakAnswer } from "@traitdunion/plugin-energy-water"
 * leakAnswer({ pipe: true, consumed: 250_000, years: [100_000, 110_000, 90_000], toldOn: "2026-11-30" })
 * // abnormal, 200 000 litres at most, attestation by 2026-12-30
 * ```
 */
export const leakAnswer = (leak: {
  readonly toldOn?: PlainDate | string | undefined
  readonly pipe?: boolean | undefined
  readonly consumed?: number | undefined
  readonly years?: ReadonlyArray<number> | undefined
}): LeakAnswer => {
  const litres = z.int().min(0).max(1_000_000_000)
  const shape = z.strictObject({
    toldOn: z.optional(field.date),
    pipe: z.optional(z.boolean()),
    consumed: z.optional(litres),
    years: z.optional(z.array(litres).length(3)),
  })
  const { toldOn, pipe, consumed, years } = checked("leakAnswer", shape, leak)
  if (pipe === false) {
    return {
      abnormal: null,
      cap: null,
      attestationBy: null,
      steps: ["Une fuite d'appareil, de sanitaire ou de chauffage n'ouvre pas l'écrêtement."],
    }
  }
  const law = valueIfKnown(leakRelief, toldOn ?? "2013-07-01")
  if (law === null) {
    return {
      abnormal: null,
      cap: null,
      attestationBy: null,
      steps: ["Le droit de ce jour n'est pas connu ici : à vérifier."],
    }
  }
  const { attestation, times } = law.value
  // Three years summed, so that no mean is rounded.
  const sum = years?.reduce((all, one) => all + one, 0)
  const abnormal = sum === undefined || consumed === undefined ? null : consumed * 3 > times * sum
  return {
    abnormal,
    cap: sum === undefined ? null : Math.floor((times * sum) / 3),
    attestationBy: toldOn === undefined ? null : addPeriod(toldOn, attestation),
    steps: [
      "Envoyer l'attestation d'un plombier (réparation, date, lieu) dans le mois : la facture est plafonnée au double de la moyenne des trois dernières années.",
      ...(pipe === undefined ? ["Où était la fuite ? Seule une canalisation après compteur compte : à demander."] : []),
      ...(abnormal === null ? ["Il manque la consommation ou celle des trois années d'avant : à demander."] : []),
    ],
  }
}

/** @internal A parameter whose value was in no source that was read: not known until a structure enters it. */
const empty = (id: string, label: { readonly fr: string; readonly en: string }): Parameter<string> =>
  defineParameter({ id, label, unit: "text", checkedOn: "2026-12-01", values: [] })

/** How long the FSL takes to answer. It was in no source that was read: not known until a structure enters it. */
export const energyFslAnswer: Parameter<string> = empty("energy.fsl.answer", {
  fr: "Réponse du FSL du département (énergie, eau)",
  en: "The FSL of the département answers",
})
/** The social pricing of a water service: each decides its own. Not known until a structure enters it. */
export const socialWaterPricing: Parameter<string> = empty("energy.water.social-pricing", {
  fr: "Tarification sociale de l'eau du service",
  en: "Social pricing of the water service",
})
