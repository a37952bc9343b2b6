import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { partySchema } from "../../people/index.ts"
import { by } from "../rules.ts"
import { Practice } from "../stream.ts"
import * as words from "../vocabulary.ts"

/** Declare that something binds a mediator to a party: a conflict of interest, or counsel already given. */
export const declareTie = Practice.command({
  summary: { fr: "Déclarer un lien avec une partie", en: "Declare a tie with a party" },
  by,
  input: z.strictObject({
    mediator: field.id,
    tie: z.exactOptional(field.id),
    party: partySchema(),
    nature: words.tieNature(),
  }),
  key: (input) => input.mediator,
  refusals: { AlreadyDeclared: { fr: "Ce lien est déjà déclaré.", en: "This tie is already declared." } },
  decide: ({ input: { party, nature, tie }, state, emit, refuse }) => {
    const id = tie ?? `${nature}.${party.id}`.slice(0, 64)
    if (state.ties.some((known) => known.tie === id)) return refuse("AlreadyDeclared")
    return emit("TieDeclared", { tie: id, party, nature })
  },
})

/** Record that a tie has ended. */
export const endTie = Practice.command({
  summary: { fr: "Mettre fin à un lien déclaré", en: "End a declared tie" },
  by: ["lead", "director"],
  input: z.strictObject({ mediator: field.id, tie: field.id }),
  key: (input) => input.mediator,
  refusals: { UnknownTie: { fr: "Ce lien n'est pas déclaré.", en: "This tie is not declared." } },
  decide: ({ input: { tie }, state, emit, refuse }) =>
    state.ties.some((known) => known.tie === tie) ? emit("TieEnded", { tie }) : refuse("UnknownTie"),
})
