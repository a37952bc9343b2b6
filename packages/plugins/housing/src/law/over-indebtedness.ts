import {
  addPeriod,
  defineParameter,
  formatDay,
  type Label,
  type Parameter,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import { type EvictionDeadline, onDay } from "./deadline.ts"
import { inFrench } from "./delays.ts"
import { consumption } from "./sources.ts"

/** What the commission of over-indebtedness did about a debt of rent (C. consom. L714-1). */
export const rentMeasures = {
  "new-delays": { fr: "Nouveaux délais pour la dette de loyer", en: "New delays for the debt of rent" },
  suspension: { fr: "Dette suspendue", en: "Debt suspended" },
  erasure: { fr: "Dette effacée (rétablissement personnel)", en: "Debt erased" },
} as const satisfies Record<string, Label>
/** The key of a measure, see {@link rentMeasures}. */
export type RentMeasure = keyof typeof rentMeasures

/** How long measures about a rent bear on its lease, as ISO 8601 periods. */
export interface RentMeasureDelays {
  /** After a suspension ends: to ask the commission again. */
  readonly again: string
  /** After an erasure: the clause of the lease has no effect. */
  readonly clause: string
  /** The judge suspends an eviction at most so long (L722-6, L722-9). */
  readonly eviction: string
}

/** The delays of L714-1, L722-6 and L722-9, read as they stood on 3 April 2026. */
export const rentMeasureDelays: Parameter<RentMeasureDelays> = defineParameter({
  id: "housing.over-indebtedness.rent",
  label: { fr: "Surendettement : effets sur le bail", en: "Over-indebtedness: effects on the lease" },
  unit: "ISO 8601 periods",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2022-01-01",
      value: { again: "P3M", clause: "P2Y", eviction: "P2Y" },
      reference: consumption("art. L714-1, L722-6 et L722-9"),
    },
  ],
})

/** @internal What falls due by a measure of the commission. */
export const measureDeadline = (measure: {
  readonly on: PlainDate
  readonly measure: RentMeasure
  readonly until?: PlainDate | undefined
}): EvictionDeadline | null => {
  const { on, until } = measure
  const { again, clause } = valueOn(rentMeasureDelays, on).value
  if (measure.measure === "erasure") {
    const day = addPeriod(on, clause)
    const kept = "Le loyer payé comme prévu jusque-là, la clause est réputée ne pas avoir joué."
    return onDay(
      "clause-suspended",
      "household",
      day,
      [`Dette effacée le ${formatDay(on)} : la clause du bail est suspendue ${inFrench(clause)}. ${kept}`],
      [consumption("art. L714-1, II")],
    )
  }
  if (until === undefined) return null
  if (measure.measure === "suspension") {
    const day = addPeriod(until, again)
    return onDay(
      "commission-again",
      "household",
      day,
      [
        `Dette suspendue jusqu'au ${formatDay(until)}, puis ${inFrench(again)} pour saisir la commission à nouveau. Loyer et charges courants restent dus.`,
      ],
      [consumption("art. L714-1, I")],
    )
  }
  return onDay(
    "commission-delays",
    "household",
    until,
    [
      "Les délais de la commission remplacent ceux du juge, sauf si une partie les conteste. Payés comme fixés avec le loyer courant, la clause est réputée n'avoir jamais joué.",
    ],
    [consumption("art. L714-1, I")],
  )
}
