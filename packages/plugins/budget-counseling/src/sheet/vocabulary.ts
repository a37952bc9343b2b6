import type { Label } from "@traitdunion/core"

/** Where money comes from (*ressources*). Wages are net, after the tax withheld at source. */
export const resourceKinds = {
  wages: { fr: "Salaires (net après impôt à la source)", en: "Wages, net of tax withheld" },
  "self-employment": { fr: "Revenus d'activité indépendante", en: "Income from self-employment" },
  unemployment: { fr: "Allocations chômage", en: "Unemployment benefits" },
  pensions: { fr: "Pensions et retraites", en: "Pensions" },
  "family-benefits": { fr: "Prestations familiales", en: "Family benefits" },
  rsa: { fr: "RSA", en: "RSA" },
  "in-work-bonus": { fr: "Prime d'activité", en: "In-work bonus (prime d'activité)" },
  aah: { fr: "AAH", en: "AAH" },
  "housing-benefit": { fr: "Aide au logement versée au locataire", en: "Housing benefit paid to the tenant" },
  "maintenance-received": { fr: "Pensions alimentaires reçues", en: "Maintenance received" },
  other: { fr: "Autres ressources", en: "Other resources" },
} as const satisfies Record<string, Label>

/** Charges that come back at the same amount (*charges fixes*). */
export const fixedKinds = {
  rent: { fr: "Loyer et charges locatives", en: "Rent and service charges" },
  energy: { fr: "Électricité, gaz, chauffage", en: "Electricity, gas, heating" },
  water: { fr: "Eau", en: "Water" },
  insurance: { fr: "Assurances", en: "Insurance" },
  "health-insurance": { fr: "Complémentaire santé", en: "Complementary health insurance" },
  taxes: { fr: "Impôts et taxes", en: "Taxes" },
  telecoms: { fr: "Téléphone et internet", en: "Telephone and internet" },
  transport: { fr: "Transports et déplacements professionnels", en: "Transport and travel to work" },
  childcare: { fr: "Garde d'enfants", en: "Childcare" },
  "maintenance-paid": { fr: "Pensions alimentaires versées", en: "Maintenance paid" },
  "bank-fees": { fr: "Frais bancaires", en: "Bank fees" },
  other: { fr: "Autres charges fixes", en: "Other fixed charges" },
} as const satisfies Record<string, Label>

/** What living costs from day to day (*charges courantes*). */
export const everydayKinds = {
  food: { fr: "Alimentation", en: "Food" },
  hygiene: { fr: "Hygiène et entretien", en: "Hygiene and cleaning" },
  clothing: { fr: "Habillement", en: "Clothing" },
  schooling: { fr: "Scolarité et cantine", en: "School and canteen" },
  health: { fr: "Frais de santé non remboursés", en: "Health costs not refunded" },
  leisure: { fr: "Loisirs", en: "Leisure" },
  "bank-incident-fees": { fr: "Frais d'incidents bancaires", en: "Fees for bank incidents" },
  other: { fr: "Autres charges courantes", en: "Other everyday charges" },
} as const satisfies Record<string, Label>

/** What comes a few times a year (*charges occasionnelles*), given for a year and spread over its months. */
export const occasionalKinds = {
  "school-start": { fr: "Rentrée scolaire", en: "Start of the school year" },
  vehicle: { fr: "Entretien et contrôle du véhicule", en: "Upkeep of a vehicle" },
  celebrations: { fr: "Fêtes et anniversaires", en: "Celebrations" },
  holidays: { fr: "Vacances", en: "Holidays" },
  equipment: { fr: "Équipement de la maison", en: "Household equipment" },
  heating: { fr: "Combustible de chauffage", en: "Heating fuel" },
  other: { fr: "Autres charges occasionnelles", en: "Other occasional charges" },
} as const satisfies Record<string, Label>

/** The sections of a budget, in the order of the sheet. */
export const sections = {
  resources: { fr: "Ressources", en: "Resources" },
  fixed: { fr: "Charges fixes", en: "Fixed charges" },
  everyday: { fr: "Charges courantes", en: "Everyday charges" },
  occasional: { fr: "Charges occasionnelles", en: "Occasional charges" },
} as const satisfies Record<string, Label>
/** The key of a section, see {@link sections}. */
export type Section = keyof typeof sections

/** The kinds of lines of each section. */
export const lineKinds = {
  resources: resourceKinds,
  fixed: fixedKinds,
  everyday: everydayKinds,
  occasional: occasionalKinds,
} as const satisfies Record<Section, Record<string, Label>>

