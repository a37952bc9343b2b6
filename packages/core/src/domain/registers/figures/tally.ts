import { defineTally } from "../../../plugin/index.ts"
import { Activity, type ActivityData } from "../stream.ts"
import { activityTable } from "../tables.ts"

import {
  type AutonomyLevel,
  ageBands,
  doers,
  followUps,
  genders,
  modalities,
  origins,
  placeTypes,
  publics,
  registers,
  themes,
} from "../vocabulary.ts"
import { partsOf } from "./parts.ts"

const rank: Readonly<Record<AutonomyLevel, number>> = { accompanied: 0, partial: 1, autonomous: 2 }
const one = (holds: boolean): number => (holds ? 1 : 0)

/** What counts people: the same for some of those whom an act reached. */
const personsOf = ({ persons, ...data }: ActivityData) => ({
  persons,
  newcomers: data.newcomer === true ? persons : 0,
  persons_new_known: data.newcomer === undefined ? 0 : persons,
  referrals: data.register === "partner" ? persons : 0,
  session_persons: data.session === undefined ? 0 : persons,
  collective_persons: data.session?.format === "collective" ? persons : 0,
})

const measuresOf = (data: ActivityData, continuity: { readonly result: string } | null) => {
  const { autonomyBefore: before, autonomyAfter: after } = data
  const compared = before !== undefined && after !== undefined
  return {
    activities: 1,
    minutes: data.minutes,
    ...personsOf(data),
    outreach: one(data.outreach === true),
    outreach_known: one(data.outreach !== undefined),
    done_with: one(data.doneBy === "together" || data.doneBy === "person"),
    done_known: one(data.doneBy !== undefined),
    autonomy_gained: one(compared && rank[after] > rank[before]),
    autonomy_known: one(compared),
    contacts: data.round?.contacts ?? 0,
    contacts_known: one(data.round !== undefined),
    sessions: one(data.session !== undefined),
    collective_sessions: one(data.session?.format === "collective"),
    attendance: data.session?.attendance ?? 0,
    attendance_known: one(data.session?.attendance !== undefined),
    observations: one(data.watch !== undefined),
    technical_observations: one(data.watch?.nature === "technical"),
    conflicts: one(data.register === "conflict"),
    conflicts_calmed: one(data.prevention?.calmed === true),
    conflicts_calmed_known: one(data.prevention?.calmed !== undefined),
    accompaniments: one(data.modality === "physical-accompaniment"),
    procedures: one(data.clearing !== undefined),
    procedures_effective: one(continuity?.result === "effective"),
    procedures_checked: one(continuity !== null),
  }
}

const byOf = (data: ActivityData) => ({
  register: data.register,
  theme: data.theme,
  modality: data.modality,
  origin: data.origin,
  place: data.place,
  place_type: data.placeType,
  commune: data.commune,
  qpv: data.qpv,
  public: data.publics,
  partner: data.partner,
  follow_up: data.followUp,
  doer: data.doneBy,
  convention: data.conventions,
})

/**
 * The figures kept of the activities. An act counts once in a total whatever it is about, under its main theme and for one mediator; persons are those present at
 * each act, so that somebody who comes twice counts twice. Perimeters are conventions.
 */
