import { field, type InputIssue, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { isInseeCode, notInseeCode } from "../insee.ts"
import { fault, faultsOf } from "./faults.ts"

/** One neighbourhood of the list that the embedder supplies, for one period of its code. Both days are included. */
export interface QpvListed {
  /** Such as `QN00101M` since 2024, `QP066001` before. */
  readonly code: string
  readonly name: string
  /** The INSEE codes of every commune it touches. */
  readonly communes: ReadonlyArray<string>
  readonly from: string
  /** Absent while the code is in force. */
  readonly to?: string
}

/** A listed neighbourhood, once checked. */
export interface QpvPeriod extends QpvListed {
  readonly from: PlainDate
  readonly to?: PlainDate
}

const commune = z.string().refine(isInseeCode, { error: notInseeCode.en, params: { fr: notInseeCode.fr } })

const entry = z
  .strictObject({
    code: z.string().refine((text) => /^Q[A-Z0-9]{3,15}$/.test(text), {
      error: "Not the code of a QPV, such as QN00101M.",
      params: { fr: "Ce n'est pas un code de quartier prioritaire, comme QN00101M." },
    }),
    name: field.text(),
    communes: z.array(commune).min(1),
    from: field.date,
    to: z.exactOptional(field.date),
  })
  .superRefine(({ communes, from, to }, context) => {
    if (to !== undefined && to < from) {
      context.addIssue(
        fault(["to"], { fr: "Le dernier jour précède le premier.", en: "The last day comes before the first." }),
      )
    }
    for (const [index, code] of communes.entries()) {
      if (communes.indexOf(code) === index) continue
      context.addIssue(fault(["communes", index], { fr: "Commune déjà citée.", en: "Commune named already." }))
    }
  })

/** The order in which the index looks at the list. */
export const byCodeThenDay = (a: QpvPeriod, b: QpvPeriod): number =>
  a.code === b.code ? (a.from < b.from ? -1 : 1) : a.code < b.code ? -1 : 1

const list = z
  .array(entry)
  .min(1)
  .superRefine((entries, context) => {
    const ordered = entries.map((period, index) => ({ ...period, index })).sort(byCodeThenDay)
    for (const [position, period] of ordered.entries()) {
      const previous = ordered[position - 1]
      if (previous?.code !== period.code || (previous.to !== undefined && previous.to < period.from)) continue
      context.addIssue(
        fault([period.index, "from"], {
          fr: `Cette période de ${period.code} en recouvre une autre du même code.`,
          en: `This period of ${period.code} overlaps another one of the same code.`,
        }),
      )
    }
  })

/** The list as it was given, or every fault of it. */
export const readList = (
  input: unknown,
): { readonly periods: ReadonlyArray<QpvPeriod>; readonly faults: ReadonlyArray<InputIssue> } => {
  const parsed = list.safeParse(input, { reportInput: true })
  return parsed.success
    ? { periods: parsed.data, faults: [] }
    : { periods: [], faults: faultsOf(parsed.error, ["list"]) }
}
