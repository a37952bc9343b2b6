import { defineAsk, defineOffer, field, type PlainDate, type ReadContext, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { current, last, leaseEnded } from "./rules/course.ts"
import type { KnownBeside } from "./rules/offers.ts"
import { Arrears } from "./stream.ts"
import { arrearsTable } from "./tables.ts"

/**
 * Procedures of eviction of a person, as other plugins may know them: the day of the court's decision, from which the ground
 * of a DALO appeal is open; `null` while there is none, and where delays that the judge granted are kept.
 */
export const evictionOffer = defineOffer(Arrears, {
  name: "housing/eviction",
  version: 1,
  label: { fr: "Procédures d'expulsion d'une personne", en: "A person's procedures of eviction" },
  answer: z.strictObject({ procedure: field.id, decidedOn: z.nullable(field.date) }),
  find: async (person, read) => {
    const rows = await read.rows(arrearsTable, { where: { holder: { in: await recordsOf(read, person) } } })
    return rows.map(({ key }) => key)
  },
  tells: ({ opened, facts }, procedure) =>
    opened === null
      ? null
      : { procedure, decidedOn: leaseEnded(facts) ? (last(current(facts), "judged")?.on ?? null) : null },
})

/** Procedures of over-indebtedness of the person, told by whoever follows them: they change what may be paid. */
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

/** Appeals of the person for the enforceable right to housing, told by whoever follows them. */
export const housingAppeals = defineAsk({
  offer: "dalo/appeal",
  version: 1,
  answer: z.strictObject({
    appeal: field.id,
    procedure: z.enum(["dalo", "daho-shelter", "daho-transition"]),
    stage: z.string(),
    decidedOn: z.nullable(field.date),
  }),
})

const HELD = new Set(["admissible", "oriented", "notified", "in-force"])

/** @internal What others know of the household; nothing where nobody follows it, or not for this reader. */
export const besideArrears = async (read: ReadContext, person: string, today: PlainDate): Promise<KnownBeside> => {
  const [procedures, appeals] = [await read.state(overIndebtedness, person), await read.state(housingAppeals, person)]
  const held = procedures.filter(
    ({ stage, admissibleOn, inForceUntil }) =>
      HELD.has(stage) &&
      admissibleOn !== null &&
      admissibleOn <= today &&
      (inForceUntil === null || inForceUntil >= today),
  )
  const ends = held.flatMap(({ inForceUntil, suspendedUntil }) => inForceUntil ?? suspendedUntil ?? [])
  return {
    receivable: held.length > 0,
    until: ends.toSorted().at(-1) ?? null,
    appeal: appeals.some(({ stage }) => stage !== "closed" && stage !== "preparing"),
  }
}
