import { field, Person } from "@traitdunion/core"
import * as z from "zod"
import { departement, offerClassNames, procedures } from "../../law/index.ts"
import { ConfirmedClass } from "../../offer-class/index.ts"
import { unknownAppeal } from "../rules/refusals.ts"
import { Appeal } from "../stream.ts"
import { counsellors, ground } from "../vocabulary.ts"

/** Open the appeal of a person before the commission of one département. Without `appeal`, a new id is made. */
export const openAppeal = Appeal.command({
  summary: { fr: "Ouvrir un dossier DALO ou DAHO", en: "Open a DALO or DAHO appeal" },
  by: counsellors,
  input: z.strictObject({
    appeal: z.exactOptional(field.id),
    holder: field.id,
    procedure: field.keyOf(procedures),
    departement,
    withoutCommission: z.exactOptional(z.boolean()),
    grounds: z._default(field.several(ground), []),
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.appeal ?? newId(),
  needs: {
    person: { stream: Person, keys: ({ input }) => [input.holder] },
    confirmed: { stream: ConfirmedClass, keys: ({ input }) => [input.departement] },
  },
  refusals: {
    AlreadyOpen: { fr: "Ce dossier est déjà ouvert.", en: "This appeal is already open." },
    UnknownPerson: {
      fr: "Cette personne n'est pas enregistrée : l'enregistrer d'abord.",
      en: "This person is not registered: register them first.",
    },
    NotYet: Appeal.refusals.NotYet,
  },
  decide: ({ input: { appeal: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.person.of(data.holder).registered) return refuse("UnknownPerson")
    if (on > today) return refuse("NotYet")
    const { offerClass } = facts.confirmed.of(data.departement)
    return emit("Opened", { ...data, ...(offerClass === null ? {} : { offerClass }), on })
  },
})

/** Count an open appeal by another class of its département. Everything that follows is computed again. */
export const noteOfferClass = Appeal.command({
  summary: { fr: "Noter la classe du département pour un dossier", en: "Note the class of an appeal's département" },
  by: counsellors,
  input: z.strictObject({ appeal: field.id, offerClass: field.keyOf(offerClassNames) }),
  key: ({ appeal }) => appeal,
  refusals: { UnknownAppeal: unknownAppeal },
  decide: ({ input: { offerClass }, state, emit, refuse }) =>
    state.opened === null ? refuse("UnknownAppeal") : emit("OfferClassNoted", { offerClass }),
})
