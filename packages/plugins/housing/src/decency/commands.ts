import { field, Person, personal } from "@traitdunion/core"
import * as z from "zod"
import { alreadyOpen, housingTeam, notTheHolder, unknownPerson } from "../vocabulary.ts"
import { decencyFact } from "./rules/facts.ts"
import { unknownDecency } from "./rules/refusals.ts"
import { HousingDecency } from "./stream.ts"
import { decencyFactKinds, dwellingProblems } from "./vocabulary.ts"

const place = z.int().min(0)

/** Open the file of a dwelling that may not be decent. Without `decency`, a new id is made. */
export const openDecency = HousingDecency.command({
  summary: { fr: "Ouvrir un dossier de logement non décent", en: "Open a file of a dwelling that is not decent" },
  by: housingTeam,
  input: z.strictObject({
    decency: z.exactOptional(field.id),
    holder: field.person,
    problems: field.several(field.keyOf(dwellingProblems), { min: 1 }),
    commune: z.exactOptional(field.commune),
    mediation: z.exactOptional(field.mediation),
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.decency ?? newId(),
  needs: { person: { stream: Person, keys: ({ input }) => [input.holder] } },
  refusals: { AlreadyOpen: alreadyOpen, UnknownPerson: unknownPerson, NotYet: HousingDecency.refusals.NotYet },
  decide: ({ input: { decency: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.person.of(data.holder).registered) return refuse("UnknownPerson")
    return on > today ? refuse("NotYet") : emit("Opened", { ...data, on })
  },
})

/** Note what is wrong with the dwelling in the person's words, sealed: the claim says them. */
export const noteProblem = HousingDecency.command({
  summary: { fr: "Noter ce que la personne dit du logement", en: "Note what the person says of the dwelling" },
  by: housingTeam,
  input: z.strictObject({
    decency: field.of("housing-decency"),
    holder: field.person,
    words: personal(field.text(4000), "housing"),
  }),
  key: ({ decency }) => decency,
  subject: ({ holder }) => holder,
  refusals: { UnknownDecency: unknownDecency, NotTheHolder: notTheHolder },
  decide: ({ input: { holder, words }, state, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownDecency")
    return state.opened.holder === holder ? emit("WordsNoted", { words }) : refuse("NotTheHolder")
  },
})

/** Record a dated fact of a claim about a dwelling: it stands by its day, and what it opens falls due at once. */
export const recordDecency = HousingDecency.command({
  summary: { fr: "Consigner un fait du logement non décent", en: "Record a fact of the claim" },
  by: housingTeam,
  input: z.strictObject({ decency: field.of("housing-decency"), fact: decencyFact }),
  key: ({ decency }) => decency,
  refusals: HousingDecency.refusals,
  decide: ({ input: { fact }, ...args }) => HousingDecency.record(fact, args),
})

/** Correct a fact, by its place in the list: the whole fact as it should be, of the same kind. */
export const correctDecency = HousingDecency.command({
  summary: { fr: "Corriger un fait du logement non décent", en: "Correct a fact of the claim" },
  by: housingTeam,
  input: z.strictObject({ decency: field.of("housing-decency"), index: place, fact: decencyFact }),
  key: ({ decency }) => decency,
  refusals: HousingDecency.refusals,
  decide: ({ input: { index, fact }, ...args }) => HousingDecency.correct(index, fact, args),
})

/** Cancel a fact that did not happen, by its place in the list. What follows from it goes first. */
export const cancelDecencyFact = HousingDecency.command({
  summary: { fr: "Annuler un fait du logement non décent", en: "Cancel a fact of the claim" },
  by: housingTeam,
  input: z.strictObject({ decency: field.of("housing-decency"), index: place, fact: field.keyOf(decencyFactKinds) }),
  key: ({ decency }) => decency,
  refusals: HousingDecency.refusals,
  decide: ({ input: { index, fact }, ...args }) => HousingDecency.cancel(index, fact, args),
})
