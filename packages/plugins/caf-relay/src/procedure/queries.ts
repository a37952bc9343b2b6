import {
  agreedCategories,
  ConsentLedger,
  type ConsentState,
  defineQuery,
  field,
  Person,
  type PlainDate,
  recordsOf,
  valueOn,
} from "@traitdunion/core"
import * as z from "zod"
import { Inquiries, type Inquiry } from "../answer/index.ts"
import { procedureCatalogue } from "../catalogue/index.ts"
import { activeMandate, Mandates } from "../mandate/index.ts"
import { relays } from "../vocabulary.ts"
import { cafProcedureStage } from "./rules/course.ts"
import { nextSteps } from "./rules/next.ts"
import { CafProcedure } from "./stream.ts"
import { procedureTable } from "./tables.ts"
import { cafProcedureStages } from "./vocabulary.ts"

/** Whether the agreement under which an office was asked still stands: one that was withdrawn is not brought back. */
const agreedSince = (consents: ConsentState, { office, on }: Inquiry, today: PlainDate): boolean => {
  const wish = { recipient: office, categories: ["identity"] } as const
  const then = { entries: consents.entries.filter(({ status, since }) => status === "given" && since <= on) }
  const agreed = (ledger: ConsentState, day: PlainDate): boolean =>
    agreedCategories(ledger, { ...wish, on: day }).length > 0
  return agreed(consents, today) && agreed(then, on)
}

/**
 * A procedure with its sheet, where it stands, the mandate that covers it today, what was asked of the CAF's service, and
 * what to do next; `null` when there is none.
 */
export const procedure = defineQuery({
  summary: { fr: "Lire une démarche et la suite à donner", en: "Read a procedure and what comes next" },
  by: relays,
  input: z.strictObject({ procedure: field.id }),
  run: async ({ input, read, today }) => {
    const state = await read.state(CafProcedure, input.procedure)
    const { opened, facts } = state
    if (opened === null) return null
    const sheet = valueOn(procedureCatalogue, opened.on).value[opened.kind]
    const view = {
      mandates: await read.state(Mandates, opened.holder),
      person: await read.state(Person, opened.holder),
      consents: await read.state(ConsentLedger, opened.holder),
    }
    const mandate = activeMandate(view, opened.kind, today)
    const { inquiries } = await read.state(Inquiries, input.procedure)
    return {
      procedure: input.procedure,
      ...opened,
      facts,
      sheet,
      stage: cafProcedureStage(facts),
      mandate: mandate === undefined ? null : { mandate: mandate.mandate, expiresOn: mandate.expiresOn },
      // What the CAF's service answered is shown while the mandate and the agreement of that time hold.
      inquiries: inquiries.map((inquiry) => {
        const mandated = mandate !== undefined && mandate.from !== null && mandate.from <= inquiry.on
        const shown = mandated && agreedSince(view.consents, inquiry, today)
        return shown ? inquiry : { ...inquiry, data: null }
      }),
      next: nextSteps(state, mandate !== undefined),
    }
  },
})

/** The procedures, the oldest first: all, those at a stage, or those of a person. */
export const procedures = defineQuery({
  summary: { fr: "Lister les démarches", en: "List the procedures" },
  by: [...relays, "director"],
  input: z.strictObject({ stage: z.exactOptional(field.keyOf(cafProcedureStages)), holder: z.exactOptional(field.id) }),
  run: async ({ input, read }) => {
    const { holder, ...asked } = input
    const where = holder === undefined ? asked : { ...asked, holder: { in: await recordsOf(read, holder) } }
    const rows = await read.rows(procedureTable, { where, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder: heldBy, kind, stage, opened_on }) => ({
      procedure: key,
      holder: heldBy,
      kind,
      stage,
      openedOn: opened_on,
    }))
  },
})
