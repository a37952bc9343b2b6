import { field, Institution, Person, personal } from "@traitdunion/core"
import * as z from "zod"
import { landlordKinds } from "../../law/index.ts"
import { alreadyOpen, housingTeam, notTheHolder, unknownPerson } from "../../vocabulary.ts"
import { unknownArrears } from "../rules/refusals.ts"
import { Arrears } from "../stream.ts"
import { aidPaid } from "../vocabulary.ts"

/** Open the file of a person who owes rent. What is not known yet is left out, and noted later. Without `arrears`, a new id is made. */
export const openArrears = Arrears.command({
  summary: { fr: "Ouvrir un dossier d'impayé de loyer", en: "Open a file of arrears of rent" },
  by: housingTeam,
  input: z.strictObject({
    arrears: z.exactOptional(field.id),
    holder: field.person,
    landlord: z._default(field.keyOf(landlordKinds), "unknown"),
    institution: z.exactOptional(field.institution),
    commune: z.exactOptional(field.commune),
    leaseSignedOn: z.exactOptional(field.date),
    aid: z._default(field.keyOf(aidPaid), "unknown"),
    mediation: z.exactOptional(field.mediation),
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.arrears ?? newId(),
  needs: {
    person: { stream: Person, keys: ({ input }) => [input.holder] },
    landlord: {
      stream: Institution,
      keys: ({ input: { institution } }) => (institution === undefined ? [] : [institution]),
    },
  },
  refusals: {
    AlreadyOpen: alreadyOpen,
    UnknownPerson: unknownPerson,
    UnknownLandlord: {
      fr: "Ce bailleur n'est pas enregistré parmi les institutions : l'enregistrer d'abord.",
      en: "This landlord is not registered as an institution: register it first.",
    },
    NotYet: Arrears.refusals.NotYet,
  },
  decide: ({ input: { arrears: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.person.of(data.holder).registered) return refuse("UnknownPerson")
    if (data.institution !== undefined && facts.landlord.of(data.institution).name === null) {
      return refuse("UnknownLandlord")
    }
    if (on > today || (data.leaseSignedOn ?? today) > today) return refuse("NotYet")
    return emit("Opened", { ...data, on })
  },
})

/** Note what was not known of the lease when the file was opened, or put it right. Every day is counted again. */
export const noteLease = Arrears.command({
  summary: { fr: "Compléter ce qui est su du bail", en: "Complete what is known of the lease" },
  by: housingTeam,
  input: z.strictObject({
    arrears: field.of("housing-arrears"),
    landlord: z.exactOptional(field.keyOf(landlordKinds)),
    commune: z.exactOptional(field.commune),
    leaseSignedOn: z.exactOptional(field.date),
    aid: z.exactOptional(field.keyOf(aidPaid)),
  }),
  key: ({ arrears }) => arrears,
  refusals: {
    UnknownArrears: unknownArrears,
    NotYet: Arrears.refusals.NotYet,
    NothingNoted: { fr: "Rien n'est indiqué : donner au moins un élément du bail.", en: "Nothing is given." },
  },
  decide: ({ input: { arrears: _, ...noted }, state, today, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownArrears")
    if ((noted.leaseSignedOn ?? today) > today) return refuse("NotYet")
    return Object.keys(noted).length === 0 ? refuse("NothingNoted") : emit("LeaseNoted", noted)
  },
})

/** Note the dwelling as letters name it, sealed: its address, its floor, the number of the lease or of the tenant. */
export const noteDwelling = Arrears.command({
  summary: {
    fr: "Noter le logement et les références du bail",
    en: "Note the dwelling and the references of the lease",
  },
  by: housingTeam,
  input: z.strictObject({
    arrears: field.of("housing-arrears"),
    holder: field.person,
    dwelling: personal(field.text(300), "housing"),
  }),
  key: ({ arrears }) => arrears,
  subject: ({ holder }) => holder,
  refusals: { UnknownArrears: unknownArrears, NotTheHolder: notTheHolder },
  decide: ({ input: { holder, dwelling }, state, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownArrears")
    return state.opened.holder === holder ? emit("DwellingNoted", { dwelling }) : refuse("NotTheHolder")
  },
})

/** Note what the person says of their situation, in their own words, sealed: letters and the assessment may say them. */
export const noteWords = Arrears.command({
  summary: { fr: "Noter ce que la personne dit de sa situation", en: "Note what the person says" },
  by: housingTeam,
  input: z.strictObject({
    arrears: field.of("housing-arrears"),
    holder: field.person,
    words: personal(field.text(4000), "narrative"),
  }),
  key: ({ arrears }) => arrears,
  subject: ({ holder }) => holder,
  refusals: { UnknownArrears: unknownArrears, NotTheHolder: notTheHolder },
  decide: ({ input: { holder, words }, state, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownArrears")
    return state.opened.holder === holder ? emit("WordsNoted", { words }) : refuse("NotTheHolder")
  },
})
