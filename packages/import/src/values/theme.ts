import { type Theme, themes } from "@traitdunion/core"
import { choice } from "./choice.ts"
import { type Parsed, read } from "./parsed.ts"
import { several } from "./several.ts"

const parseOne = choice<Theme>(
  themes,
  {
    housing: [
      "habitat",
      "accès au logement",
      "maintien dans le logement",
      "logement habitat",
      "hébergement",
      "logement social",
      "bailleur",
    ],
    energy: [
      "électricité",
      "gaz",
      "chauffage",
      "facture d'énergie",
      "impayé d'énergie",
      "chèque énergie",
      "fourniture d'énergie",
      "précarité énergétique",
    ],
    water: ["facture d'eau", "impayé d'eau", "précarité hydrique"],
    budget: [
      "surendettement",
      "dettes",
      "endettement",
      "banque",
      "finances",
      "aide financière",
      "accompagnement budgétaire",
      "gestion budgétaire",
      "pédagogie budgétaire",
    ],
    taxes: ["impôts et taxes", "déclaration d'impôts", "déclaration de revenus", "impôt", "fiscalité"],
    health: [
      "accès aux soins",
      "soins",
      "accès à la santé",
      "santé mentale",
      "mutuelle",
      "CPAM",
      "sécurité sociale",
      "assurance maladie",
    ],
    family: [
      "enfance",
      "petite enfance",
      "scolarité",
      "école",
      "jeunesse",
      "éducation",
      "famille parentalité",
      "parentalité",
    ],
    digital: [
      "informatique",
      "inclusion numérique",
      "accès au numérique",
      "accès numérique",
      "démarches numériques",
      "démarches en ligne",
    ],
    "civil-status": ["papiers d'identité", "carte d'identité", "titre de séjour", "naturalisation", "séjour"],
    "social-rights": [
      "RSA",
      "CAF",
      "prestations sociales",
      "aides sociales",
      "retraite",
      "APL",
      "prime d'activité",
      "ouverture de droits",
      "droits et démarches",
      "accès au droit",
      "accès aux droits",
      "droits",
    ],
    isolation: ["solitude", "rupture de l'isolement", "lutte contre l'isolement", "isolement social", "lien social"],
    environment: ["propreté", "déchets", "tri", "tri des déchets", "éco citoyenneté", "écogestes", "cadre de vie"],
    neighbourhood: [
      "troubles de voisinage",
      "nuisances",
      "bruit",
      "nuisances sonores",
      "relations de voisinage",
      "tranquillité",
      "conflit de voisinage",
    ],
    other: ["autre", "divers"],
  },
  { fr: "Thème inconnu : il n'est pas repris.", en: "Unknown theme: left out." },
)

/** The theme of a cell, from its wording or a short form of the field: of several, the first. */
export const parseTheme = (text: string): Parsed<Theme> => {
  const { known, unknown } = themesIn(text)
  const [first] = known
  return first === undefined ? (unknown[0] ?? parseOne(text)) : read(first)
}

/** The themes of a cell that has one or several, each once, and what is said of those that are not known. */
export const themesIn = (
  text: string,
): {
  readonly known: ReadonlyArray<Theme>
  readonly unknown: ReadonlyArray<Parsed<Theme> & { readonly ok: false }>
} => {
  const whole = parseOne(text)
  const parts = whole.ok ? [whole] : several(text).map(parseOne)
  const known = [...new Set(parts.flatMap((part) => (part.ok ? [part.value] : [])))]
  return { known, unknown: parts.filter((part) => !part.ok) }
}
