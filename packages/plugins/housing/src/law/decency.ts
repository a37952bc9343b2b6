import {
  type Citation,
  checked,
  defineParameter,
  field,
  type Label,
  orNotKnown,
  type Parameter,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import * as z from "zod"
import { tenancyLaw } from "./sources.ts"

/** The classes of an energy assessment (DPE), from the best. */
export const energyClasses = {
  A: { fr: "A" },
  B: { fr: "B" },
  C: { fr: "C" },
  D: { fr: "D" },
  E: { fr: "E" },
  F: { fr: "F" },
  G: { fr: "G" },
} as const satisfies Record<string, Label>
/** The key of a class, see {@link energyClasses}. */
export type EnergyClass = keyof typeof energyClasses

/** What a decent dwelling uses at most. */
export interface EnergyFloor {
  /** Final energy, in kWh a square metre and year, that it stays under; `null` where classes count. */
  readonly kwhBelow: number | null
  /** The worst class that is still decent; `null` where none is named. */
  readonly worst: EnergyClass | null
}

const DECENT: Citation = {
  ...tenancyLaw("art. 6 ; décret n° 2002-120 du 30 janvier 2002"),
}

/** Energy of a decent dwelling in metropolitan France, by the day. */
export const energyFloors: Parameter<EnergyFloor> = defineParameter({
  id: "housing.decency.energy",
  label: { fr: "Performance énergétique d'un logement décent", en: "Energy of a decent dwelling" },
  unit: "kWh/m²/year or class",
  checkedOn: "2026-12-01",
  values: [
    { from: "2023-01-01", to: "2024-12-31", value: { kwhBelow: 450, worst: null }, reference: DECENT },
    { from: "2025-01-01", to: "2027-12-31", value: { kwhBelow: null, worst: "F" }, reference: DECENT },
    { from: "2028-01-01", to: "2033-12-31", value: { kwhBelow: null, worst: "E" }, reference: DECENT },
    { from: "2034-01-01", value: { kwhBelow: null, worst: "D" }, reference: DECENT },
  ],
})

/** The same overseas: from 2028; its second step is told in two ways, and is not known. */
export const energyFloorsOverseas: Parameter<EnergyFloor> = defineParameter({
  id: "housing.decency.energy-overseas",
  label: { fr: "Performance énergétique d'un logement décent, outre-mer", en: "Energy of a decent dwelling, overseas" },
  unit: "class",
  checkedOn: "2026-12-01",
  values: [{ from: "2028-01-01", to: "2030-12-31", value: { kwhBelow: null, worst: "F" }, reference: DECENT }],
})

/** The least size of a decent dwelling. */
export interface DecentSize {
  /** A main room of so many square decimetres, and so many centimetres high, */
  readonly mainRoomDm2: number
  readonly heightCm: number
  /** or of so many cubic decimetres. */
  readonly volumeDm3: number
}

/** Sizes of a decent dwelling: 9 m² and 2,20 m, or 20 m³. */
export const decentSizes: Parameter<DecentSize> = defineParameter({
  id: "housing.decency.size",
  label: { fr: "Taille d'un logement décent", en: "Size of a decent dwelling" },
  unit: "dm², cm, dm³",
  checkedOn: "2026-12-01",
  values: [{ from: "2023-01-01", value: { mainRoomDm2: 900, heightCm: 220, volumeDm3: 20_000 }, reference: DECENT }],
})

/** How long the landlord has to answer before the commission can be asked. */
export const decencyAnswer: Parameter<string> = defineParameter({
  id: "housing.decency.answer",
  label: { fr: "Réponse du bailleur à une demande de mise en conformité", en: "The landlord answers a claim" },
  unit: "ISO 8601 period",
  checkedOn: "2026-12-01",
  values: [{ from: "2023-01-01", value: "P2M", reference: tenancyLaw("art. 20-1") }],
})

/** What is known of a dwelling. What was not measured is absent. */
export interface DwellingMeasures {
  readonly on: PlainDate | string
  readonly overseas?: boolean | undefined
  /** The main room, in square decimetres (9 m² is 900). */
  readonly mainRoomDm2?: number | undefined
  /** Its height under the ceiling, in centimetres. */
  readonly heightCm?: number | undefined
  /** Its volume, in cubic decimetres (20 m³ is 20 000). */
  readonly volumeDm3?: number | undefined
  readonly energyClass?: EnergyClass | undefined
  /** Final energy, in kWh a square metre and year. */
  readonly kwh?: number | undefined
}

/** A point of decency: whether it is met, `null` where that is not known, and why. */
export interface DecencyPoint {
  readonly point: "size" | "energy"
  readonly label: Label
  readonly met: boolean | null
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

const whole = z.optional(z.int().min(0).max(10_000_000))
const measures = z.strictObject({
  on: field.date,
  overseas: z.optional(z.boolean()),
  mainRoomDm2: whole,
  heightCm: whole,
  volumeDm3: whole,
  energyClass: z.optional(field.keyOf(energyClasses)),
  kwh: whole,
})
type Measures = z.output<typeof measures>

const bySize = (on: PlainDate, { mainRoomDm2, heightCm, volumeDm3 }: Measures) => {
  const { value, reference } = valueOn(decentSizes, on)
  const byFloor =
    mainRoomDm2 !== undefined && mainRoomDm2 < value.mainRoomDm2
      ? false
      : heightCm !== undefined && heightCm < value.heightCm
        ? false
        : mainRoomDm2 === undefined || heightCm === undefined
          ? null
          : true
  const byVolume = volumeDm3 === undefined ? null : volumeDm3 >= value.volumeDm3
  const met = byFloor === true || byVolume === true ? true : byFloor === false && byVolume === false ? false : null
  const said = "Une pièce principale d'au moins 9 m² et 2,20 m de haut, ou de 20 m³."
  return {
    amount: met,
    steps: met === null ? [said, "Il manque une mesure : à prendre."] : [said],
    references: [reference],
  }
}

const byEnergy = (on: PlainDate, { overseas, energyClass, kwh }: Measures) => {
  const { value, reference } = valueOn(overseas === true ? energyFloorsOverseas : energyFloors, on)
  const { kwhBelow, worst } = value
  const met =
    worst !== null
      ? energyClass === undefined
        ? null
        : energyClass <= worst
      : kwhBelow === null || kwh === undefined
        ? null
        : kwh < kwhBelow
  const said = worst === null ? `Moins de ${kwhBelow} kWh d'énergie finale par m² et par an.` : `Classes A à ${worst}.`
  return {
    amount: met,
    steps: met === null ? [said, "Le diagnostic de performance énergétique est à demander."] : [said],
    references: [reference],
  }
}

/**
 * Whether a dwelling meets what a decent one must, as far as it was measured; what is not known is `null`, and is to be
 * measured or asked for. It decides nothing, and never says to stop the rent: it stays due. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { decencyPoints } from "@traitdunion/plugin-housing"
 * decencyPoints({ on: "2026-12-01", energyClass: "G" }).map(({ point, met }) => [point, met])
 * // [["size", null], ["energy", false]]
 * ```
 */
export const decencyPoints = (dwelling: DwellingMeasures): ReadonlyArray<DecencyPoint> => {
  const known = checked("decencyPoints", measures, dwelling)
  const size = orNotKnown(known.on, (on) => bySize(on, known))
  const energy = orNotKnown(known.on, (on) => byEnergy(on, known))
  return [
    {
      point: "size",
      label: { fr: "Taille", en: "Size" },
      met: size.amount,
      steps: size.steps,
      references: size.references,
    },
    {
      point: "energy",
      label: { fr: "Performance énergétique", en: "Energy" },
      met: energy.amount,
      steps: energy.steps,
      references: energy.references,
    },
  ]
}
