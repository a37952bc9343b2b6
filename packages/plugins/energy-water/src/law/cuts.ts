import {
  addDays,
  addPeriod,
  checked,
  defineParameter,
  field,
  formatDay,
  type Label,
  type Parameter,
  type PlainDate,
  valueIfKnown,
} from "@traitdunion/core"
import * as z from "zod"
import { socialAction, unpaidDecree } from "./sources.ts"

/** What comes through a contract at home. */
export const supplies = {
  electricity: { fr: "Électricité", en: "Electricity" },
  gas: { fr: "Gaz", en: "Gas" },
  heat: { fr: "Réseau de chaleur", en: "District heating" },
  water: { fr: "Eau", en: "Water" },
} as const satisfies Record<string, Label>
/** The key of a supply, see {@link supplies}. */
export type Supply = keyof typeof supplies

/** The delays between an unpaid bill and a cut. */
export interface CutDelays {
  /** From the bill to the first letter; from the letter to the notice; the same for helped households; from the notice on. */
  readonly firstLetter: string
  readonly letter: string
  readonly letterHelped: string
  readonly notice: string
  /** Days at 1 kVA before a helped household with a communicating meter is cut. The truce suspends them. */
  readonly reducedHelpedDays: number
}

/** Delays of an unpaid bill, décret 2008-780 as it stands since 1 April 2023. */
export const cutDelays: Parameter<CutDelays> = defineParameter({
  id: "energy.cut.delays",
  label: { fr: "Délais avant réduction ou coupure", en: "Delays before a reduction or a cut" },
  unit: "ISO 8601 periods and days",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2023-04-01",
      value: { firstLetter: "P14D", letter: "P15D", letterHelped: "P30D", notice: "P20D", reducedHelpedDays: 60 },
      reference: unpaidDecree,
    },
  ],
})

/** The winter truce of energy and the month of reduced power before electricity is cut. */
export interface SupplyTruce {
  readonly from: string
  readonly until: string
  readonly reducedBeforeCut: string
}

/** The winter truce of energy (*trêve hivernale*), CASF L115-3 as it stands since 18 August 2022. */
export const supplyTruce: Parameter<SupplyTruce> = defineParameter({
  id: "energy.cut.truce",
  label: { fr: "Trêve hivernale de l'énergie", en: "Winter truce of energy" },
  unit: "month and day, ISO 8601 period",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2022-08-18",
      value: { from: "11-01", until: "03-31", reducedBeforeCut: "P1M" },
      reference: socialAction("art. L115-3"),
    },
  ],
})

/** The first and the last day of the truce that a day falls in; `null` outside, or where the law of the day is not known. */
export const energyTruce = (on: PlainDate): { readonly from: PlainDate; readonly until: PlainDate } | null => {
  const law = valueIfKnown(supplyTruce, on)?.value
  if (law === undefined) return null
  const year = Number(on.slice(0, 4))
  const at = on.slice(5)
  const days = (first: number) => ({
    from: `${first}-${law.from}` as PlainDate,
    until: `${first + 1}-${law.until}` as PlainDate,
  })
  return at >= law.from ? days(year) : at <= law.until ? days(year - 1) : null
}

const afterTruce = (on: PlainDate): PlainDate => {
  const truce = energyTruce(on)
  return truce === null ? on : addDays(truce.until, 1)
}

const later = (a: PlainDate, b: PlainDate): PlainDate => {
  const [, last = b] = [a, b].toSorted()
  return last
}

/** The day after so many days outside the truce; days in it do not count, and the count goes on after it. */
const reducedUntil = (from: PlainDate, days: number): PlainDate => {
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (energyTruce(day) === null) left -= 1
  }
  return day
}

/** What is known of an unpaid bill at a main residence. What is not known is absent, and is not taken for no. */
export interface UnpaidSupply {
  readonly supply: Supply
  /** The day the bill was due (or issued, where no day is written). */
  readonly unpaidOn?: PlainDate | string | undefined
  readonly letterOn?: PlainDate | string | undefined
  readonly noticeOn?: PlainDate | string | undefined
  readonly reducedOn?: PlainDate | string | undefined
  /** A *chèque énergie* household, */
  readonly cheque?: boolean | undefined
  /** one that the FSL helped for a debt with the same supplier, or that an agreement of the décret covers. */
  readonly helped?: boolean | undefined
  readonly communicatingMeter?: boolean | undefined
  /** A request to the FSL that is not decided. */
  readonly fslPending?: boolean | undefined
}

/** The next step that a supplier may take, and not before which day. */
export interface CutStep {
  readonly step: "first-letter" | "notice" | "reduction" | "cut"
  readonly label: Label
  /** The first day on which it is allowed; `null` where it never is, or where that day is not known. */
  readonly notBefore: PlainDate | null
  /** It is forbidden whatever the day. */
  readonly forbidden: boolean
  readonly steps: ReadonlyArray<string>
}

const day = z.optional(field.date)
const yesOrNo = z.optional(z.boolean())
const inOrder = ["unpaidOn", "letterOn", "noticeOn", "reducedOn"] as const
const shape = z
  .strictObject({
    supply: field.keyOf(supplies),
    unpaidOn: day,
    letterOn: day,
    noticeOn: day,
    reducedOn: day,
    cheque: yesOrNo,
    helped: yesOrNo,
    communicatingMeter: yesOrNo,
    fslPending: yesOrNo,
  })
  .check(({ value, issues }) => {
    let before: PlainDate | undefined
    for (const name of inOrder) {
      const on = value[name]
      if (on === undefined) continue
      if (before !== undefined && on < before) {
        issues.push({
          code: "custom",
          path: [name],
          input: on,
          message: "This comes before what it follows",
          params: { fr: "Cette date précède celle du fait d'avant" },
        })
      }
      before = on
    }
  })

