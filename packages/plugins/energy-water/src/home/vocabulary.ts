import type { Label } from "@traitdunion/core"

/** What a household pays bills for, with the unit of its quantity. */
export const energies = {
  electricity: { fr: "Électricité (kWh)", en: "Electricity (kWh)" },
  gas: { fr: "Gaz (kWh)", en: "Gas (kWh)" },
  heat: { fr: "Réseau de chaleur (kWh)", en: "District heating (kWh)" },
  oil: { fr: "Fioul (L)", en: "Fuel oil (L)" },
  wood: { fr: "Bois (kg)", en: "Wood (kg)" },
  water: { fr: "Eau (L)", en: "Water (L)" },
} as const satisfies Record<string, Label>
/** The key of an energy, see {@link energies}. */
export type Energy = keyof typeof energies

/** The kinds of dwelling. */
export const dwellings = {
  flat: { fr: "Appartement", en: "Flat" },
  house: { fr: "Maison", en: "House" },
  other: { fr: "Autre logement", en: "Another dwelling" },
} as const satisfies Record<string, Label>
/** The key of a dwelling, see {@link dwellings}. */
export type DwellingKind = keyof typeof dwellings

/** How a dwelling is heated. */
export const heatings = {
  electric: { fr: "Électrique", en: "Electric" },
  gas: { fr: "Gaz", en: "Gas" },
  collective: { fr: "Collectif ou réseau de chaleur", en: "Collective" },
  oil: { fr: "Fioul", en: "Fuel oil" },
  wood: { fr: "Bois", en: "Wood" },
  none: { fr: "Aucun chauffage", en: "None" },
  other: { fr: "Autre chauffage", en: "Another heating" },
} as const satisfies Record<string, Label>
/** The key of a heating, see {@link heatings}. */
export type Heating = keyof typeof heatings

/** How warm it is at home, as the household says it. */
export const comforts = {
  comfortable: { fr: "Confortable", en: "Comfortable" },
  cold: { fr: "Froid", en: "Cold" },
  "goes-without": { fr: "Se prive de chauffage", en: "Goes without heating" },
  "too-hot": { fr: "Trop chaud l'été", en: "Too hot in summer" },
} as const satisfies Record<string, Label>
/** The key of a comfort, see {@link comforts}. */
export type Comfort = keyof typeof comforts

/** What a household uses. */
export const appliances = {
  fridge: { fr: "Réfrigérateur", en: "Fridge" },
  freezer: { fr: "Congélateur", en: "Freezer" },
  "washing-machine": { fr: "Lave-linge", en: "Washing machine" },
  dryer: { fr: "Sèche-linge", en: "Dryer" },
  "water-heater": { fr: "Chauffe-eau", en: "Water heater" },
  "extra-heater": { fr: "Chauffage d'appoint", en: "Extra heater" },
  "air-conditioner": { fr: "Climatiseur", en: "Air conditioner" },
} as const satisfies Record<string, Label>
/** The key of an appliance, see {@link appliances}. */
export type Appliance = keyof typeof appliances

/** Small equipment that is handed over. */
export const handedEquipment = {
  led: { fr: "Ampoules LED", en: "LED bulbs" },
  aerator: { fr: "Mousseurs", en: "Aerators" },
  "shower-head": { fr: "Douchette économe", en: "Shower head" },
  thermometer: { fr: "Thermomètre", en: "Thermometer" },
  "draught-strip": { fr: "Joints et bas de porte", en: "Draught strips" },
  "power-strip": { fr: "Multiprise à interrupteur", en: "Power strip" },
  reflector: { fr: "Panneau réflecteur", en: "Reflector" },
} as const satisfies Record<string, Label>
/** The key of an equipment, see {@link handedEquipment}. */
export type HandedEquipment = keyof typeof handedEquipment

/** Where the *chèque énergie* of a year stands. */
export const chequeStandings = {
  "not-received": { fr: "Pas reçu", en: "Not received" },
  asked: { fr: "Demandé", en: "Asked" },
  received: { fr: "Reçu", en: "Received" },
  refused: { fr: "Refusé", en: "Refused" },
} as const satisfies Record<string, Label>
/** The key of a standing, see {@link chequeStandings}. */
export type ChequeStanding = keyof typeof chequeStandings
