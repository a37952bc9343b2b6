import { type Origin, origins } from "@traitdunion/core"
import { choice } from "./choice.ts"
import type { Parsed } from "./parsed.ts"

/** From its wording or a short form of the field. */
export const parseOrigin: (text: string) => Parsed<Origin> = choice(
  origins,
  {
    person: ["personne", "habitant", "habitante", "usager"],
    institution: ["partenaire", "institution"],
    outreach: ["aller vers", "auto saisine"],
  },
  { fr: "Mode de saisine inconnu : il n'est pas repris.", en: "Unknown origin: left out." },
)
