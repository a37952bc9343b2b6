import { InvalidInput } from "@traitdunion/core"
import * as z from "zod"
import { fault, faultsOf } from "./faults.ts"
import { isTurned, turned } from "./order.ts"

/** A place in WGS84, in degrees: what a geocoder answers. */
export interface GeoPoint {
  readonly longitude: number
  readonly latitude: number
}

/** Whether both can be degrees. Metres, as in Lambert-93, cannot. */
export const inDegrees = (longitude: number, latitude: number): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

/** What to do about coordinates that are no degrees. */
export const notDegrees = {
  fr: "Hors de ±180 (longitude) ou ±90 (latitude) : sans doute des mètres (Lambert-93). Convertir en degrés WGS84.",
  en: "Beyond ±180 (longitude) or ±90 (latitude): probably metres (Lambert-93). Convert to WGS84 degrees.",
} as const

const schema = z.object({ longitude: z.number(), latitude: z.number() }).superRefine((point, context) => {
  if (!inDegrees(point.longitude, point.latitude)) context.addIssue(fault([], notDegrees))
  else if (isTurned(point.longitude, point.latitude)) context.addIssue(fault([], turned))
})

/** A point that can be one. Throws {@link InvalidInput} for anything else. */
export const parsePoint = (point: GeoPoint): GeoPoint => {
  const parsed = schema.safeParse(point, { reportInput: true })
  if (!parsed.success) throw new InvalidInput("qpv.at", faultsOf(parsed.error, ["point"]))
  return parsed.data
}
