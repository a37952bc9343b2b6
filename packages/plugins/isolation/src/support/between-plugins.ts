import { defineAsk, defineOffer, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { last, openDanger, supportStage } from "./rules/last.ts"
import { IsolationSupport } from "./stream.ts"
import { supportTable } from "./tables.ts"

const answer = z.strictObject({
  support: field.id,
  stage: z.string(),
  /** Whether the person asked not to be contacted, and no danger lifts it. */
  refused: z.boolean(),
  /** The first day on which they may be; `null` where they gave none. */
  notBefore: z.nullable(field.date),
})

/**
 * What other plugins may know of whether a person wishes to be contacted, as far as whoever asks may read it: a diary or a
 * campaign asks before it calls.
 */
export const contactOffer = defineOffer(IsolationSupport, {
  name: "isolation/contact",
  version: 1,
  label: { fr: "Souhait de contact d'une personne", en: "Whether a person wishes contact" },
  answer,
  find: async (person, read) => {
    const rows = await read.rows(supportTable, { where: { holder: { in: await recordsOf(read, person) } } })
    return rows.map(({ key }) => key)
  },
  tells: ({ opened, facts }, support) => {
    if (opened === null) return null
    const stage = supportStage(facts)
    const refused = stage === "refused" && openDanger(facts) === undefined
    return { support, stage, refused, notBefore: refused ? (last(facts, "refused")?.notBefore ?? null) : null }
  },
})

/** @internal The same, asked here: a refusal holds for the person, in whatever file it was said. */
export const wishes = defineAsk({ offer: "isolation/contact", version: 1, answer })
