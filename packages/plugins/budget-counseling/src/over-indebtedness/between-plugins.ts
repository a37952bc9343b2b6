import { defineAsk, defineOffer, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { OverIndebtedness, stageOf } from "./stream.ts"
import { procedureTable } from "./tables.ts"

/** What other plugins may know of a person's procedures, as far as whoever asks may read them. No amount is told. */
export const overIndebtednessOffer = defineOffer(OverIndebtedness, {
  name: "budget/over-indebtedness",
  version: 1,
  label: { fr: "Procédures de surendettement d'une personne", en: "A person's over-indebtedness procedures" },
  answer: z.strictObject({
    procedure: field.id,
    stage: z.string(),
    admissibleOn: z.nullable(field.date),
    /** Until when enforcement is suspended (C. consom. L722-2 to L722-5); `null` where it is not. */
    suspendedUntil: z.nullable(field.date),
    /** Until when measures hold that are in force, such as a moratorium. */
    inForceUntil: z.nullable(field.date),
  }),
  find: async (person, read) => {
    const rows = await read.rows(procedureTable, { where: { holder: { in: await recordsOf(read, person) } } })
    return rows.map(({ key }) => key)
  },
  tells: (state, procedure) => {
    const stage = stageOf(state)
    const { admissibility, inForce } = state
    const admissible = admissibility?.admissible === true ? admissibility : null
    return stage === null
      ? null
      : {
          procedure,
          stage,
          admissibleOn: admissible?.notifiedOn ?? null,
          suspendedUntil: admissible?.suspendedUntil ?? null,
          inForceUntil: inForce?.until ?? null,
        }
  },
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
