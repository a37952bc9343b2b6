import type { Label } from "@traitdunion/core"

/** What a collective visit of a building looks at: parts that are everybody's, never a dwelling. */
export const buildingPlaces = {
  entrance: { fr: "Hall, porte, interphone", en: "Entrance" },
  stairs: { fr: "Escaliers, paliers", en: "Stairs and landings" },
  lift: { fr: "Ascenseur", en: "Lift" },
  lighting: { fr: "Éclairage", en: "Lighting" },
  waste: { fr: "Locaux à déchets, encombrants", en: "Waste" },
  outside: { fr: "Abords, parking, espaces verts", en: "Outside" },
  cellar: { fr: "Caves, locaux communs", en: "Cellars and common rooms" },
  other: { fr: "Autre partie commune", en: "Another common part" },
} as const satisfies Record<string, Label>
/** The key of a place, see {@link buildingPlaces}. */
export type BuildingPlace = keyof typeof buildingPlaces

/** What was found there. */
export const buildingFindings = {
  good: { fr: "En bon état", en: "In good order" },
  dirty: { fr: "Propreté à reprendre", en: "To be cleaned" },
  broken: { fr: "En panne ou dégradé", en: "Broken or damaged" },
  dangerous: { fr: "Dangereux", en: "Dangerous" },
} as const satisfies Record<string, Label>
/** The key of a finding, see {@link buildingFindings}. */
export type BuildingFinding = keyof typeof buildingFindings
