import { ConsentLedger, defineQuery, field, Person, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { relays } from "../vocabulary.ts"
import { activeMandate } from "./rules/active.ts"
import { Mandates } from "./stream.ts"

/** The mandates of a person, the oldest first, and for which procedures they may be helped today. */
export const mandates = defineQuery({
  summary: { fr: "Lire les mandats d'une personne", en: "Read a person's mandates" },
  by: [...relays, "director", "auditor"],
  input: z.strictObject({ person: field.id }),
  run: async ({ input, read, today }) => {
    const held = (await recordsOf(read, input.person)).map(async (key) => {
      const view = {
        mandates: await read.state(Mandates, key),
        person: await read.state(Person, key),
        consents: await read.state(ConsentLedger, key),
      }
      return view.mandates.mandates.map(({ codeDigest: _, ...mandate }) => ({
        ...mandate,
        activeFor: mandate.authorisations
          .map(({ kind }) => kind)
          .filter((kind) => activeMandate(view, kind, today)?.mandate === mandate.mandate),
      }))
    })
    return (await Promise.all(held)).flat()
  },
})