const labels = {
  "first-letter": { fr: "Première lettre du fournisseur", en: "First letter" },
  notice: { fr: "Préavis de réduction ou de coupure", en: "Notice" },
  reduction: { fr: "Réduction de puissance", en: "Reduced power" },
  cut: { fr: "Coupure", en: "Cut" },
} as const
const step = (id: CutStep["step"], notBefore: PlainDate | null, steps: ReadonlyArray<string>, forbidden = false) => ({
  step: id,
  label: labels[id],
  notBefore,
  forbidden,
  steps,
})

/**
 * What may still come after an unpaid bill at a main residence, and not before which day: first letter, notice, reduction,
 * cut. Water is never cut nor reduced. In the winter truce nothing is cut, and the power of a *chèque énergie* household is
 * not reduced; sixty days of reduced power are suspended by the truce and go on after it. While a request to the FSL waits,
 * the supply is kept. What the law that is known here does not tell is `null`, with words. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { cutCalendar } from "@traitdunion/plugin-energy-water"
 * cutCalendar({ supply: "water" })[0]?.forbidden // true
 * cutCalendar({ supply: "electricity", noticeOn: "2026-10-20" }).map(({ step, notBefore }) => [step, notBefore])
 * // [["reduction", "2026-11-09"], ["cut", "2027-04-01"]]
 * ```
 */
export const cutCalendar = (unpaid: UnpaidSupply): ReadonlyArray<CutStep> => {
  const known = checked("cutCalendar", shape, unpaid)
  const { supply, unpaidOn, letterOn, noticeOn, reducedOn, cheque, helped, communicatingMeter, fslPending } = known
  if (supply === "water") {
    const words =
      "L'eau d'une résidence principale ne se coupe ni ne se réduit, toute l'année, quel que soit le revenu."
    return [step("reduction", null, [words], true), step("cut", null, [words], true)]
  }
  const last = reducedOn ?? noticeOn ?? letterOn ?? unpaidOn
  if (last === undefined) return []
  const law = valueIfKnown(cutDelays, last)
  if (law === null || valueIfKnown(supplyTruce, last) === null) {
    return [step("cut", null, [`Le droit au ${formatDay(last)} n'est pas connu ici : à vérifier.`])]
  }
  const { firstLetter, letter, letterHelped, notice, reducedHelpedDays } = law.value
  if (fslPending === true) {
    return [step("cut", null, ["Demande au FSL en cours : la fourniture est maintenue jusqu'à la décision."])]
  }
  const aided = cheque === true || helped === true
  const found: Array<CutStep> = []
  if (letterOn === undefined && noticeOn === undefined && reducedOn === undefined && unpaidOn !== undefined) {
    found.push(step("first-letter", addPeriod(unpaidOn, firstLetter), ["14 jours après l'échéance de la facture."]))
    return found
  }
  if (noticeOn === undefined && reducedOn === undefined && letterOn !== undefined) {
    const unsure = !aided && (cheque === undefined || helped === undefined)
    found.push(
      step("notice", addPeriod(letterOn, aided ? letterHelped : letter), [
        aided
          ? "30 jours après la première lettre : ménage aidé (chèque énergie ou FSL)."
          : `15 jours après la première lettre${unsure ? " ; 30 si le ménage a le chèque énergie ou une aide du FSL : à demander" : ""}.`,
      ]),
    )
    return found
  }
  const floor = noticeOn === undefined ? reducedOn : addPeriod(noticeOn, notice)
  if (floor === undefined) return found
  // Power is not reduced in the truce where the household has the cheque: the count before a cut waits, too.
  const reduction = reducedOn ?? (cheque === true ? afterTruce(floor) : floor)
  if (supply === "electricity" && reducedOn === undefined) {
    found.push(
      step("reduction", reduction, [
        "20 jours après le préavis.",
        ...(cheque === true ? ["Chèque énergie : pas de réduction pendant la trêve."] : []),
      ]),
    )
  }
  found.push(cutAfter({ supply, floor, reduction, slow: aided && communicatingMeter === true, reducedHelpedDays }))
  return found
}

const cutAfter = (of: {
  readonly supply: Supply
  readonly floor: PlainDate
  readonly reduction: PlainDate
  readonly slow: boolean
  readonly reducedHelpedDays: number
}): CutStep => {
  const { supply, floor, reduction, slow, reducedHelpedDays } = of
  const truce = "Aucune coupure du 1er novembre au 31 mars."
  if (supply !== "electricity") return step("cut", afterTruce(floor), ["20 jours après le préavis.", truce])
  const reducedBeforeCut = valueIfKnown(supplyTruce, floor)?.value.reducedBeforeCut
  if (slow) {
    const until = reducedUntil(reduction, reducedHelpedDays)
    const at = later(until, floor)
    return step("cut", afterTruce(at), [
      `${reducedHelpedDays} jours à 1 kVA avant la coupure, suspendus par la trêve et repris pour le reste.`,
      truce,
    ])
  }
  const reduced = reducedBeforeCut === undefined ? null : addPeriod(reduction, reducedBeforeCut)
  if (reduced === null) return step("cut", null, ["Le droit de ce jour n'est pas connu ici : à vérifier."])
  return step("cut", afterTruce(later(reduced, floor)), [
    "Au moins un mois de puissance réduite avant la coupure.",
    truce,
  ])
}
