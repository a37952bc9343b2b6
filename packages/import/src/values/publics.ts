import { type Public, publics } from "@traitdunion/core"
import { choice } from "./choice.ts"
import { type Parsed, read } from "./parsed.ts"

const parsePublic = choice(
  publics,
  {
    youth: ["jeune"],
    families: ["famille"],
    seniors: ["senior", "personnes âgées"],
    isolated: ["personne isolée", "isolés", "isolement"],
    disability: ["handicap"],
  },
  { fr: "Public inconnu : il n'est pas repris.", en: "Unknown public: left out." },
)

/** The publics of an act, one or several with commas or slashes between them. One that is unknown leaves all out. */
export const parsePublics = (text: string): Parsed<ReadonlyArray<Public>> => {
  const found = new Set<Public>()
  for (const part of text.split(/[,/+]/)) {
    const parsed = parsePublic(part)
    if (!parsed.ok) return parsed
    found.add(parsed.value)
  }
  return read([...found])
}
