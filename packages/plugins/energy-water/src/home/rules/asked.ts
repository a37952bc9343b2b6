import type { EnergyHomeState, HomeBill } from "../stream.ts"
import { type Energy, energies } from "../vocabulary.ts"
import { compareBills } from "./compare.ts"

/** What is missing on a bill. */
export interface MissingOnBill {
  readonly bill: string
  readonly missing: ReadonlyArray<"from" | "to" | "amount" | "quantity">
}

const fields = ["from", "to", "amount", "quantity"] as const

/** @internal What bills do not say, to be asked again. */
export const missingOn = (bills: ReadonlyArray<HomeBill>): ReadonlyArray<MissingOnBill> =>
  bills
    .map((bill) => ({ bill: bill.bill, missing: fields.filter((name) => bill[name] === undefined) }))
    .filter(({ missing }) => missing.length > 0)

/** @internal The day from which bills are « after »: that of the first visit. */
const changeOf = ({ visits }: EnergyHomeState) => visits.map(({ on }) => on).toSorted()[0] ?? null

/** @internal Bills before and after the first visit, for each energy that has bills. */
export const comparisonsOf = (state: EnergyHomeState) => {
  const change = changeOf(state)
  if (change === null) return []
  return (Object.keys(energies) as ReadonlyArray<Energy>)
    .filter((energy) => state.bills.some((bill) => bill.energy === energy))
    .map((energy) => compareBills(state.bills, energy, change))
}
