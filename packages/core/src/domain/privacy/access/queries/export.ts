import * as z from "zod"
import { field, type PlainDate, type Unsealed } from "../../../../kernel/index.ts"
import { outletThrough } from "../../../../plugin/index.ts"
import { institutionTable, recordsOf } from "../../../people/index.ts"
import { giveAccess } from "../../disclosure/commands.ts"
import { type HeldFact, heldAbout } from "./held.ts"
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

/**
 * Give a person everything that is held about them, in plain French and as data (*droit d'accès*). It leaves through
 * the gate like everything else: the journal says that it was given, to whom and when.
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
  }),
  gather: async ({ input: { person, to }, read }) => ({
    recipient: to ?? person,
    parts: {
      facts: await heldAbout(read, await recordsOf(read, person)),
      words: [...read.declared.words],
      institutions: (await read.rows(institutionTable)).map(({ key, name }) => [key, name] as const),
    },
  }),
  send: async ({ parts, on }, { input: { person } }): Promise<PersonExport> => ({
    person,
    on,
    facts: parts.facts,
    text: inFrench({ person, on, facts: parts.facts }, new Map(parts.institutions), new Map(parts.words)),
  }),
})
