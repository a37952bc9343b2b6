import { defineParameter, type Label, type Parameter, type Territory } from "@traitdunion/core"

/** The classes of départements, by how long the prefect has to make an offer. */
export const offerClassNames = {
  overseas: { fr: "Outre-mer", en: "Overseas" },
  "large-agglomeration": { fr: "Agglomération de plus de 300 000 habitants", en: "Large agglomeration" },
  other: { fr: "Autre département", en: "Other" },
} as const satisfies Record<string, Label>
/** The key of a class, see {@link offerClassNames}. */
export type OfferClass = keyof typeof offerClassNames

const OVERSEAS = ["971", "972", "973", "974", "976"] as const
// Départements with a grouping of communes of more than 300,000 inhabitants, or a part of one.
const LARGE = "06 13 31 33 34 35 37 38 42 44 49 51 59 63 64 67 69 75 76 77 78 83 84 91 92 93 94 95".split(" ")

/**
 * The class of each département, by its INSEE code. Overseas is the law's own. *Large agglomeration* was deduced from the
 * populations of groupings of communes, and so was 66; the law speaks of agglomerations (*unités urbaines*), so that each
 * is to be confirmed with the State's service. A département that is not there is not known: both readings are given.
 * Correct the table with a parameter of your own.
 */
export const offerClasses: Parameter<Readonly<Record<string, OfferClass>>> = defineParameter({
  id: "dalo.offer-classes",
  label: { fr: "Classe des départements pour l'offre du préfet", en: "Class of départements for the prefect's offer" },
  unit: "class",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2016-12-28",
      value: Object.fromEntries([
        ...OVERSEAS.map((code) => [code, "overseas"] as const),
        ...LARGE.map((code) => [code, "large-agglomeration"] as const),
        ["66", "other"] as const,
      ]),
      reference: {
        source: "Code de la construction et de l'habitation",
        reference: "art. R441-16-1 ; classes déduites de la population des intercommunalités, à confirmer",
      },
    },
  ],
})

const METROPOLE = /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5])$/

/** @internal Whether a text is the INSEE code of a département. */
export const isDepartement = (code: string): boolean =>
  (METROPOLE.test(code) && code !== "20") || OVERSEAS.some((known) => known === code)

/** @internal Whether a département is overseas. */
export const isOverseas = (departement: string): boolean => OVERSEAS.some((known) => known === departement)

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
