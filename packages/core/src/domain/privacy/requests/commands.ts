import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { Person } from "../../people/index.ts"
import { RightsRequests } from "./stream.ts"
import { personRights } from "./vocabulary.ts"

const input = z.strictObject({ person: field.person, right: field.keyOf(personRights) })

/**
 * Ask for something about one's data: an export, a correction, an erasure. The person asks by themselves, or somebody who
 * has a reason to act for them writes it down. It stays due until it is answered.
 */
export const askRight = RightsRequests.command({
  summary: { fr: "Demander l'exercice d'un droit sur ses données", en: "Ask for something about one's data" },
  by: ["person", "mediator", "lead", "director"],
  input,
  key: ({ person }) => person,
  needs: { people: { stream: Person, keys: ({ input: { person } }) => [person] } },
  refusals: {
    UnknownPerson: {
      fr: "Cette personne n'est pas enregistrée, ou ses données ont été effacées.",
      en: "This person is not registered, or their data was erased.",
    },
    AlreadyAsked: { fr: "Cette demande est déjà en attente.", en: "This is asked for already." },
  },
  decide: ({ input: { person, right }, state, facts, today, emit, refuse }) => {
    if (!facts.people.of(person).registered) return refuse("UnknownPerson")
    return state.entries.some((entry) => entry.right === right && entry.answeredOn === null)
      ? refuse("AlreadyAsked")
      : emit("Asked", { right, on: today })
  },
})

/** Record that what a person asked for was answered: the export was handed over, the data corrected or erased. */
export const answerRight = RightsRequests.command({
  summary: { fr: "Consigner la réponse à une demande sur les données", en: "Record the answer to such a request" },
  by: ["director"],
  input,
  key: ({ person }) => person,
  refusals: {
    NotAsked: { fr: "Aucune demande de ce type n'est en attente.", en: "Nothing of the kind is asked for." },
  },
  decide: ({ input: { right }, state, today, emit, refuse }) =>
    state.entries.some((entry) => entry.right === right && entry.answeredOn === null)
      ? emit("Answered", { right, on: today })
      : refuse("NotAsked"),
})
