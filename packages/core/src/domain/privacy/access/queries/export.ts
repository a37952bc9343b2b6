import * as z from "zod"
import { field, laterDay, type PlainDate, plainDate, type Unsealed } from "../../../../kernel/index.ts"
import { valueOn } from "../../../../law/index.ts"
import { outletThrough, type ReadContext } from "../../../../plugin/index.ts"
import { institutionTable, recordsOf } from "../../../people/index.ts"
import { giveAccess } from "../../disclosure/commands.ts"
import { disclosedBySteps } from "../../disclosure/steps.ts"
import { Disclosures } from "../../disclosure/stream.ts"
import { lastContacts } from "../../retention/rules/last-contact.ts"
import { retentionPeriod } from "../../retention/rules/period.ts"
import { type HeldFact, heldAbout } from "./held.ts"
import { confidedIn, valuesOf } from "./spoken.ts"
import { inFrench } from "./text.ts"

/** Everything that is held about a person, for that person. */
export interface PersonExport {
  readonly person: string
  readonly on: PlainDate
  /** Oldest first, as plain data. */
  readonly facts: ReadonlyArray<Unsealed<HeldFact>>
  /** The same in plain French, to print or to read out. */
  readonly text: string
}

/** What left about a person, and when the last contact was: of all their records. */
const around = async (read: ReadContext, records: ReadonlyArray<string>) => {
  const told = []
  for (const record of records) {
    told.push(...(await read.state(Disclosures, record)).entries, ...(await disclosedBySteps(read, record)))
  }
  const days = [...(await lastContacts(read.journal(), new Set(records))).values()].toSorted()
  return {
    told: told
      .map(({ recipient, categories, purpose, on }) => ({ recipient, categories, purpose, on }))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    lastContact: days.at(-1) ?? null,
  }
}

/**
 * Give a person everything that is held about them, in plain French and as data (*droit d'accès*), with what they are to
 * know of it: who is responsible, what for, who received something, how long it is kept, their rights and the CNIL. It
 * leaves through the gate like everything else: the journal says that it was given, to whom and when.
 */
export const exportPerson = outletThrough({
  summary: { fr: "Remettre à une personne toutes ses données", en: "Give a person everything held about them" },
  // A director, or a colleague who may read all of it, whatever team keeps it: the gate sees to that.
  by: ["mediator", "lead", "director"],
  purpose: "access",
  through: giveAccess,
  input: z.strictObject({
    person: field.id,
    /** Who it is handed to when it is not the person: who represents them. */
    to: z.exactOptional(field.id),
    /** Who answers for the data, and how to reach them: the document names them. */
    controller: z.exactOptional(
      z.strictObject({
        name: field.text(200),
        contact: z.exactOptional(field.text(300)),
        officer: z.exactOptional(field.text(300)),
      }),
    ),
  }),
  gather: async ({ input: { person, to }, read, today }) => {
    const records = await recordsOf(read, person)
    const facts = await heldAbout(read, records)
    const streams = new Set(facts.map(({ stream }) => stream.slice(0, stream.indexOf("/"))))
    const { value: keptMonths, reference } = valueOn(retentionPeriod, laterDay(today, plainDate("2021-03-11")))
    return {
      recipient: to ?? person,
      parts: {
        facts,
        confided: facts.map(({ data }) => confidedIn(data)),
        words: [...read.declared.words].filter(([name]) => streams.has(name)),
        values: [...read.declared.streams].flatMap(([name, { schemas }]) =>
          streams.has(name) ? [[name, valuesOf(schemas)] as const] : [],
        ),
        institutions: (await read.rows(institutionTable)).map(({ key, name }) => [key, name] as const),
        ...(await around(read, records)),
        keptMonths,
        keptBecause: reference.source,
      },
    }
  },
  send: async ({ parts, on }, { input: { person, controller } }): Promise<PersonExport> => {
    // A table for forms, which nobody loads who opens a core.
    const { fieldLabels } = await import("../../../../kernel/field-labels.ts")
    return {
      person,
      on,
      facts: parts.facts,
      text: inFrench({
        ...parts,
        person,
        on,
        controller: controller ?? null,
        words: new Map(parts.words),
        values: new Map(parts.values),
        labels: fieldLabels,
      }),
    }
  },
})
