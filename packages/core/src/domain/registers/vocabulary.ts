import { type Citation, field, type Label, lazily } from "../../kernel/index.ts"

/** Where the wording of the registers was read. The norm's own numbering was not, so they have keys and no ordinals. */
export const registersCitation: Citation = {
  source: "Médiance 66, Projet associatif 2025-2030, citant la norme NF X60-600",
  reference: "Registres d'intervention",
}

/** The 8 registers of intervention, with their official wording. */
export const registers = {
  presence: { fr: "Assurer une présence active de proximité", en: "Ensure an active local presence" },
  conflict: { fr: "Prévenir et gérer les situations conflictuelles", en: "Prevent and manage situations of conflict" },
  inform: { fr: "Informer, sensibiliser et/ou former", en: "Inform, raise awareness, train" },
  watch: { fr: "Participer à une veille sociale territoriale", en: "Take part in the social watch of a territory" },
  partner: { fr: "Mettre en relation avec un partenaire", en: "Put in relation with a partner" },
  institution: {
    fr: "Lever les incompréhensions entre les personnes et les institutions",
    en: "Clear misunderstandings between persons and institutions",
  },
  consultation: {
    fr: "Faciliter la concertation entre les habitants et les institutions",
    en: "Ease consultation between inhabitants and institutions",
  },
  collective: {
    fr: "Favoriser les projets collectifs, supports de médiation et facteur de lien social",
    en: "Foster collective projects, supports of mediation and makers of social ties",
  },
} as const satisfies Record<string, Label>

/** The key of a register, see {@link registers}. */
export type RegisterKey = keyof typeof registers

/** The schema of a {@link RegisterKey}. */
export const register = field.keyOf(registers)

/** How an act takes place. */
export const modalities = {
  permanence: { fr: "Permanence d'accueil", en: "Drop-in session" },
  "home-visit": { fr: "Visite à domicile", en: "Home visit" },
  "collective-workshop": { fr: "Atelier collectif", en: "Collective workshop" },
  telephone: { fr: "Médiation téléphonique", en: "By telephone" },
  "physical-accompaniment": { fr: "Accompagnement physique", en: "Physical accompaniment" },
  "street-outreach": { fr: "Rue, aller vers", en: "Street, outreach" },
  "partner-meeting": { fr: "Rencontre avec un partenaire", en: "Meeting with a partner" },
} as const satisfies Record<string, Label>

/** The key of a modality, see {@link modalities}. */
export type Modality = keyof typeof modalities

/** The schema of a {@link Modality}. */
export const modality = lazily(() => field.keyOf(modalities))

/** Where an act takes place. */
export const placeTypes = {
  "neighbourhood-house": { fr: "Maison de quartier", en: "Neighbourhood house" },
  "social-centre": { fr: "Centre social", en: "Social centre" },
  ccas: { fr: "CCAS", en: "Municipal social services (CCAS)" },
  "eco-habits-centre": { fr: "Espace écogestes", en: "Eco-habits centre" },
  "france-services": { fr: "France Services", en: "France Services" },
  residence: { fr: "Résidence", en: "Residence" },
  "post-office": { fr: "Bureau de Poste", en: "Post office" },
  campus: { fr: "Campus universitaire", en: "University campus" },
  home: { fr: "Domicile", en: "Home" },
  "public-space": { fr: "Espace public", en: "Public space" },
  remote: { fr: "À distance", en: "Remote" },
  other: { fr: "Autre lieu", en: "Other place" },
} as const satisfies Record<string, Label>

/** The key of a type of place, see {@link placeTypes}. */
export type PlaceType = keyof typeof placeTypes

/** The schema of a {@link PlaceType}. */
export const placeType = field.keyOf(placeTypes)

/** What an act is about. */
export const themes = {
  housing: { fr: "Logement", en: "Housing" },
  energy: { fr: "Énergie", en: "Energy" },
  water: { fr: "Eau", en: "Water" },
  budget: { fr: "Budget", en: "Budget" },
  taxes: { fr: "Impôts", en: "Taxes" },
  health: { fr: "Santé", en: "Health" },
  family: { fr: "Famille", en: "Family" },
  "social-rights": { fr: "Droits sociaux", en: "Social rights" },
  "civil-status": { fr: "État civil", en: "Civil status" },
  digital: { fr: "Numérique", en: "Digital" },
  environment: { fr: "Environnement", en: "Environment" },
  isolation: { fr: "Isolement", en: "Isolation" },
  neighbourhood: { fr: "Voisinage", en: "Neighbours" },
  other: { fr: "Autre thème", en: "Other theme" },
} as const satisfies Record<string, Label>

/** The key of a theme, see {@link themes}. */
export type Theme = keyof typeof themes

/** The schema of a {@link Theme}. */
export const theme = field.keyOf(themes)

/** The gender of the person received; *undisclosed* is an answer, absence is not knowing. */
export const genders = {
  woman: { fr: "Femme", en: "Woman" },
  man: { fr: "Homme", en: "Man" },
  undisclosed: { fr: "Non communiqué", en: "Undisclosed" },
} as const satisfies Record<string, Label>

/** The key of a gender, see {@link genders}. */
export type Gender = keyof typeof genders

/** The schema of a {@link Gender}. */
export const gender = lazily(() => field.keyOf(genders))

