import { type FollowUp, followUps } from "@traitdunion/core"
import { choice } from "./choice.ts"
import type { Parsed } from "./parsed.ts"

/** What happens next, from its wording or a short form of the field. */
export const parseFollowUp: (text: string) => Parsed<FollowUp> = choice(
  followUps,
  {
    "to-follow": ["suivi", "suite à donner", "en cours"],
    referred: ["orientée", "orientation"],
    "handed-over": ["relais", "passage de relais"],
    closed: ["clôturé", "clôturée", "close", "terminé", "fini"],
  },
  { fr: "Suite inconnue : elle n'est pas reprise.", en: "Unknown follow-up: left out." },
)
