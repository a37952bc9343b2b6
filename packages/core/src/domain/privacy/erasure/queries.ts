import * as z from "zod"
import { field, type Instant, type PlainDate } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { type ErasureGround, erasureGrounds, Person } from "../../people/index.ts"
import { type LookedAt, lookAt } from "./clear-texts.ts"

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
  /** What was looked at, and the texts that stand in clear beside the person's id. */
  readonly looked: LookedAt
  /** The same in French, to hand over. */
  readonly text: string
}

const toldOf = ({ facts, clearTexts }: LookedAt): ReadonlyArray<string> => [
  `Examiné : ${facts} faits du journal portant cet identifiant ; numéros et adresses y sont recherchés, les noms et prénoms ne le sont pas.`,
  clearTexts.length === 0
    ? "Aucun texte en clair n'y figure."
    : `Textes en clair à relire : ${clearTexts.map(({ position, field }) => `événement ${position} (${field})`).join(", ")}.`,
]

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
    const looked = await lookAt(read.journal(), input.person)
    const text = [
      "Attestation d'effacement",
      `Les données personnelles enregistrées sous l'identifiant ${input.person} ont été effacées le ${on}.`,
      `Motif : ${erasureGrounds[ground].fr}. Décision de : ${actor.id}.`,
      "La clé qui permettait de les lire a été détruite : ce qui était scellé pour cette personne ne peut plus être lu.",
      ...toldOf(looked),
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
      looked,
      text,
    }
  },
})
