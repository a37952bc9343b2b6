import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { Household } from "../households/index.ts"
import { Person } from "../persons/index.ts"

const refusals = {
  UnknownHousehold: { fr: "Ce foyer n'est pas enregistré.", en: "This household is not registered." },
  UnknownPerson: {
    fr: "Une des personnes n'est pas enregistrée : l'enregistrer d'abord.",
    en: "One of the persons is not registered: register them first.",
  },
  AlreadyMember: { fr: "Cette personne fait déjà partie du foyer.", en: "This person is already in the household." },
  NotMember: { fr: "Cette personne ne fait pas partie du foyer.", en: "This person is not in the household." },
} as const

const { UnknownHousehold, UnknownPerson, AlreadyMember, NotMember } = refusals

/** Form a household of persons. Without `household`, a new id is made; the receipt's key is that id. */
export const formHousehold = Household.command({
  summary: { fr: "Constituer un foyer", en: "Form a household" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({
    household: z.exactOptional(field.id),
    members: z.readonly(z.array(field.id).min(1).max(30)),
  }),
  key: (input, newId) => input.household ?? newId(),
  needs: { people: { stream: Person, keys: ({ input }) => input.members } },
  refusals: {
    UnknownPerson,
    AlreadyMember,
    AlreadyFormed: { fr: "Ce foyer est déjà constitué.", en: "This household is already formed." },
  },
  decide: ({ input: { members }, state, facts, emit, refuse }) => {
    if (state.formed) return refuse("AlreadyFormed")
    if (new Set(members).size < members.length) return refuse("AlreadyMember")
    if (facts.people.all.some(([, person]) => !person.registered)) return refuse("UnknownPerson")
    return emit("Formed", { members })
  },
})

/** Record that a person joins a household. */
export const joinHousehold = Household.command({
  summary: { fr: "Ajouter une personne au foyer", en: "Add a person to the household" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ household: field.id, person: field.id }),
  key: (input) => input.household,
  needs: { people: { stream: Person, keys: ({ input }) => [input.person] } },
  refusals: { UnknownHousehold, UnknownPerson, AlreadyMember },
  decide: ({ input: { person }, state, facts, emit, refuse }) => {
    if (!state.formed) return refuse("UnknownHousehold")
    if (!facts.people.of(person).registered) return refuse("UnknownPerson")
    return state.members.includes(person) ? refuse("AlreadyMember") : emit("Joined", { person })
  },
})

/** Record that a person leaves a household. */
export const leaveHousehold = Household.command({
  summary: { fr: "Retirer une personne du foyer", en: "Remove a person from the household" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ household: field.id, person: field.id }),
  key: (input) => input.household,
  refusals: { UnknownHousehold, NotMember },
  decide: ({ input: { person }, state, emit, refuse }) => {
    if (!state.formed) return refuse("UnknownHousehold")
    return state.members.includes(person) ? emit("Left", { person }) : refuse("NotMember")
  },
})
