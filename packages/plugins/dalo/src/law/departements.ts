import { codeUrl, defineParameter, type Label, type Parameter, type Territory } from "@traitdunion/core"
import * as z from "zod"

/** The classes of départements, by how long the prefect has to make an offer. */
export const offerClassNames = {
  overseas: { fr: "Outre-mer", en: "Overseas" },
  "large-agglomeration": { fr: "Agglomération de plus de 300 000 habitants", en: "Large agglomeration" },
  other: { fr: "Autre département", en: "Other" },
} as const satisfies Record<string, Label>
/** The key of a class, see {@link offerClassNames}. */
export type OfferClass = keyof typeof offerClassNames

/**
 * What is known of a département: its class; that both readings of *agglomération* make it a large one, which no text
 * confirms; or that the readings disagree.
 */
export type OfferReading = OfferClass | "likely-large" | "disputed"

const OVERSEAS = ["971", "972", "973", "974", "976"] as const
// More than 300,000 inhabitants in a grouping of communes and in an urban unit, or in a part of one.
const BOTH = "06 13 31 33 34 35 38 42 44 59 67 69 75 76 77 78 83 84 91 92 93 94 95".split(" ")
// In a grouping of communes alone: Angers, Pays Basque.
const GROUPING = ["49", "64"]
// In an urban unit alone, or a part of one: Tours, Douai-Lens and Béthune, Avignon, Lyon, Rouen, Saint-Étienne, Toulouse.
const URBAN_UNIT = ["37", "62", "30", "01", "27", "43", "82"]

const METROPOLE = /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5])$/
const codes = [
  ...Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, "0")).filter((code) => code !== "20"),
  "2A",
  "2B",
  ...OVERSEAS,
]

const readingOf = (code: string): OfferReading => {
  if (isOverseas(code)) return "overseas"
  if (BOTH.includes(code)) return "likely-large"
  return GROUPING.includes(code) || URBAN_UNIT.includes(code) ? "disputed" : "other"
}

/** @internal Whether a département is overseas. */
export const isOverseas = (departement: string): boolean => OVERSEAS.some((known) => known === departement)

/** Whether a text is the INSEE code of a département. */
const isDepartement = (code: string): boolean =>
  (METROPOLE.test(code) && code !== "20") || OVERSEAS.some((known) => known === code)

/** @internal The schema of the code of a département. */
export const departement = z.string().refine(isDepartement, {
  error: "Not the INSEE code of a département, such as 66, 2A or 974",
  params: { fr: "Département inconnu : écrire son code Insee, comme 66, 2A ou 974" },
})

/**
 * What is known of each département, by its INSEE code. Overseas is the law's own. The law speaks of *agglomérations* and
 * does not say what they are: groupings of communes, or urban units. Where neither has more than 300,000 inhabitants, the
 * class is *other*. Where both have, a large agglomeration is likely; where one has, it is disputed: no text confirms
 * either, and the notification of the decision comes first. Correct the table with a parameter of your own; a département
 * that is not there is disputed.
 */
export const offerClasses: Parameter<Readonly<Record<string, OfferReading>>> = defineParameter({
  id: "dalo.offer-classes",
  label: { fr: "Classe des départements pour l'offre du préfet", en: "Class of départements for the prefect's offer" },
  unit: "class",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2016-12-28",
      value: Object.fromEntries(codes.map((code) => [code, readingOf(code)] as const)),
      reference: {
        source: "Code de la construction et de l'habitation",
        url: codeUrl("construction"),
        reference:
          "art. R441-16-1 ; populations des intercommunalités et des unités urbaines (Insee), « agglomération » n'étant pas définie",
      },
    },
  ],
})

const territoryByCode: Readonly<Record<string, Territory>> = {
  "57": "alsace-moselle",
  "67": "alsace-moselle",
  "68": "alsace-moselle",
  "971": "guadeloupe",
  "972": "martinique",
  "973": "guyane",
  "974": "la-reunion",
  "976": "mayotte",
}

/** @internal The holidays that a département keeps. */
export const territoryOf = (departement: string): Territory => territoryByCode[departement] ?? "metropole"
