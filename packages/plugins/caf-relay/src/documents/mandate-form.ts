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
 * Print the mandate of a person, to be read together and signed. Where somebody represents them, they write
 * their own name on it by hand: the form tells nobody else's. Record it with `grantMandate`: the same terms, and the hash of these
 * words as `form`.
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
    const { name, capacity } = await read.state(Person, person)
    return { recipient: person, parts: { name, represented: capacity !== "adult" }, required: ["identity"] }
  },
  send: async ({ parts: { name, represented }, on }, { input }): Promise<MandateForm | null> => {
    if (name === null) return null
    const { procedures, duration, from = [], place } = input
    const words = mandateWords({ procedures, duration, on, represented })
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
        { kind: "references", items: ["Code civil, art. 1984 et suivants", `Durées : ${reference.source}`] },
      ],
      signatures: [
        name,
        ...(represented ? ["La personne qui représente (nom, prénom, qualité) :"] : []),
        "Pour la structure",
      ],
      notices: [`Empreinte de ce texte (SHA-256) : ${wordsHash}`],
    }
    return { document, words, wordsHash }
  },
})
