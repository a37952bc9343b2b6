import { type PlaceType, placeTypes } from "@traitdunion/core"
import { choice } from "./choice.ts"
import type { Parsed } from "./parsed.ts"

/** A place type from its wording or a short form of the field. */
export const parsePlaceType: (text: string) => Parsed<PlaceType> = choice(
  placeTypes,
  {
    "neighbourhood-house": ["maisons de quartier", "MDQ"],
    "social-centre": ["centres sociaux"],
    ccas: ["centre communal d'action sociale"],
    "eco-habits-centre": ["espace éco-gestes"],
    "france-services": ["espace France Services", "maison France Services"],
    residence: ["foyer", "Adoma", "résidence sociale"],
    "post-office": ["poste", "La Poste", "bureaux de poste"],
    campus: ["campus", "université"],
    home: ["chez la personne", "à domicile"],
    "public-space": ["rue", "voie publique"],
    remote: ["distance", "téléphone", "visio"],
    other: ["autre"],
  },
  { fr: "Type de lieu inconnu : il n'est pas repris.", en: "Unknown place type: left out." },
)
