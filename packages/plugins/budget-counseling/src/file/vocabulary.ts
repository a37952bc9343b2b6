import { field, type Label } from "@traitdunion/core"

/** How a household came to the counsellor. */
export const entryChannels = {
  self: { fr: "De sa propre initiative", en: "By themselves" },
  "social-worker": { fr: "Travailleur social", en: "Social worker" },
  mediator: { fr: "Médiateur social", en: "Social mediator" },
  landlord: { fr: "Bailleur", en: "Landlord" },
  bank: { fr: "Banque ou organisme de crédit", en: "Bank or lender" },
  lender: {
    fr: "Orienté par un prêteur vers le conseil aux personnes endettées",
    en: "Sent by a lender for debt advice",
  },
  "banque-de-france": { fr: "Banque de France", en: "Banque de France" },
  creditor: { fr: "Autre créancier", en: "Another creditor" },
  administration: { fr: "Administration ou organisme social", en: "Administration or social body" },
  association: { fr: "Association", en: "Association" },
  employer: { fr: "Employeur", en: "Employer" },
  other: { fr: "Autre prescripteur", en: "Another" },
} as const satisfies Record<string, Label>
/** The key of an entry channel, see {@link entryChannels}. */
export type EntryChannel = keyof typeof entryChannels

/** How the first contact took place. */
export const contactModes = {
  "in-person": { fr: "Au Point Conseil Budget", en: "At the counselling point" },
  "off-site": { fr: "Hors les murs (permanence, domicile)", en: "Off site (drop-in session, home)" },
  telephone: { fr: "Téléphone", en: "Telephone" },
  remote: { fr: "Visioconférence ou message", en: "Video call or message" },
} as const satisfies Record<string, Label>
/** The key of a contact mode, see {@link contactModes}. */
export type ContactMode = keyof typeof contactModes

/** Why a household comes. Several may be true. */
export const motives = {
  "budget-management": { fr: "Gérer son budget", en: "Managing the budget" },
  arrears: { fr: "Impayés de charges courantes", en: "Arrears of everyday charges" },
  credits: { fr: "Crédits trop lourds", en: "Credits too heavy" },
  "over-indebtedness": { fr: "Surendettement", en: "Over-indebtedness" },
  "bank-difficulties": { fr: "Difficultés bancaires", en: "Difficulties with the bank" },
  "income-drop": { fr: "Baisse de ressources", en: "Drop of income" },
  "access-to-rights": { fr: "Accès aux droits", en: "Access to rights" },
  "life-project": {
    fr: "Projet de vie (logement, mobilité, microcrédit)",
    en: "A plan (housing, mobility, microcredit)",
  },
  other: { fr: "Autre motif", en: "Another reason" },
} as const satisfies Record<string, Label>
/** The key of a motive, see {@link motives}. */
export type Motive = keyof typeof motives

/** Who lives in the household. */
export const householdTypes = {
  alone: { fr: "Personne seule", en: "Alone" },
  "single-parent": { fr: "Famille monoparentale", en: "Single parent" },
  couple: { fr: "Couple sans enfant", en: "Couple without children" },
  "couple-with-children": { fr: "Couple avec enfants", en: "Couple with children" },
  other: { fr: "Autre foyer", en: "Another household" },
} as const satisfies Record<string, Label>
/** The key of a household type, see {@link householdTypes}. */
export type HouseholdType = keyof typeof householdTypes

/** How the household is housed. */
export const housingStatuses = {
  "social-tenant": { fr: "Locataire du parc social", en: "Social tenant" },
  "private-tenant": { fr: "Locataire du parc privé", en: "Private tenant" },
  owner: { fr: "Propriétaire", en: "Owner" },
  "first-time-buyer": { fr: "Accédant à la propriété", en: "Buying their home" },
  hosted: { fr: "Hébergé", en: "Hosted" },
  homeless: { fr: "Sans logement", en: "Without a home" },
} as const satisfies Record<string, Label>
/** The key of a housing status, see {@link housingStatuses}. */
export type HousingStatus = keyof typeof housingStatuses

/** The holder's employment. */
export const employmentStatuses = {
  permanent: { fr: "Emploi durable", en: "Permanent employment" },
  temporary: { fr: "Emploi précaire (CDD, intérim)", en: "Temporary employment" },
  "self-employed": { fr: "Travailleur indépendant", en: "Self-employed" },
  unemployed: { fr: "Demandeur d'emploi", en: "Unemployed" },
  retired: { fr: "Retraité", en: "Retired" },
  student: { fr: "Étudiant ou en formation", en: "Student or in training" },
  inactive: { fr: "Sans activité professionnelle", en: "Without an occupation" },
  "sick-leave": { fr: "En arrêt maladie ou en invalidité", en: "On sick leave or disabled" },
} as const satisfies Record<string, Label>
/** The key of an employment status, see {@link employmentStatuses}. */
export type EmploymentStatus = keyof typeof employmentStatuses

/** How the accompaniment ended. */
export const fileOutcomes = {
  balanced: { fr: "Budget équilibré", en: "Budget in balance" },
  "over-indebtedness": { fr: "Procédure de surendettement engagée", en: "Over-indebtedness procedure under way" },
  "taken-over": { fr: "Relais pris par un partenaire", en: "Taken over by a partner" },
  advised: { fr: "Information et conseil donnés", en: "Informed and advised" },
  "gave-up": { fr: "La personne a mis fin à l'accompagnement", en: "The person ended it" },
  "lost-contact": { fr: "Perte de contact", en: "Contact lost" },
  other: { fr: "Autre fin", en: "Another end" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link fileOutcomes}. */
export type FileOutcome = keyof typeof fileOutcomes

/** Whether the household is advised once or accompanied over time (*conseil ponctuel*, *accompagnement budgétaire*). */
export const supports = {
  advice: { fr: "Conseil ponctuel", en: "One-off advice" },
  accompaniment: { fr: "Accompagnement budgétaire", en: "Accompaniment over time" },
} as const satisfies Record<string, Label>
/** The key of a support, see {@link supports}. */
export type Support = keyof typeof supports

/** @internal The schemas of these keys. */
export const entryChannel = field.keyOf(entryChannels)
export const contactMode = field.keyOf(contactModes)
export const motive = field.keyOf(motives)
export const householdType = field.keyOf(householdTypes)
export const housingStatus = field.keyOf(housingStatuses)
export const employmentStatus = field.keyOf(employmentStatuses)
export const fileOutcome = field.keyOf(fileOutcomes)
export const support = field.keyOf(supports)
