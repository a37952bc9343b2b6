import { field, Institution, Person, personal } from "@traitdunion/core"
import * as z from "zod"
import { registerGrounds } from "../../law/index.ts"
import { notYet, unknownPerson, visitors } from "../../vocabulary.ts"
import { RegisterReferral } from "../stream.ts"

/**
 * Prepare a referral to the communal register (*registre communal*): for whom, to which town hall, on which ground, sealed.
 * Nothing leaves by it. Without `referral`, a new id is made.
 */
export const openRegister = RegisterReferral.command({
  summary: { fr: "Préparer une inscription au registre communal", en: "Prepare a referral to the communal register" },
  by: visitors,
  input: z.strictObject({
    referral: z.exactOptional(field.id),
    holder: field.person,
    townHall: field.institution,
    commune: z.exactOptional(field.commune),
    ground: personal(field.keyOf(registerGrounds), "situation"),
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.referral ?? newId(),
  subject: ({ holder }) => holder,
  needs: {
    people: { stream: Person, keys: ({ input }) => [input.holder] },
    townHalls: { stream: Institution, keys: ({ input }) => [input.townHall] },
  },
  refusals: {
    AlreadyOpen: { fr: "Cette demande est déjà ouverte.", en: "This referral is already open." },
    UnknownPerson: unknownPerson,
    NoTownHall: {
      fr: "Cette institution n'est pas enregistrée comme une mairie ou un CCAS.",
      en: "This institution is not registered as a town hall or its social services.",
    },
    NotYet: notYet,
  },
  decide: ({ input: { referral: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.people.of(data.holder).registered) return refuse("UnknownPerson")
    const { kind } = facts.townHalls.of(data.townHall)
    if (kind !== "town-hall" && kind !== "ccas") return refuse("NoTownHall")
    return on > today ? refuse("NotYet") : emit("Opened", { ...data, on })
  },
})
