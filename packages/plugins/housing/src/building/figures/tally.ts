import { defineTally } from "@traitdunion/core"
import { BuildingVisit } from "../stream.ts"
import { buildingDayTable } from "../tables.ts"
import { buildingPlaces } from "../vocabulary.ts"

/** Collective visits of buildings, what they found, and what was put right. */
export const buildingTally = defineTally(BuildingVisit, {
  name: "housing_building",
  measures: {
    visits: { label: { fr: "Visites collectives", en: "Visits" } },
    found: { label: { fr: "Désordres relevés", en: "Found" } },
    repaired: { label: { fr: "Désordres repris", en: "Put right" } },
  },
  dimensions: {
    commune: { label: { fr: "Commune", en: "Commune" } },
    place: { label: { fr: "Partie commune", en: "Common part" }, members: buildingPlaces },
  },
  days: { table: buildingDayTable, columns: ["on"] },
  entries: ({ visited, repaired }) => {
    if (visited === null) return []
    const { commune, conventions: within } = visited
    const by = commune === undefined ? {} : { commune }
    return [
      { on: visited.on, of: { visits: 1 }, by, within },
      ...visited.observations
        .filter(({ finding }) => finding !== "good")
        .map(({ place }) => ({ on: visited.on, of: { found: 1 }, by: { ...by, place }, within })),
      ...repaired.map(({ place, on }) => ({ on, of: { repaired: 1 }, by: { ...by, place }, within })),
    ]
  },
})
