import * as z from "zod"
import { field, type Instant, type PlainDate } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { type ErasureGround, erasureGrounds, Person } from "../../people/index.ts"

/** What shows that a person was erased, and can be checked against the journal. */
export interface ErasureCertificate {
  readonly person: string
  readonly erasedOn: PlainDate
  readonly at: Instant
  readonly ground: ErasureGround
  /** Who decided it. */
  readonly by: string
  /** The place of the erasure in the journal, and the hash of that event. */
  readonly position: number
  readonly hash: string
  /** The same in French, to hand over. */
  readonly text: string
}

/** The certificate of a person's erasure; `null` when they were not erased. */
export const certificate = defineQuery({
  summary: { fr: "Établir l'attestation d'effacement", en: "Draw up the certificate of an erasure" },
  by: ["director", "auditor"],
  input: z.strictObject({ person: field.id }),
  run: async ({ input, read }): Promise<ErasureCertificate | null> => {
    const erased = (await read.history(Person, input.person)).findLast(({ type }) => type === "person.Erased")
    if (erased === undefined) return null
    const { ground } = erased.data as { readonly ground: ErasureGround }
    const { at, on, actor } = erased.meta
    const text = [
      "Attestation d'effacement",
      `Les données personnelles enregistrées sous l'identifiant ${input.person} ont été effacées le ${on}.`,
      `Motif : ${erasureGrounds[ground].fr}. Décision de : ${actor.id}.`,
      "La clé qui permettait de les lire a été détruite. Les faits restent au journal, sans aucune donnée lisible.",
      `Preuve : événement ${erased.position} du journal, empreinte ${erased.hash}.`,
    ].join("\n")
    return {
      person: input.person,
      erasedOn: on,
      at,
      ground,
      by: actor.id,
      position: erased.position,
      hash: erased.hash,
      text,
    }
  },
})
