import { type RegisterKey, registerLabels } from "@traitdunion/core"
import { choice } from "./choice.ts"
import { type Parsed, unread } from "./parsed.ts"

const known = choice(
  registerLabels,
  {
    presence: ["présence", "présence active", "présence active de proximité", "présence sociale"],
    conflict: ["conflit", "conflits", "gestion de conflit", "gestion de conflits", "gestion des conflits"],
    inform: ["information", "informer", "sensibilisation", "sensibiliser", "formation", "information sensibilisation"],
    watch: ["veille", "veille sociale", "veille territoriale", "veille sociale territoriale"],
    partner: ["mise en relation", "mise en relation partenaire", "mise en relation avec un partenaire"],
    institution: [
      "lever les incompréhensions",
      "levée des incompréhensions",
      "incompréhension",
      "incompréhensions",
      "incompréhension institution",
      "incompréhensions institutions",
    ],
    consultation: ["concertation", "concertation habitants", "concertation habitants institutions"],
    collective: ["projet collectif", "projets collectifs", "favoriser les projets collectifs"],
  },
  {
    fr: "Ce n'est pas l'un des huit registres : écrire par exemple « Présence active de proximité ».",
    en: "Not one of the eight registers.",
  },
)

/** A register from its official wording or a short form of the field. A number names no register. */
export const parseRegister = (text: string): Parsed<RegisterKey> =>
  text.trim() === "" ? unread("Le registre manque.", "The register is missing.") : known(text)
