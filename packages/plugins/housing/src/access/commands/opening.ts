import { field, Person, personal } from "@traitdunion/core"
import * as z from "zod"
import { alreadyOpen, housingTeam, notTheHolder, unknownPerson } from "../../vocabulary.ts"
import { unknownAccess } from "../rules/refusals.ts"
import { HousingAccess } from "../stream.ts"

/** Open the file of a person who looks for a dwelling. Without `access`, a new id is made. */
export const openAccess = HousingAccess.command({
  summary: { fr: "Ouvrir un dossier d'accès au logement", en: "Open a file of access to a dwelling" },
  by: housingTeam,
  input: z.strictObject({
    access: z.exactOptional(field.id),
    holder: field.person,
    commune: z.exactOptional(field.commune),
    mediation: z.exactOptional(field.mediation),
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.access ?? newId(),
  needs: { person: { stream: Person, keys: ({ input }) => [input.holder] } },
  refusals: { AlreadyOpen: alreadyOpen, UnknownPerson: unknownPerson, NotYet: HousingAccess.refusals.NotYet },
  decide: ({ input: { access: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.person.of(data.holder).registered) return refuse("UnknownPerson")
    return on > today ? refuse("NotYet") : emit("Opened", { ...data, on })
  },
})

const digits = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ""))
  .refine((text) => /^\d{18}$/.test(text), {
    error: "The number of a request for social housing has 18 digits",
    params: { fr: "Le numéro unique compte 18 chiffres" },
  })

/** Note the number of the request for social housing, sealed. */
export const noteRequestNumber = HousingAccess.command({
  summary: { fr: "Noter le numéro unique de la demande", en: "Note the number of the request" },
  by: housingTeam,
  input: z.strictObject({
    access: field.of("housing-access"),
    holder: field.person,
    number: personal(digits, "housing"),
  }),
  key: ({ access }) => access,
  subject: ({ holder }) => holder,
  refusals: { UnknownAccess: unknownAccess, NotTheHolder: notTheHolder },
  decide: ({ input: { holder, number }, state, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownAccess")
    return state.opened.holder === holder ? emit("NumberNoted", { number }) : refuse("NotTheHolder")
  },
})
