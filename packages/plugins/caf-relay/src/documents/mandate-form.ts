import {
  consentTextHash,
  defineOutlet,
  field,
  formatDay,
  measureOn,
  Person,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { cafProcedureKinds } from "../catalogue/index.ts"
import { type MandateDuration, mandateDays, mandateDurations } from "../law/index.ts"
import { Mandates, mandateWords, signingMeans } from "../mandate/index.ts"
import { relays } from "../vocabulary.ts"
import { sender } from "./parts.ts"

/** A mandate to print, with the words to record once it is signed, and what identifies them. */
export interface MandateForm {
  readonly document: Document
  readonly words: string
  readonly wordsHash: string
}

/** What stands on a mandate beside who signs it. */
interface Printed {
  readonly name: string
  readonly words: string
  readonly wordsHash: string
  readonly duration: MandateDuration
  /** The day from which it holds. */
  readonly from: PlainDate
  readonly printedOn: PlainDate
}

/** A mandate on paper: its words, and the hash by which they are known. */
const printed = (
  { name, words, wordsHash, duration, from, printedOn }: Printed,
  { from: helpers = [], place }: { readonly from?: ReadonlyArray<string>; readonly place?: string },
): Document => {
  const { value, reference } = valueOn(mandateDays, from)
  const days = value[duration]
  return {
    title: "Mandat pour des démarches en ligne",
    subtitle: `${mandateDurations[duration].fr} (${days} jour${days > 1 ? "s" : ""}), à partir du ${formatDay(from)}`,
    on: printedOn,
    ...(place === undefined ? {} : { place }),
    from: [name],
    ...(helpers.length === 0 ? {} : { to: helpers }),
    blocks: [
      ...words.split("\n").map((text) => ({ kind: "paragraph" as const, text })),
      { kind: "references", items: ["Code civil, art. 1984 et suivants", `Durées : ${reference.source}`] },
    ],
    notices: [`Empreinte de ce texte (SHA-256) : ${wordsHash}`],
  }
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
  gather: async ({ input: { person }, read, today }) => {
    const { name, measures } = await read.state(Person, person)
    const represented = measureOn({ measures }, today, "online-procedure") !== null
    return { recipient: person, parts: { name, represented }, required: ["identity"] }
  },
  send: async ({ parts: { name, represented }, on }, { input }): Promise<MandateForm | null> => {
    if (name === null) return null
    const { procedures, duration } = input
    const words = mandateWords({ procedures, duration, on, represented })
    const wordsHash = consentTextHash(words)
    const document = {
      ...printed({ name, words, wordsHash, duration, from: on, printedOn: on }, input),
      signatures: [
        name,
        ...(represented ? ["La personne qui représente (nom, prénom, qualité) :"] : []),
        "Pour la structure",
      ],
    }
    return { document, words, wordsHash }
  },
})

/**
 * Print a mandate that was signed, on paper or by a code, for the person to keep: its very words and their hash, how and
 * when it was signed, and what was revoked since. `null` for one that was never signed.
 */
export const mandateCopy = defineOutlet({
  summary: { fr: "Remettre la copie d'un mandat signé", en: "Hand a copy of a signed mandate" },
  by: relays,
  input: z.strictObject({ person: field.id, mandate: field.id, ...sender }),
  gather: async ({ input: { person, mandate }, read }) => {
    const { name } = await read.state(Person, person)
    const { mandates } = await read.state(Mandates, person)
    const held = mandates.find((one) => one.mandate === mandate && one.status === "signed")
    if (held === undefined) return { recipient: "nobody", parts: null }
    const { words, wordsHash, duration, from, means, authorisations } = held
    return {
      recipient: person,
      parts: { name, words, wordsHash, duration, from, means, authorisations },
      required: ["identity"],
    }
  },
  send: async ({ parts, on }, { input }): Promise<Document | null> => {
    if (parts === null || parts.name === null || parts.from === null) return null
    const { name, from, means, authorisations, ...held } = parts
    const document = printed({ ...held, name, from, printedOn: on }, input)
    const revoked = authorisations.flatMap(({ kind, revokedOn }) =>
      revokedOn === null ? [] : [`Révoqué le ${formatDay(revokedOn)} : ${cafProcedureKinds[kind].fr}.`],
    )
    const signed = `Copie d'un mandat du ${formatDay(from)}. ${signingMeans[means].fr}.`
    return { ...document, notices: [signed, ...revoked, ...(document.notices ?? [])] }
  },
})
