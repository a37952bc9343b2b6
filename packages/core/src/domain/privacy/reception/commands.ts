import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { Person } from "../../people/index.ts"
import { hasReceived } from "./rules.ts"
import { Reception } from "./stream.ts"
import { receptionReasons } from "./vocabulary.ts"

/**
 * Receive a person whom others follow, and say why: for today one may act for them and read their card. It is written in
 * the journal, and the person finds it in their export.
 */
export const receive = Reception.command({
  summary: { fr: "Recevoir une personne suivie par d'autres", en: "Receive a person whom others follow" },
  by: ["mediator", "lead"],
  input: z.strictObject({ person: field.person, reason: field.keyOf(receptionReasons) }),
  key: (input) => input.person,
  needs: { people: { stream: Person, keys: ({ input }) => [input.person] } },
  refusals: {
    UnknownPerson: {
      fr: "Cette personne n'est pas enregistrée, ou ses données ont été effacées ou archivées.",
      en: "This person is not registered, or their data was erased or archived.",
    },
    AlreadyReceived: { fr: "Elle est déjà reçue par vous aujourd'hui.", en: "You receive them today already." },
  },
  decide: ({ input, state, actor, facts, today, emit, refuse }) => {
    const { registered, closed } = facts.people.of(input.person)
    if (!registered || closed !== null) return refuse("UnknownPerson")
    return hasReceived(state, actor, today)
      ? refuse("AlreadyReceived")
      : emit("Received", { reason: input.reason, on: today })
  },
})
