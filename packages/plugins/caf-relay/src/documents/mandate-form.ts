import { consentTextHash, defineOutlet, field, formatDay, Person, valueOn } from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { cafProcedureKinds } from "../catalogue/index.ts"
import { mandateDays, mandateDurations } from "../law/index.ts"
import { mandateWords } from "../mandate/index.ts"
import { relays } from "../shared/index.ts"
import { sender } from "./parts.ts"

/** A mandate to print, with the words to record once it is signed, and what identifies them. */
export interface MandateForm {
  readonly document: Document
  readonly words: string
  readonly wordsHash: string
}

/**
 * Print the mandate of a person, to be read together and signed. Where somebody represents them, both names stand on it.
 * Record exactly these words with `grantMandate`, and their hash as `form`.
 */
export const mandateForm = defineOutlet({
  summary: { fr: "Imprimer un mandat à signer", en: "Print a mandate to sign" },
  by: relays,
  input: z.strictObject({
    person: field.id,
    procedures: field.several(field.keyOf(cafProcedureKinds), { min: 1 }),
    duration: field.keyOf(mandateDurations),
    ...sender,
  }),
  gather: async ({ input: { person }, read }) => {
    const { name, representative } = await read.state(Person, person)
    return { recipient: person, parts: { name, represented: representative !== null }, required: ["identity"] }
  },
  send: async ({ parts: { name, represented }, on }, { input }): Promise<MandateForm | null> => {
    if (name === null) return null
    const { procedures, duration, from = [], place } = input
    const words = mandateWords({ procedures, duration, on })
    const wordsHash = consentTextHash(words)
    const { value, reference } = valueOn(mandateDays, on)
    const document: Document = {
      title: "Mandat pour des démarches en ligne",
      subtitle: `${mandateDurations[duration].fr} (${value[duration]} jour${value[duration] > 1 ? "s" : ""}), à partir du ${formatDay(on)}`,
      on,
      ...(place === undefined ? {} : { place }),
      from: [name],
      ...(from.length === 0 ? {} : { to: from }),
      blocks: [
        ...words.split("\n").map((text) => ({ kind: "paragraph" as const, text })),
        { kind: "references", items: ["Code civil, art. 1984 et suivants", reference.source] },
      ],
      signatures: [name, ...(represented ? ["La personne qui représente"] : []), "Pour la structure"],
      notices: [`Empreinte de ce texte (SHA-256) : ${wordsHash}`],
    }
    return { document, words, wordsHash }
  },
})
