import type { Words } from "@traitdunion/core"
import { serviceProperties, structureProperties } from "../schema/index.ts"
import { rowsOf } from "./faults.ts"

/** One thing that a reading or a mapping could not keep: where it stood, what it was, and why. */
export interface Dropped {
  readonly path: ReadonlyArray<PropertyKey>
  readonly value: unknown
  readonly reason: Words
}

/** What a reading or a mapping could not keep. Empty: nothing was lost. */
export interface LossReport {
  readonly dropped: ReadonlyArray<Dropped>
}

const UNKNOWN: Words = {
  fr: "Propriété absente du schéma data·inclusion v1",
  en: "Not a property of the data·inclusion schema v1",
}

const unknownOf = (list: "structures" | "services", json: unknown, properties: object): ReadonlyArray<Dropped> =>
  rowsOf(json, list).flatMap((row, index) =>
    Object.entries(row)
      .filter(([key]) => !Object.hasOwn(properties, key))
      .map(([key, value]) => ({ path: [list, index, key], value, reason: UNKNOWN })),
  )

/** What `readDataInclusion` leaves out of a file: the properties that version 1 does not know. */
export const lossOfReading = (json: unknown): LossReport => ({
  dropped: [
    ...unknownOf("structures", json, structureProperties.shape),
    ...unknownOf("services", json, serviceProperties.shape),
  ],
})
