import { type Gender, genders } from "@traitdunion/core"
import { choice } from "./choice.ts"
import type { Parsed } from "./parsed.ts"

/** A gender from its wording or its letter. `M` is refused: it stands for "masculin" here and for "Madame" there. */
export const parseGender: (text: string) => Parsed<Gender> = choice(
  genders,
  {
    woman: ["F", "Mme", "Madame", "Mesdames", "fille", "femmes", "féminin"],
    man: ["H", "Mr", "Monsieur", "Messieurs", "garçon", "hommes", "masculin"],
    undisclosed: ["NC", "non précisé", "non renseigné", "ne se prononce pas"],
  },
  { fr: "Genre inconnu : il n'est pas repris.", en: "Unknown gender: left out." },
)
