import { type Theme, themes } from "@traitdunion/core"
import { choice } from "./choice.ts"
import type { Parsed } from "./parsed.ts"

/** A theme from its wording or a short form of the field. */
export const parseTheme: (text: string) => Parsed<Theme> = choice(
  themes,
  {
    housing: ["habitat"],
    energy: ["précarité énergétique"],
    water: ["précarité hydrique"],
    budget: ["gestion budgétaire", "pédagogie budgétaire"],
    taxes: ["impôt", "fiscalité"],
    health: [],
    family: ["parentalité"],
    digital: ["démarches numériques", "démarches en ligne"],
    "civil-status": [],
    "social-rights": ["accès aux droits", "droits"],
    isolation: ["isolement social", "lien social"],
    environment: ["écogestes", "cadre de vie"],
    neighbourhood: ["conflit de voisinage"],
    other: ["autre"],
  },
  { fr: "Thème inconnu : il n'est pas repris.", en: "Unknown theme: left out." },
)