export const activityTally = defineTally(Activity, {
  name: "activity",
  version: 4,
  measures: {
    activities: { label: { fr: "Actes", en: "Activities" }, exposes: "persons" },
    minutes: { label: { fr: "Minutes", en: "Minutes" }, exposes: "persons" },
    persons: { label: { fr: "Personnes", en: "Persons" } },
    newcomers: { label: { fr: "Nouvelles personnes", en: "Newcomers" } },
    persons_new_known: { label: { fr: "Personnes dont la venue est connue", en: "Persons known as new or not" } },
    outreach: { label: { fr: "Actes d'aller vers", en: "Outreach activities" } },
    outreach_known: {
      label: { fr: "Actes dont l'aller vers est renseigné", en: "Activities known as outreach or not" },
    },
    done_with: { label: { fr: "Actes faits avec ou par la personne", en: "Activities done with or by the person" } },
    done_known: { label: { fr: "Actes dont on sait qui les a faits", en: "Activities whose doer is known" } },
    autonomy_gained: { label: { fr: "Actes avec gain d'autonomie", en: "Activities with autonomy gained" } },
    autonomy_known: { label: { fr: "Actes dont l'autonomie est renseignée", en: "Activities with autonomy known" } },
    contacts: { label: { fr: "Contacts", en: "Contacts" } },
    contacts_known: { label: { fr: "Tournées dont les contacts sont renseignés", en: "Rounds with known contacts" } },
    sessions: { label: { fr: "Sensibilisations", en: "Sessions" }, exposes: "session_persons", counted: true },
    collective_sessions: {
      label: { fr: "Sensibilisations collectives", en: "Collective sessions" },
      exposes: "collective_persons",
      counted: true,
    },
    attendance: { label: { fr: "Participants", en: "Attendance" } },
    attendance_known: {
      label: { fr: "Séances dont les participants sont renseignés", en: "Sessions with a known attendance" },
    },
    observations: { label: { fr: "Observations de veille", en: "Watch observations" }, exposes: "nobody" },
    technical_observations: {
      label: { fr: "Observations de veille technique", en: "Technical observations" },
      exposes: "nobody",
    },
    conflicts: { label: { fr: "Situations conflictuelles", en: "Conflict situations" } },
    conflicts_calmed: { label: { fr: "Situations apaisées", en: "Calmed situations" } },
    conflicts_calmed_known: {
      label: { fr: "Situations dont l'effet est renseigné", en: "Situations with a known effect" },
    },
    referrals: { label: { fr: "Personnes mises en relation", en: "Persons put in relation" } },
    accompaniments: { label: { fr: "Accompagnements physiques", en: "Physical accompaniments" } },
    procedures: { label: { fr: "Démarches", en: "Procedures" } },
    procedures_effective: { label: { fr: "Démarches effectives", en: "Procedures taken up" } },
    procedures_checked: { label: { fr: "Démarches vérifiées", en: "Procedures checked" } },
    session_persons: { label: { fr: "Personnes en sensibilisation", en: "Persons at sessions" } },
    collective_persons: { label: { fr: "Personnes en sensibilisation collective", en: "Persons at collective ones" } },
  },
  dimensions: {
    register: { label: { fr: "Registre d'intervention", en: "Register" }, members: registers },
    theme: { label: { fr: "Thème", en: "Theme" }, members: themes },
    modality: { label: { fr: "Modalité d'intervention", en: "Modality" }, members: modalities },
    origin: { label: { fr: "Mode de saisine", en: "Origin" }, members: origins },
    place: { label: { fr: "Lieu", en: "Place" }, anonymousTexts: true },
    place_type: { label: { fr: "Type de lieu", en: "Type of place" }, members: placeTypes },
    commune: { label: { fr: "Commune (code INSEE)", en: "Commune (INSEE code)" } },
    qpv: {
      label: { fr: "Quartier prioritaire (QPV)", en: "Priority neighbourhood (QPV)" },
      members: { outside: { fr: "Hors QPV", en: "Outside any" } },
    },
    gender: { label: { fr: "Genre", en: "Gender" }, members: genders },
    age_band: { label: { fr: "Tranche d'âge", en: "Age band" }, members: ageBands },
    public: { label: { fr: "Public", en: "Public" }, members: publics, overlapping: true },
    partner: { label: { fr: "Partenaire", en: "Partner" }, anonymousTexts: true },
    follow_up: { label: { fr: "Suite donnée", en: "Follow-up" }, members: followUps },
    doer: { label: { fr: "Qui a fait l'acte", en: "Who did the act" }, members: doers },
    convention: { label: { fr: "Convention", en: "Convention" }, overlapping: true },
  },
  identities: [
    { measure: "conflicts", of: "activities", dimension: "register", members: ["conflict"] },
    { measure: "referrals", of: "persons", dimension: "register", members: ["partner"] },
    { measure: "accompaniments", of: "activities", dimension: "modality", members: ["physical-accompaniment"] },
    { measure: "done_with", of: "activities", dimension: "doer", members: ["person", "together"] },
    { measure: "done_known", of: "activities", dimension: "doer", members: ["person", "together", "mediator"] },
  ],
  bounds: [
    { measure: "collective_sessions", of: "sessions", rest: "counted" },
    { measure: "sessions", of: "activities", within: { dimension: "register", member: "inform" } },
    { measure: "technical_observations", of: "observations" },
    { measure: "observations", of: "activities", within: { dimension: "register", member: "watch" } },
    { measure: "procedures", of: "activities", within: { dimension: "register", member: "institution" } },
  ],
  base: "activities",
  days: { table: activityTable, columns: ["on"], who: "mediation" },
  entries: ({ data, cancelled, continuity }) => {
    if (data === null || cancelled) return []
    const by = byOf(data)
    const within = data.conventions ?? []
    const parts = partsOf(data)
    const [first] = parts
    const whole = measuresOf({ ...data, persons: first.persons }, continuity)
    return parts.map(({ persons, gender, ageBand }, index) => ({
      on: data.on,
      of: index === 0 ? whole : personsOf({ ...data, persons }),
      by: { ...by, gender, age_band: ageBand },
      within,
      who: data.mediation,
    }))
  },
})
