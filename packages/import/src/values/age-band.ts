import { type AgeBand, ageBands } from "@traitdunion/core"
import { choice } from "./choice.ts"
import type { Parsed } from "./parsed.ts"

const parseBand = choice(
  ageBands,
  {
    "under-18": ["moins de 18", "mineur", "mineurs"],
    "18-25": ["18-25", "18-25 ans", "18 à 25"],
    "26-39": ["26-39", "26-39 ans", "26 à 39"],
    "40-59": ["40-59", "40-59 ans", "40 à 59"],
    "60-74": ["60-74", "60-74 ans", "60 à 74"],
    "75-plus": ["75+", "75 et plus", "plus de 75", "plus de 75 ans", "75 ans +"],
    undisclosed: ["NC", "non précisé", "non renseigné"],
  },
  { fr: "Tranche d'âge inconnue : elle n'est pas reprise.", en: "Unknown age band: left out." },
)

/** An age band as written: `18-25`, `75+`, `75 ans et plus`, `-18`, `NC`. */
export const parseAgeBand = (text: string): Parsed<AgeBand> =>
  parseBand(text.replace(/^\s*(?:<|-\s*(?:de\b)?)\s*(?=\d)/, "moins de "))
