import { type AgeBand, ageBands } from "@traitdunion/core"
import { choice } from "./choice.ts"
import { type Parsed, read } from "./parsed.ts"

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

const AN_AGE = /^\s*(\d{1,3})\s*ans?\s*$/i
const STARTS = [
  [75, "75-plus"],
  [60, "60-74"],
  [40, "40-59"],
  [26, "26-39"],
  [18, "18-25"],
  [0, "under-18"],
] as const

/** The band of an age in years; nothing for a number that is no age. */
const bandOf = (age: number): AgeBand | undefined => (age > 120 ? undefined : STARTS.find(([from]) => age >= from)?.[1])

/** What a column of ages says, where a bare number is one: `45`. In one of bands it is none. */
export const parseAge = (text: string): Parsed<AgeBand> =>
  parseAgeBand(/^\s*\d{1,3}\s*$/.test(text) ? `${text} ans` : text)

/** An age or an age band as written: `45 ans`, `18-25`, `75+`, `75 ans et plus`, `-18`, `NC`. */
export const parseAgeBand = (text: string): Parsed<AgeBand> => {
  const age = AN_AGE.exec(text)
  const band = age === null ? undefined : bandOf(Number(age[1]))
  if (band !== undefined) return read(band)
  return parseWords(text)
}

const parseWords = (text: string): Parsed<AgeBand> =>
  parseBand(text.replace(/^\s*(?:<|-\s*(?:de\b)?)\s*(?=\d)/, "moins de "))
