import { defineStream, field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { type BuildingFinding, type BuildingPlace, buildingFindings, buildingPlaces } from "./vocabulary.ts"

/** @internal One place of a building, and what was found there. */
export const observation = z.strictObject({
  place: field.keyOf(buildingPlaces),
  finding: field.keyOf(buildingFindings),
})

const visited = z.strictObject({
  institution: field.id,
  building: field.text(80),
  commune: z.exactOptional(field.commune),
  observations: z.readonly(z.array(observation)),
  /** What was seen, in words that identify nobody. */
  note: z.exactOptional(field.text(1000)),
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})

/** What was found in a place of a building. */
export interface BuildingObservation {
  readonly place: BuildingPlace
  readonly finding: BuildingFinding
}

/** The collective visit of a building. It names no tenant and no dwelling. */
export interface BuildingVisitState {
  readonly visited: z.output<typeof visited> | null
  /** When what was broken was put right, by its place. */
  readonly repaired: ReadonlyArray<{ readonly place: BuildingPlace; readonly on: PlainDate }>
}

/** The stream of a collective visit of a building (*veille technique*). Its key is the visit's id. */
export const BuildingVisit = defineStream("housing-building-visit", {
  Visited: visited,
  Repaired: z.strictObject({ place: field.keyOf(buildingPlaces), on: field.date }),
}).evolve<BuildingVisitState>(
  { visited: null, repaired: [] },
  {
    Visited: (state, data) => ({ ...state, visited: data }),
    Repaired: (state, data) => ({ ...state, repaired: [...state.repaired, data] }),
  },
)
