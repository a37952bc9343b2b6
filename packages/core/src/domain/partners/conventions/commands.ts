import * as z from "zod"
import { field, type PlainDate } from "../../../kernel/index.ts"
import { Partner } from "../directory/index.ts"
import { reportsDue } from "./rules.ts"
import { Convention, type ReportDue, signed, terms } from "./stream.ts"

const periodFault = ({
  from,
  to,
  reports,
}: {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly reports: ReadonlyArray<ReportDue>
}) => {
  if (to < from) return "EndsBeforeItBegins" as const
  if (reports.some((one) => one.to < one.from || one.due < one.to)) return "DueTooSoon" as const
  return new Set(reports.map((one) => one.report)).size < reports.length ? ("ReportTwice" as const) : undefined
}

const refusals = {
  EndsBeforeItBegins: {
    fr: "La convention finirait avant de commencer.",
    en: "The convention would end before it begins.",
  },
  DueTooSoon: {
    fr: "Un bilan serait attendu avant la fin de la période qu'il couvre.",
    en: "A report would be due before the period that it covers has ended.",
  },
  ReportTwice: { fr: "Deux bilans ont le même identifiant.", en: "Two reports have the same id." },
} as const

const unknownConvention = {
  UnknownConvention: {
    fr: "Cette convention n'est pas signée, ou elle est finie.",
    en: "There is no such convention.",
  },
} as const

const by = ["lead", "director"] as const

/** Sign a convention with a funder of the directory. Without `convention`, a new id is made. */
export const signConvention = Convention.command({
  summary: { fr: "Consigner une convention", en: "Record a convention" },
  by,
  input: z.strictObject({ convention: z.exactOptional(field.id), ...signed().shape, on: z.exactOptional(field.date) }),
  key: (input, newId) => input.convention ?? newId(),
  needs: { partner: { stream: Partner, keys: ({ input }) => [input.funder] } },
  refusals: {
    ...refusals,
    AlreadySigned: { fr: "Cette convention est déjà consignée.", en: "This convention is already recorded." },
    UnknownPartner: { fr: "Ce financeur n'est pas dans l'annuaire.", en: "This funder is not in the directory." },
  },
  decide: ({ input: { convention: _, on, ...data }, state, facts, today, emit, refuse }) => {
    if (state.signed !== null) return refuse("AlreadySigned")
    if (facts.partner.of(data.funder).description === null) return refuse("UnknownPartner")
    const fault = periodFault(data)
    return fault === undefined ? emit("Signed", { ...data, on: on ?? today }) : refuse(fault)
  },
})

/** Amend a convention (*avenant*): its terms as they are from now on. What they were stays in the journal. */
export const amendConvention = Convention.command({
  summary: { fr: "Consigner un avenant", en: "Amend a convention" },
  by,
  input: z.strictObject({ convention: field.id, ...terms(), on: z.exactOptional(field.date) }),
  key: (input) => input.convention,
  refusals: { ...refusals, ...unknownConvention },
  decide: ({ input: { convention: _, on, ...data }, state, today, emit, refuse }) => {
    if (state.signed === null || state.endedOn !== null) return refuse("UnknownConvention")
    const fault = periodFault(data)
    return fault === undefined ? emit("Amended", { ...data, on: on ?? today }) : refuse(fault)
  },
})

/** Record that a report went to the funder. */
export const reportSent = Convention.command({
  summary: { fr: "Consigner l'envoi d'un bilan", en: "Record that a report was sent" },
  by,
  input: z.strictObject({ convention: field.id, report: field.id, on: z.exactOptional(field.date) }),
  key: (input) => input.convention,
  refusals: {
    ...unknownConvention,
    UnknownReport: { fr: "Aucun bilan de ce nom n'est attendu.", en: "No such report is awaited." },
  },
  decide: ({ input: { report: id, on }, state, today, emit, refuse }) => {
    if (state.signed === null) return refuse("UnknownConvention")
    return reportsDue(state).some((due) => due.report === id)
      ? emit("ReportSent", { report: id, on: on ?? today })
      : refuse("UnknownReport")
  },
})

/** Record that a convention ended, before its term or at it. */
export const endConvention = Convention.command({
  summary: { fr: "Mettre fin à une convention", en: "End a convention" },
  by,
  input: z.strictObject({ convention: field.id, on: z.exactOptional(field.date) }),
  key: (input) => input.convention,
  refusals: unknownConvention,
  decide: ({ input: { on }, state, today, emit, refuse }) =>
    state.signed === null || state.endedOn !== null ? refuse("UnknownConvention") : emit("Ended", { on: on ?? today }),
})
