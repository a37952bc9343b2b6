import { type Modality, modalities } from "@traitdunion/core"
import { choice } from "./choice.ts"
import type { Parsed } from "./parsed.ts"

/** A modality from its wording or a short form of the field. */
export const parseModality: (text: string) => Parsed<Modality> = choice(
  modalities,
  {
    permanence: ["permanence", "accueil"],
    "home-visit": ["VAD", "visites à domicile"],
    "collective-workshop": ["atelier", "ateliers collectifs", "collectif"],
    telephone: ["téléphone", "tél", "téléphonique", "appel téléphonique"],
    "physical-accompaniment": ["accompagnement"],
    "street-outreach": ["rue", "aller vers", "déambulation", "espace public"],
    "partner-meeting": ["réunion partenaire", "réunion partenariale", "rencontre partenaire", "partenaires"],
  },
  { fr: "Modalité inconnue : elle n'est pas reprise.", en: "Unknown modality: left out." },
)
