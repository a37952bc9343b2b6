import { type AutonomyLevel, autonomyLevels } from "@traitdunion/core"
import { choice } from "./choice.ts"
import type { Parsed } from "./parsed.ts"

/** From its wording or a short form of the field. */
export const parseAutonomy: (text: string) => Parsed<AutonomyLevel> = choice(
  autonomyLevels,
  {
    accompanied: ["accompagné", "accompagnée"],
    partial: ["partielle", "partiellement"],
    autonomous: ["autonomie", "seul", "seule"],
  },
  { fr: "Niveau d'autonomie inconnu : il n'est pas repris.", en: "Unknown level of autonomy: left out." },
)
