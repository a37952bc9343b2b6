import { defineStream, field, type PlainDate, type Sealed, sealed } from "@traitdunion/core"
import * as z from "zod"
import type { BenefitKey } from "../catalogue/index.ts"
import type { ScreeningAnswers } from "./rules.ts"

/** A screening of unclaimed rights with a person. */
export interface ScreeningState {
  readonly recorded: {
    readonly person: string
    /** What was answered, sealed: it may tell of health or of a family's life. */
    readonly answers: Sealed<ScreeningAnswers>
    /** The rights to look at, which the answers led to: sealed as they are, for one tells the other. */
    readonly rights: Sealed<ReadonlyArray<BenefitKey>>
    /** How many they are. */
    readonly found: number
    readonly conventions: ReadonlyArray<string>
    readonly on: PlainDate
  } | null
}

/** The stream of a screening. Its key is its own id. */
export const RightsScreening = defineStream("caf-screening", {
  Recorded: z.strictObject({
    person: field.id,
    answers: sealed<ScreeningAnswers>(),
    rights: sealed<ReadonlyArray<BenefitKey>>(),
    found: z.int().min(0),
    conventions: z.readonly(z.array(field.id)),
    on: field.date,
  }),
}).evolve<ScreeningState>({ recorded: null }, { Recorded: (_, recorded) => ({ recorded }) })
