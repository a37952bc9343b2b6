import { defineStream, field, type PlainDate, type Sealed, sealed } from "@traitdunion/core"
import * as z from "zod"
import {
  type BudgetLine,
  type DebtDetails,
  debtKinds,
  type HouseholdComposition,
  type Moment,
  moments,
} from "../sheet/index.ts"
import { type Coarse, remainingBands, resourceBands } from "./vocabulary.ts"

const version = z.strictObject({
  version: field.id,
  moment: field.keyOf(moments),
  on: field.date,
  holder: field.id,
  household: sealed<HouseholdComposition>(),
  parts: z.readonly(
    z.array(
      z.strictObject({
        person: field.id,
        lines: sealed<ReadonlyArray<BudgetLine>>(),
        debts: z.readonly(z.array(z.strictObject({ debt: field.id, details: sealed<DebtDetails>() }))),
      }),
    ),
  ),
  coarse: z.strictObject({
    resources: z.exactOptional(field.keyOf(resourceBands)),
    remaining: z.exactOptional(field.keyOf(remainingBands)),
    debts: z.readonly(z.array(field.keyOf(debtKinds))),
    arrears: z.boolean(),
    deficit: z.boolean(),
  }),
  conventions: z.readonly(z.array(field.id)),
})

/** A version of a household's budget as it was recorded: everything personal is sealed. */
export interface BudgetVersion {
  readonly version: string
  readonly moment: Moment
  readonly on: PlainDate
  readonly holder: string
  readonly household: Sealed<HouseholdComposition>
  readonly parts: ReadonlyArray<{
    readonly person: string
    readonly lines: Sealed<ReadonlyArray<BudgetLine>>
    readonly debts: ReadonlyArray<{ readonly debt: string; readonly details: Sealed<DebtDetails> }>
  }>
  readonly coarse: Coarse
  readonly conventions: ReadonlyArray<string>
}

/** The budgets of a household over time, the oldest first. */
export interface HouseholdBudgetState {
  readonly versions: ReadonlyArray<BudgetVersion>
}

const placed = (versions: ReadonlyArray<BudgetVersion>, added: BudgetVersion): HouseholdBudgetState => ({
  versions: [...versions.filter((known) => known.version !== added.version), added].toSorted((a, b) =>
    a.on === b.on ? 0 : a.on < b.on ? -1 : 1,
  ),
})

/** The stream of a household's budget (*budget du foyer*), in dated versions. Its key is the file's id. */
export const HouseholdBudget = defineStream("household-budget", {
  Recorded: version,
  Corrected: version,
  Cancelled: z.strictObject({ version: field.id, on: field.date }),
}).evolve<HouseholdBudgetState>(
  { versions: [] },
  {
    Recorded: ({ versions }, data) => placed(versions, data),
    Corrected: ({ versions }, data) => placed(versions, data),
    Cancelled: ({ versions }, { version: gone }) => ({ versions: versions.filter(({ version: id }) => id !== gone) }),
  },
)

/** @internal The latest version on a day or before. */
export const latest = ({ versions }: HouseholdBudgetState, on?: PlainDate): BudgetVersion | undefined =>
  versions.findLast((known) => on === undefined || known.on <= on)

/** @internal The version of a moment, the first of several. */
export const ofMoment = ({ versions }: HouseholdBudgetState, moment: Moment): BudgetVersion | undefined =>
  versions.find((known) => known.moment === moment)