/** How often an amount comes. */
export const periods = {
  week: { fr: "par semaine", en: "a week" },
  month: { fr: "par mois", en: "a month" },
  quarter: { fr: "par trimestre", en: "a quarter" },
  year: { fr: "par an", en: "a year" },
} as const satisfies Record<string, Label>
/** The key of a period, see {@link periods}. */
export type BudgetPeriod = keyof typeof periods

/** What a debt comes from. Credits come first, then arrears of everyday charges and the rest. */
export const debtKinds = {
  "consumer-credit": { fr: "Crédit à la consommation", en: "Consumer credit" },
  "split-payment": { fr: "Paiement fractionné ou différé", en: "Split or deferred payment" },
  "mini-credit": { fr: "Mini-crédit", en: "Mini-credit" },
  "free-credit": { fr: "Crédit gratuit", en: "Free credit" },
  "rental-with-option": { fr: "Location avec option d'achat", en: "Rental with an option to buy" },
  "home-loan": { fr: "Crédit immobilier", en: "Home loan" },
  microcredit: { fr: "Microcrédit personnel", en: "Personal microcredit" },
  overdraft: { fr: "Découvert bancaire", en: "Overdraft" },
  rent: { fr: "Loyer", en: "Rent" },
  energy: { fr: "Énergie", en: "Energy" },
  water: { fr: "Eau", en: "Water" },
  telecoms: { fr: "Téléphone et internet", en: "Telephone and internet" },
  taxes: { fr: "Impôts", en: "Taxes" },
  health: { fr: "Santé", en: "Health" },
  fines: { fr: "Amendes", en: "Fines" },
  "social-benefits": { fr: "Trop-perçu de prestations sociales", en: "Overpaid social benefits" },
  maintenance: { fr: "Pension alimentaire", en: "Maintenance" },
  family: { fr: "Famille et proches", en: "Family and friends" },
  other: { fr: "Autre dette", en: "Another debt" },
} as const satisfies Record<string, Label>
/** The key of a kind of debt, see {@link debtKinds}. */
export type DebtKind = keyof typeof debtKinds
const CONSUMER: ReadonlySet<DebtKind> = new Set<DebtKind>([
  "consumer-credit",
  "split-payment",
  "mini-credit",
  "free-credit",
  "rental-with-option",
])
/** @internal Whether a debt comes under the rules on consumer credit as they are since 20 November 2026. */
export const isConsumerCredit = (kind: DebtKind): boolean => CONSUMER.has(kind)
/** Whether a debt is a credit, whose payments make the debt ratio. */
export const isCredit = (kind: DebtKind): boolean =>
  kind === "home-loan" || kind === "microcredit" || isConsumerCredit(kind)

/** Who somebody is to the holder of the file. */
export const relations = {
  holder: { fr: "Titulaire du dossier", en: "Holder of the file" },
  partner: { fr: "Conjoint, partenaire ou concubin", en: "Spouse or partner" },
  child: { fr: "Enfant", en: "Child" },
  ascendant: { fr: "Ascendant", en: "Ascendant" },
  other: { fr: "Autre membre du foyer", en: "Another member" },
} as const satisfies Record<string, Label>
/** The key of a relation, see {@link relations}. */
export type Relation = keyof typeof relations

/** What struck a household's income or expenses. */
export const shocks = {
  "job-loss": { fr: "Perte d'emploi", en: "Loss of a job" },
  "hours-cut": { fr: "Baisse d'activité ou de salaire", en: "Fewer hours or less pay" },
  separation: { fr: "Séparation", en: "Separation" },
  illness: { fr: "Maladie ou accident", en: "Illness or accident" },
  death: { fr: "Décès d'un proche", en: "A death in the family" },
  retirement: { fr: "Départ à la retraite", en: "Retirement" },
  birth: { fr: "Naissance", en: "Birth" },
  "benefit-end": { fr: "Fin ou suspension d'une prestation", en: "A benefit ended or was suspended" },
  other: { fr: "Autre événement", en: "Another event" },
} as const satisfies Record<string, Label>
/** The key of a shock, see {@link shocks}. */
export type Shock = keyof typeof shocks

/** Where a version stands in the accompaniment. */
export const moments = {
  initial: { fr: "Premier diagnostic", en: "First diagnosis" },
  "follow-up": { fr: "Bilan intermédiaire", en: "Interim review" },
  final: { fr: "Bilan final", en: "Final review" },
} as const satisfies Record<string, Label>
/** The key of a moment, see {@link moments}. */
export type Moment = keyof typeof moments
