import { defineStream, field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import * as words from "./vocabulary.ts"

const opened = z.strictObject({
  holder: field.id,
  support: words.support,
  entryChannel: z.exactOptional(words.entryChannel),
  contactMode: z.exactOptional(words.contactMode),
  motives: z.readonly(z.array(words.motive)),
  householdType: z.exactOptional(words.householdType),
  housingStatus: z.exactOptional(words.housingStatus),
  employmentStatus: z.exactOptional(words.employmentStatus),
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})

/** What was recorded when a file was opened; what is absent is not known. */
export interface OpenedFile {
  /** The person in whose name the file is. */
  readonly holder: string
  readonly support: words.Support
  readonly entryChannel?: words.EntryChannel
  readonly contactMode?: words.ContactMode
  readonly motives: ReadonlyArray<words.Motive>
  readonly householdType?: words.HouseholdType
  readonly housingStatus?: words.HousingStatus
  readonly employmentStatus?: words.EmploymentStatus
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** @internal The fields that both the command and the event have. */
export const openedShape = opened.shape

/** A budget counselling file, as its facts make it. */
export interface BudgetFileState {
  readonly opened: OpenedFile | null
  readonly closed: { readonly outcome: words.FileOutcome; readonly on: PlainDate } | null
}

/** The stream of a budget counselling file (*dossier d'accompagnement budgétaire*). Its key is the file's id. */
export const BudgetFile = defineStream("budget-file", {
  Opened: opened,
  Closed: z.strictObject({ outcome: words.fileOutcome, on: field.date }),
}).evolve<BudgetFileState>(
  { opened: null, closed: null },
  {
    Opened: (state, data) => ({ ...state, opened: data }),
    Closed: (state, closed) => ({ ...state, closed }),
  },
)
