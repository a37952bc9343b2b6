import { ConsentLedger, defineQuery, field, Person } from "@traitdunion/core"
import * as z from "zod"
import { relays } from "../vocabulary.ts"
import { activeMandate } from "./rules/active.ts"
import { Mandates } from "./stream.ts"

/** The mandates of a person, the oldest first, and for which procedures they may be helped today. */
export const mandates = defineQuery({
  summary: { fr: "Lire les mandats d'une personne", en: "Read a person's mandates" },
  by: [...relays, "director", "auditor"],
  input: z.strictObject({ person: field.id }),
  run: async ({ input: { person: key }, read, today }) => {
    const held = await read.state(Mandates, key)
    const view = {
      mandates: held,
      person: await read.state(Person, key),
      consents: await read.state(ConsentLedger, key),
    }
    return held.mandates.map(({ codeDigest: _, ...mandate }) => ({
      ...mandate,
      activeFor: mandate.authorisations
        .map(({ kind }) => kind)
        .filter((kind) => activeMandate(view, kind, today)?.mandate === mandate.mandate),
    }))
  },
})
