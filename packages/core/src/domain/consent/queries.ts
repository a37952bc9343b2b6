import * as z from "zod"
import { type Actor, field } from "../../kernel/index.ts"
import { defineQuery, type ReadContext } from "../../plugin/index.ts"
import { Person, recordsOf } from "../people/index.ts"
import { consentsTo } from "./rules.ts"
import { type ConsentEntry, ConsentLedger } from "./stream.ts"
import { purposeSchema } from "./vocabulary.ts"

/** @internal The answers of a party, as far as an actor may know of what they are about. */
export const answersOf = async (
  read: ReadContext,
  actor: Actor,
  party: string,
): Promise<ReadonlyArray<ConsentEntry>> => {
  const records = await recordsOf(read, party)
  const entries = [...(await read.states(ConsentLedger, records)).values()].flatMap((state) => state.entries)
  if (actor.person !== undefined && records.includes(actor.person)) return entries
  if (actor.roles.some((role) => role === "director" || role === "auditor")) return entries
  // Whoever knows a party need not know of every mediation that it takes part in.
  const named = entries.flatMap(({ purpose }) =>
    purpose.kind === "mediation" ? [{ stream: "mediation", key: purpose.mediation }] : [],
  )
  const known = new Set((await read.known(named)).map(({ key }) => key))
  return entries.filter(({ purpose }) => purpose.kind !== "mediation" || known.has(purpose.mediation))
}

/** @internal */
export const ledger = defineQuery({
  summary: { fr: "Lire les réponses d'une partie", en: "Read all the answers of a party" },
  by: ["person", "mediator", "lead", "director", "auditor"],
  input: z.strictObject({ party: field.id }),
  run: ({ input, read, actor }) => answersOf(read, actor, input.party),
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
