import { defineAsk, defineOffer, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { appealStage, last } from "./rules/course.ts"
import { Appeal } from "./stream.ts"
import { appealTable } from "./tables.ts"

/** What other plugins may know of a person's appeals, as far as whoever asks may read them. */
export const appealOffer = defineOffer(Appeal, {
  name: "dalo/appeal",
  version: 1,
  label: { fr: "Dossiers DALO et DAHO d'une personne", en: "A person's appeals" },
  answer: z.strictObject({
    appeal: field.id,
    procedure: z.enum(["dalo", "daho-shelter", "daho-transition"]),
    stage: z.string(),
    decidedOn: z.nullable(field.date),
  }),
  find: async (person, read) => {
    const rows = await read.rows(appealTable, { where: { holder: { in: await recordsOf(read, person) } } })
    return rows.map(({ key }) => key)
  },
  tells: ({ opened, facts }, appeal) =>
    opened === null
      ? null
      : {
          appeal,
          procedure: opened.procedure,
          stage: appealStage({ ...opened, facts }),
          decidedOn: last(facts, "decided")?.on ?? null,
        },
})

/** Procedures of eviction, told by whoever follows them: the decision of the court opens the ground (CCH L441-2-3 II). */
export const evictions = defineAsk({
  offer: "housing/eviction",
  version: 1,
  answer: z.strictObject({ procedure: field.id, decidedOn: z.nullable(field.date) }),
})

/** Procedures of over-indebtedness of the person: they may suspend an eviction, and change what must be paid. */
export const overIndebtedness = defineAsk({
  offer: "budget/over-indebtedness",
  version: 1,
  answer: z.strictObject({
    procedure: field.id,
    stage: z.string(),
    admissibleOn: z.nullable(field.date),
    suspendedUntil: z.nullable(field.date),
    inForceUntil: z.nullable(field.date),
  }),
})