/** The age band of the person received, in years; never a birth date. */
export const ageBands = {
  "under-18": { fr: "Moins de 18 ans", en: "Under 18" },
  "18-25": { fr: "18 à 25 ans", en: "18 to 25" },
  "26-39": { fr: "26 à 39 ans", en: "26 to 39" },
  "40-59": { fr: "40 à 59 ans", en: "40 to 59" },
  "60-74": { fr: "60 à 74 ans", en: "60 to 74" },
  "75-plus": { fr: "75 ans et plus", en: "75 and over" },
  undisclosed: { fr: "Non communiqué", en: "Undisclosed" },
} as const satisfies Record<string, Label>

/** The key of an age band, see {@link ageBands}. */
export type AgeBand = keyof typeof ageBands

/** The schema of an {@link AgeBand}. */
export const ageBand = lazily(() => field.keyOf(ageBands))

/** What comes after an act. */
export const followUps = {
  "to-follow": { fr: "À suivre", en: "To follow up" },
  referred: { fr: "Orienté", en: "Referred" },
  "handed-over": { fr: "Relais passé", en: "Handed over" },
  closed: { fr: "Clos", en: "Closed" },
} as const satisfies Record<string, Label>

/** The key of what comes after an act, see {@link followUps}. */
export type FollowUp = keyof typeof followUps

/** The schema of a {@link FollowUp}. */
export const followUp = lazily(() => field.keyOf(followUps))

/** Who did an act (*faire avec*). */
export const doers = {
  person: { fr: "La personne elle-même", en: "The person" },
  together: { fr: "Ensemble (faire avec)", en: "Together" },
  mediator: { fr: "Le médiateur, à la place de la personne", en: "The mediator, in the person's place" },
} as const satisfies Record<string, Label>

/** The key of who did an act, see {@link doers}. */
export type Doer = keyof typeof doers

/** The schema of a {@link Doer}. */
export const doer = field.keyOf(doers)

/** Who asked for an act or a mediation (*saisine*). */
export const origins = {
  person: { fr: "Saisine par une personne", en: "Asked for by a person" },
  institution: { fr: "Saisine par une institution ou un partenaire", en: "Asked for by an institution" },
  outreach: { fr: "Auto-saisine (aller vers)", en: "The mediator's own outreach" },
} as const satisfies Record<string, Label>

/** The key of an origin, see {@link origins}. */
export type Origin = keyof typeof origins

/** The schema of an {@link Origin}. */
export const origin = field.keyOf(origins)

/** The publics that structures account for. An act may concern several. */
export const publics = {
  youth: { fr: "Jeunes", en: "Young people" },
  families: { fr: "Familles", en: "Families" },
  seniors: { fr: "Seniors", en: "Seniors" },
  isolated: { fr: "Personnes isolées", en: "Isolated persons" },
  disability: { fr: "Personnes en situation de handicap", en: "Persons with a disability" },
} as const satisfies Record<string, Label>

/** The key of a public, see {@link publics}. */
export type Public = keyof typeof publics

/** The schema of a {@link Public}. */
export const publicKey = lazily(() => field.keyOf(publics))

/** How far a person managed alone, before an act and after it. */
export const autonomyLevels = {
  accompanied: { fr: "Entièrement accompagné", en: "Accompanied throughout" },
  partial: { fr: "Partiellement autonome", en: "Partly autonomous" },
  autonomous: { fr: "Autonome", en: "Autonomous" },
} as const satisfies Record<string, Label>

/** The key of a level of autonomy, see {@link autonomyLevels}. */
export type AutonomyLevel = keyof typeof autonomyLevels

/** The schema of an {@link AutonomyLevel}. */
export const autonomyLevel = lazily(() => field.keyOf(autonomyLevels))

/** At which moment of a conflict a mediator steps in. */
export const conflictSteps = {
  prevention: { fr: "Désamorcer avant le conflit", en: "Defuse before a conflict" },
  appeasement: { fr: "Apaiser un conflit avéré", en: "Appease an open conflict" },
  safety: { fr: "Orienter vers les services compétents pour la sécurité", en: "Refer to the services for safety" },
  "agreement-follow-up": { fr: "Suivre un accord conclu", en: "Follow up an agreement" },
} as const satisfies Record<string, Label>

/** The key of a step, see {@link conflictSteps}. */
export type ConflictStep = keyof typeof conflictSteps

/** Whether people are informed one by one or together. */
export const sessionFormats = {
  individual: { fr: "Sensibilisation individuelle", en: "Individual session" },
  collective: { fr: "Sensibilisation collective", en: "Collective session" },
} as const satisfies Record<string, Label>

/** The key of a format, see {@link sessionFormats}. */
export type SessionFormat = keyof typeof sessionFormats

/** To whom an information or awareness session speaks. */
export const audiences = {
  inhabitants: { fr: "Habitants", en: "Inhabitants" },
  partners: { fr: "Partenaires", en: "Partners" },
  institutions: { fr: "Institutions", en: "Institutions" },
} as const satisfies Record<string, Label>

/** The key of an audience, see {@link audiences}. */
export type Audience = keyof typeof audiences

/** What a watch observation is about: how people live together, or the state of places. */
export const watchNatures = {
  social: { fr: "Veille sociale", en: "Social watch" },
  technical: { fr: "Veille technique", en: "Technical watch" },
} as const satisfies Record<string, Label>

/** The key of a nature, see {@link watchNatures}. */
export type WatchNature = keyof typeof watchNatures

/** What became of a procedure that a mediator helped to clear, looked at later. */
export const continuityResults = {
  effective: { fr: "Prise en charge effective", en: "Really taken up" },
  ongoing: { fr: "Démarche en cours", en: "Still under way" },
  interrupted: { fr: "Démarche interrompue", en: "Interrupted" },
} as const satisfies Record<string, Label>

/** The key of a result, see {@link continuityResults}. */
export type ContinuityResult = keyof typeof continuityResults
