import { addPeriod, field, Person, type PlainDate, personal, valueOn } from "@traitdunion/core"
import * as z from "zod"
import { daloDelays, procedures } from "../law/index.ts"
import { Appeal, departement } from "./appeal.ts"
import { ConfirmedClass } from "./confirmed-class.ts"
import { courseFault, factFault } from "./course.ts"
import { factSchema } from "./facts.ts"
import { ground } from "./vocabulary.ts"

/** @internal Who follows appeals. */
export const counsellors = ["mediator", "lead"] as const

const unknownAppeal = {
  fr: "Ce dossier n'existe pas : l'ouvrir d'abord.",
  en: "There is no such appeal: open it first.",
}
const notYet = { fr: "Ce qui est à venir ne se consigne pas encore.", en: "What is still to come is not recorded yet." }
const notTheHolder = { fr: "Cette personne n'est pas la titulaire du dossier.", en: "This person is not the holder." }
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
    NotYet: notYet,
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

const factRefusals = {
  UnknownAppeal: unknownAppeal,
  NotYet: notYet,
  NotAtThisStage: {
    fr: "Ce fait ne suit pas de l'étape où en est le dossier : consigner d'abord ce qui précède.",
    en: "This fact does not follow from the stage of the appeal: record what comes before.",
  },
  BeforeWhatItFollows: {
    fr: "Cette date précède celle du fait d'avant.",
    en: "This day comes before that of the fact it follows.",
  },
  Closed: { fr: "Ce dossier est terminé.", en: "This appeal is closed." },
  EndsBeforeItBegins: {
    fr: "Une notification précède la décision, ou un délai finit avant de commencer.",
    en: "A notification comes before its decision, or a delay ends before it begins.",
  },
} as const

/** A day inside a fact that contradicts the day of the fact. */
const contradicts = (fact: z.output<typeof factSchema>): boolean =>
  (fact.fact === "documents-asked" && fact.until < fact.on) ||
  (fact.fact === "decided" && fact.notifiedOn !== undefined && fact.notifiedOn < fact.on)

/** The last day that a fact tells of. */
const told = (fact: z.output<typeof factSchema>): PlainDate =>
  fact.fact === "decided" && fact.notifiedOn !== undefined ? fact.notifiedOn : fact.on

/** Record a dated fact of an appeal: the file received, a decision, an offer, a judgment. What it opens falls due at once. */
export const record = Appeal.command({
  summary: { fr: "Consigner un fait du dossier", en: "Record a fact of the appeal" },
  by: counsellors,
  input: z.strictObject({ appeal: field.id, fact: factSchema }),
  key: ({ appeal }) => appeal,
  refusals: factRefusals,
  decide: ({ input: { fact }, state, today, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownAppeal")
    if (told(fact) > today) return refuse("NotYet")
    if (contradicts(fact)) return refuse("EndsBeforeItBegins")
    const fault = factFault({ ...state.opened, facts: state.facts }, fact)
    return fault === undefined ? emit("Recorded", { fact }) : refuse(fault)
  },
})

/**
 * Correct a fact, by its place in the list: the whole fact as it should be, of the same kind. Everything that follows is
 * computed again; `correctionEffects` says beforehand what would change.
 */
export const correctFact = Appeal.command({
  summary: { fr: "Corriger un fait du dossier", en: "Correct a fact of the appeal" },
  by: counsellors,
  input: z.strictObject({ appeal: field.id, index: z.int().min(0), fact: factSchema }),
  key: ({ appeal }) => appeal,
  refusals: {
    ...factRefusals,
    UnknownFact: {
      fr: "Aucun fait de cette nature n'est à cette place.",
      en: "No fact of this kind stands at this place.",
    },
  },
  decide: ({ input: { index, fact }, state, today, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownAppeal")
    if (state.facts[index]?.fact !== fact.fact) return refuse("UnknownFact")
    if (told(fact) > today) return refuse("NotYet")
    if (contradicts(fact)) return refuse("EndsBeforeItBegins")
    const fault = courseFault({ ...state.opened, facts: state.facts.with(index, fact) })
    return fault === undefined ? emit("Corrected", { index, fact }) : refuse(fault)
  },
})

const digits = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ""))
  .refine((text) => /^\d{18}$/.test(text), {
    error: "The number of a request for social housing has 18 digits",
    params: { fr: "Le numéro unique compte 18 chiffres" },
  })

/** Note the request for social housing: its number, sealed, and the day it was presented or renewed: it holds a year. */
export const noteHousingRequest = Appeal.command({
  summary: {
    fr: "Noter la demande de logement social et son renouvellement",
    en: "Note the request for social housing",
  },
  by: counsellors,
  input: z.strictObject({
    appeal: field.id,
    holder: field.id,
    number: z.exactOptional(personal(digits, "housing")),
    on: field.date,
  }),
  key: ({ appeal }) => appeal,
  subject: ({ holder }) => holder,
  refusals: { UnknownAppeal: unknownAppeal, NotYet: notYet, NotTheHolder: notTheHolder },
  decide: ({ input: { number, holder, on }, state, today, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownAppeal")
    if (state.opened.holder !== holder) return refuse("NotTheHolder")
    if (on > today) return refuse("NotYet")
    return emit("HousingRequestNoted", {
      ...(number === undefined ? {} : { number }),
      on,
      validUntil: addPeriod(on, valueOn(daloDelays, on).value.housingRequest),
    })
  },
})
