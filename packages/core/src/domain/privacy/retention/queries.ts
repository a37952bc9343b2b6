import * as z from "zod"
import { addMonths, field, type PlainDate } from "../../../kernel/index.ts"
import { valueOn } from "../../../law/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { Person, personTable } from "../../people/index.ts"
import { mediationPartyTable } from "../../process/index.ts"
import { lastContacts } from "./rules/last-contact.ts"
import { retentionPeriod } from "./rules/period.ts"

/** A person whose data was kept long enough. */
export interface RetentionItem {
  readonly person: string
  readonly lastContact: PlainDate
  /** The first day after the period. */
  readonly dueOn: PlainDate
  readonly archived: boolean
}

/**
 * The persons whose retention period is over: nothing was recorded with them for that long, and no mediation of theirs
 * is open. It reads the whole journal, so that no plugin's facts are overlooked.
 */
export const retentionDue = defineQuery({
  summary: { fr: "Lister les données dont la durée de conservation est passée", en: "List data kept long enough" },
  by: ["director"],
  input: z.strictObject({ on: z.exactOptional(field.date) }),
  run: async ({ input, read, today }): Promise<ReadonlyArray<RetentionItem>> => {
    const on = input.on ?? today
    const { value: months } = valueOn(retentionPeriod, on)
    const rows = await read.rows(personTable)
    const persons = new Set(rows.map(({ key }) => key))
    const open = new Set((await read.rows(mediationPartyTable, { where: { open: true } })).map(({ party }) => party))
    const keptAs = new Map(rows.map(({ key, merged_into }) => [key, merged_into ?? key]))
    // A person with several records has one last contact, and is due once.
    const last = new Map<string, PlainDate>()
    for (const [record, day] of await lastContacts(read.journal(), persons)) {
      const person = keptAs.get(record) ?? record
      if ((last.get(person) ?? "") < day) last.set(person, day)
    }
    const openOnes = new Set([...open].map((party) => keptAs.get(party) ?? party))
    const due = [...last].flatMap(([person, lastContact]) => {
      const dueOn = addMonths(lastContact, months)
      return dueOn > on || openOnes.has(person) ? [] : [{ person, lastContact, dueOn }]
    })
    const states = await read.states(
      Person,
      due.map(({ person }) => person),
    )
    return due
      .map((item) => ({ ...item, archived: states.get(item.person)?.closed === "archived" }))
      .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.person < b.person ? -1 : 1))
  },
})
