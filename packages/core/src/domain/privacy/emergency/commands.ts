import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { Person } from "../../people/index.ts"
import { MediationStream } from "../../process/index.ts"
import { emergencyKey, hasEmergencyAccess } from "./rules.ts"
import { Emergency } from "./stream.ts"

interface Target {
  readonly mediation?: string
  readonly person?: string
}

const target = { mediation: z.exactOptional(field.id), person: z.exactOptional(field.id) }
const namesOne = (input: Target): boolean => (input.mediation === undefined) !== (input.person === undefined)
const one = {
  error: "Name a mediation or a person, one of the two",
  params: { fr: "Nommer une médiation ou une personne, l'une des deux" },
}
const listed = (id: string | undefined): ReadonlyArray<string> => (id === undefined ? [] : [id])

/**
 * Take access to a mediation or a person that is not one's own, until the end of the day, and say why (*bris de
 * glace*). It is written in the journal, and a director is shown it.
 */
export const breakGlass = Emergency.command({
  summary: { fr: "Accéder en urgence à un dossier", en: "Take access in an emergency" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ ...target, reason: field.anonymousText(500) }).refine(namesOne, one),
  key: emergencyKey,
  needs: {
    mediations: { stream: MediationStream, keys: ({ input }) => listed(input.mediation) },
    persons: { stream: Person, keys: ({ input }) => listed(input.person) },
  },
  refusals: {
    Unknown: { fr: "Ce dossier n'existe pas.", en: "There is no such mediation or person." },
    AlreadyTaken: { fr: "L'accès est déjà ouvert pour aujourd'hui.", en: "Access is open for today already." },
  },
  decide: ({ input, state, actor, facts, today, emit, refuse }) => {
    const exists =
      facts.mediations.all.every(([, { opened }]) => opened !== null) &&
      facts.persons.all.every(([, { registered }]) => registered)
    if (!exists) return refuse("Unknown")
    if (hasEmergencyAccess(state, actor, today)) return refuse("AlreadyTaken")
    return emit("Taken", { reason: input.reason, on: today })
  },
})

/** Record that a director looked at the accesses that were taken to a mediation or a person. */
export const reviewEmergencies = Emergency.command({
  summary: { fr: "Examiner les accès pris en urgence", en: "Review accesses taken in an emergency" },
  by: ["director"],
  input: z.strictObject({ ...target, words: z.exactOptional(field.anonymousText(1000)) }).refine(namesOne, one),
  key: emergencyKey,
  refusals: {
    NothingToReview: { fr: "Aucun accès n'est à examiner.", en: "There is no access to review." },
    OwnAccess: {
      fr: "Un accès pris par vous-même est examiné par une autre personne de la direction.",
      en: "An access that you took yourself is reviewed by somebody else.",
    },
  },
  decide: ({ input, state, actor, today, emit, refuse }) => {
    const open = state.entries.filter((entry) => entry.reviewedBy === null)
    if (open.length === 0) return refuse("NothingToReview")
    if (open.some((entry) => entry.actor === actor.id)) return refuse("OwnAccess")
    return emit("Reviewed", { on: today, ...(input.words === undefined ? {} : { words: input.words }) })
  },
})
