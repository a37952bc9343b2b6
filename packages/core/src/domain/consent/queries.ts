import * as z from "zod"
import { field } from "../../kernel/index.ts"
import { defineQuery } from "../../plugin/index.ts"
import { Person } from "../people/index.ts"
import { consentsTo } from "./rules.ts"
import { ConsentLedger } from "./stream.ts"
import { purposeSchema } from "./vocabulary.ts"

/** @internal */
export const ledger = defineQuery({
  summary: { fr: "Lire les réponses d'une partie", en: "Read all the answers of a party" },
  by: ["person", "mediator", "lead", "director", "auditor"],
  input: z.strictObject({ party: field.id }),
  run: async ({ input, read, actor }) => {
    const { entries } = await read.state(ConsentLedger, input.party)
    if (actor.person === input.party) return entries
    if (actor.roles.some((role) => role === "director" || role === "auditor")) return entries
    // Whoever knows a party need not know of every mediation that it takes part in.
    const named = entries.flatMap(({ purpose }) =>
      purpose.kind === "mediation" ? [{ stream: "mediation", key: purpose.mediation }] : [],
    )
    const known = new Set((await read.known(named)).map(({ key }) => key))
    return entries.filter(({ purpose }) => purpose.kind !== "mediation" || known.has(purpose.mediation))
  },
})

/** @internal */
export const allows = defineQuery({
  summary: { fr: "Savoir si une partie consent", en: "Know whether a party consents" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({ party: field.id, purpose: purposeSchema(), on: z.exactOptional(field.date) }),
  // What somebody had agreed to before they were erased or archived carries nothing.
  run: async ({ input: { party, purpose, on }, read, today }) =>
    (await read.state(Person, party)).closed === null &&
    consentsTo(await read.state(ConsentLedger, party), purpose, on ?? today),
})
