import {
  defineQuery,
  enteredFor,
  field,
  orNotKnown,
  type PlainDate,
  type ReadContext,
  recordsOf,
  valueOn,
  withEntered,
} from "@traitdunion/core"
import * as z from "zod"
import { tenantNotice, transferAnswer, visale, visaleZones } from "../law/index.ts"
import { housingTeam } from "../vocabulary.ts"
import { accessStage, dueInAccess, requestHoldsUntil } from "./rules/course.ts"
import { HousingAccess } from "./stream.ts"
import { accessTable } from "./tables.ts"
import { accessStages } from "./vocabulary.ts"

/** What no text that was read says of a move, until the structure enters it. */
const notKnownOf = async (read: ReadContext, today: PlainDate) => {
  const parameters = [tenantNotice, transferAnswer]
  const entered = await enteredFor(read, parameters)
  return parameters.flatMap((parameter) => {
    const found = orNotKnown(today, (on) => valueOn(withEntered(parameter, entered), on))
    return "words" in found
      ? [{ parameter: parameter.id, label: parameter.label, value: null, words: found.words }]
      : []
  })
}

/** A file of access with where it stands, until when the request holds, and what to do next; `null` when there is none. */
export const access = defineQuery({
  summary: { fr: "Lire un dossier d'accès au logement", en: "Read a file of access" },
  by: housingTeam,
  input: z.strictObject({ access: field.of("housing-access") }),
  run: async ({ input, read, today }) => {
    const state = await read.state(HousingAccess, input.access)
    const { opened, facts, number } = state
    if (opened === null) return null
    return {
      access: input.access,
      ...opened,
      facts,
      number,
      stage: accessStage(facts),
      holdsUntil: requestHoldsUntil(facts),
      deadlines: dueInAccess(state),
      notKnown: await notKnownOf(read, today),
      next: HousingAccess.next(state),
    }
  },
})

/** The files of access, the oldest first: all, those at a stage, or those of a person. */
export const accessFiles = defineQuery({
  summary: { fr: "Lister les dossiers d'accès au logement", en: "List the files of access" },
  by: [...housingTeam, "director"],
  input: z.strictObject({ stage: z.exactOptional(field.keyOf(accessStages)), holder: z.exactOptional(field.person) }),
  run: async ({ input, read }) => {
    const { holder, ...asked } = input
    const where = holder === undefined ? asked : { ...asked, holder: { in: await recordsOf(read, holder) } }
    const rows = await read.rows(accessTable, { where, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder: heldBy, stage, opened_on }) => ({
      access: key,
      holder: heldBy,
      stage,
      openedOn: opened_on,
    }))
  },
})

const amount = z.exactOptional(z.int().min(0).max(100_000_000))

/** Look at the conditions of Visale before a lease is signed. Nothing of it is kept. */
export const visaleCheck = defineQuery({
  summary: { fr: "Regarder les conditions de Visale", en: "Look at the conditions of Visale" },
  by: housingTeam,
  input: z.strictObject({
    on: z.exactOptional(field.date),
    age: z.exactOptional(z.int().min(15).max(120)),
    student: z.exactOptional(z.boolean()),
    mobility: z.exactOptional(z.boolean()),
    income: amount,
    rent: amount,
    zone: z.exactOptional(field.keyOf(visaleZones)),
  }),
  run: async ({ input: { on, ...asker }, today }) => visale({ on: on ?? today, ...asker }),
})
