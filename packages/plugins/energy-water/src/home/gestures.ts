import type { Citation, Label } from "@traitdunion/core"

/** An eco-gesture: what is done, its order of magnitude, and who says so. It is advice, never a promise of savings. */
export interface EcoGesture extends Label {
  /** Of what it uses less. */
  readonly saves: "energy" | "water"
  readonly order: string
  readonly source: Citation
}

const by = (source: string): Citation => ({ source, reference: "ordre de grandeur, page lue en 2026" })

/** The catalogue of eco-gestures, each with its order of magnitude and source. */
export const ecoGestures = {
  "one-degree-less": {
    fr: "Baisser le chauffage de 1 °C",
    en: "One degree less",
    saves: "energy",
    order: "environ 7 % de la consommation de chauffage",
    source: by("ADEME, citée par France Bleu (10/2022)"),
  },
  thermostat: {
    fr: "Programmer le chauffage avec un thermostat",
    en: "Programmable thermostat",
    saves: "energy",
    order: "jusqu'à 15 % du chauffage (appareil : 60 à 250 €)",
    source: by("ADEME, citée par France Bleu (10/2022)"),
  },
  "target-temperatures": {
    fr: "Viser 19 à 21 °C dans les pièces de vie, 17 °C dans les chambres, 16 à 17 °C en cas d'absence",
    en: "Target temperatures",
    saves: "energy",
    order: "environ 7 % du chauffage par degré de moins",
    source: by("ADEME, citée par France Bleu et La Tribune (2022)"),
  },
  standby: {
    fr: "Éteindre les veilles",
    en: "Switch off standby",
    saves: "energy",
    order: "jusqu'à 10 % de l'électricité",
    source: by("Ville d'Aucamville (auteur non nommé)"),
  },
  "wash-at-40": {
    fr: "Laver à 40 °C plutôt qu'à 60 °C",
    en: "Wash at 40 °C",
    saves: "energy",
    order: "environ 25 % d'énergie de moins par lavage",
    source: by("Ville d'Aucamville (auteur non nommé)"),
  },
  "short-shower": {
    fr: "Prendre une douche de 5 minutes plutôt qu'un bain",
    en: "A short shower",
    saves: "water",
    order: "60 à 80 L au lieu de 150 à 200 L (ADEME : 40 à 60 et 120 à 200 L)",
    source: by("Régie malouine de l'eau ; ADEME, citée par HuffPost"),
  },
  "double-flush": {
    fr: "Utiliser une chasse d'eau à double commande",
    en: "Double flush",
    saves: "water",
    order: "3 à 6 L au lieu de 6 à 12 L par chasse",
    source: by("Régie malouine de l'eau"),
  },
  "dripping-tap": {
    fr: "Réparer un robinet qui goutte",
    en: "Repair a dripping tap",
    saves: "water",
    order: "jusqu'à 120 L par jour (45 m³ par an)",
    source: by("SIEMN 31"),
  },
  "running-toilet": {
    fr: "Réparer une chasse d'eau qui fuit",
    en: "Repair a running toilet",
    saves: "water",
    order: "jusqu'à 600 L par jour",
    source: by("SIEMN 31"),
  },
  "night-reading": {
    fr: "Relever le compteur d'eau le soir et le matin, sans rien utiliser, pour trouver une fuite",
    en: "Read the meter in the evening and the morning",
    saves: "water",
    order: "révèle une fuite, n'économise rien par lui-même",
    source: by("SIEMN 31"),
  },
} as const satisfies Record<string, EcoGesture>
/** The key of a gesture, see {@link ecoGestures}. */
export type EcoGestureKey = keyof typeof ecoGestures
