import { type Cents, cents, field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import type { DebtKind } from "../vocabulary.ts"
import * as words from "../vocabulary.ts"
import { known, name } from "./line.ts"

/** A debt or a credit: what is owed to whom, what is paid each month, what is late and since when. In cents. */
export interface DebtDetails {
  readonly creditor: string
  readonly kind: DebtKind
  /** All that is still owed, late or not; `null` when it is not known yet, as for the other amounts. */
  readonly due: Cents | null
  /** What is to be paid each month, insurance included; 0 when nothing is agreed. */
  readonly monthly: Cents | null
  /** The part of `due` that should have been paid already. */
  readonly late: Cents | null
  readonly lateSince?: PlainDate
}
/** A debt, as it is given: nothing is late unless it is said. */
export interface DebtDetailsInput {
  readonly creditor: string
  readonly kind: DebtKind
  readonly due: number | null
  readonly monthly: number | null
  readonly late?: number | null | undefined
  readonly lateSince?: string
}

/** @internal Its schema. */
export const debtDetails: z.ZodType<DebtDetails, DebtDetailsInput> = z
  .strictObject({
    creditor: name(120),
    kind: field.keyOf(words.debtKinds),
    /** All that is still owed, late or not. */
    due: known,
    /** What is to be paid each month, insurance included; 0 when nothing is agreed. */
    monthly: known,
    /** The part of `due` that should have been paid already. */
    late: z._default(known, () => cents(0)),
    lateSince: z.exactOptional(field.date),
  })
  .superRefine(({ due, late, lateSince }, context) => {
    if (due !== null && late !== null && late > due) {
      const fr = "Le retard dépasse ce qui est dû"
      context.addIssue({ code: "custom", path: ["late"], message: "More is late than is owed", params: { fr } })
    }
    if (lateSince !== undefined && late === 0) {
      const fr = "Une date de retard est donnée, mais aucun retard"
      context.addIssue({
        code: "custom",
        path: ["lateSince"],
        message: "Late since a day, and nothing is late",
        params: { fr },
      })
    }
  })
