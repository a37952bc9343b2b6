import * as z from "zod"
import { field, type PlainDate } from "../../../kernel/index.ts"
import { defineQuery, type ReadContext, type Snapshot } from "../../../plugin/index.ts"
import { Institution } from "../../people/index.ts"
import { Convention, type ConventionState } from "./stream.ts"
import { conventionTable } from "./tables.ts"

const cardOf = async (
  read: ReadContext,
  convention: string,
  { state, version }: Snapshot<ConventionState>,
  today: PlainDate,
) => {
  const { signed, sent, endedOn } = state
  if (signed === null) return null
  const { name } = await read.state(Institution, signed.funder)
  const reports = signed.reports.map((report) => {
    const sentOn = sent[report.report] ?? null
    const status = sentOn !== null ? "sent" : report.due < today ? "late" : "due"
    return { ...report, sentOn, status: status as "sent" | "late" | "due" }
  })
  return { convention, version, ...signed, funderName: name ?? signed.funder, reports, endedOn }
}

/** @internal One convention, with what became of each report that it asks for. */
export const convention = defineQuery({
  summary: { fr: "Lire une convention", en: "Read a convention" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: z.strictObject({ convention: field.id }),
  run: async ({ input: { convention }, read, today }) => {
    const found = (await read.snapshots(Convention, [convention])).get(convention)
    return found === undefined ? null : cardOf(read, convention, found, today)
  },
})

/** @internal The conventions in force on a day, or all of them. */
export const conventions = defineQuery({
  summary: { fr: "Lister les conventions", en: "List conventions" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: z.strictObject({ on: z.exactOptional(field.date) }),
  run: async ({ input: { on }, read, today }) => {
    const rows = await read.rows(conventionTable, {
      ...(on === undefined ? {} : { where: { begins: { to: on }, ends: { from: on } } }),
      orderBy: [["begins", "asc"]],
    })
    const states = await read.snapshots(
      Convention,
      rows.map(({ key }) => key),
    )
    const cards = await Promise.all([...states].map(([key, state]) => cardOf(read, key, state, today)))
    return cards.filter((card) => card !== null)
  },
})
