import * as z from "zod"
import { field } from "../../kernel/index.ts"
import { DeadlineAcknowledgement } from "./stream.ts"

const which = { deadline: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/), key: field.id }

const keyOf = ({ deadline, key }: { readonly deadline: string; readonly key: string }): string => `${deadline}/${key}`

/** Say that one has a deadline in hand, naming the day it has now. It stays in the list until what it asks for is done. */
export const acknowledge = DeadlineAcknowledgement.command({
  summary: { fr: "Prendre une échéance en charge", en: "Take a deadline in hand" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ ...which, due: field.date }),
  key: keyOf,
  refusals: {
    AlreadyAcknowledged: { fr: "Cette échéance est déjà prise en charge.", en: "This deadline is already in hand." },
  },
  decide: ({ input: { due }, state, emit, refuse }) =>
    state.due === due ? refuse("AlreadyAcknowledged") : emit("Acknowledged", { due }),
})

/** Say that one no longer has a deadline in hand. */
export const withdrawAcknowledgement = DeadlineAcknowledgement.command({
  summary: { fr: "Ne plus prendre une échéance en charge", en: "No longer have a deadline in hand" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject(which),
  key: keyOf,
  refusals: {
    NotAcknowledged: { fr: "Cette échéance n'est prise en charge par personne.", en: "Nobody has it in hand." },
  },
  decide: ({ state, today, emit, refuse }) =>
    state.due === null ? refuse("NotAcknowledged") : emit("Withdrawn", { on: today }),
})
