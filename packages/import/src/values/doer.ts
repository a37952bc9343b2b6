import { type Doer, doers } from "@traitdunion/core"
import { choice } from "./choice.ts"
import type { Parsed } from "./parsed.ts"

/** From its wording or a short form of the field. */
export const parseDoer: (text: string) => Parsed<Doer> = choice(
  doers,
  {
    person: ["la personne", "personne", "elle-même"],
    together: ["ensemble", "faire avec", "avec la personne"],
    mediator: ["le médiateur", "la médiatrice", "médiateur"],
  },
  { fr: "On ne sait pas qui a fait l'acte : ce n'est pas repris.", en: "Unknown doer: left out." },
)
