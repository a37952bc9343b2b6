import { defineQuery, field, LawAmount, recordsOf, valueOn, withEntered } from "@traitdunion/core"
import * as z from "zod"
import { counters, OwnProcedureKind, piecesUnknown, rightsCatalogue } from "../catalogue/index.ts"
import { counterSilence, silenceOf } from "../law/index.ts"
import { counsellors } from "../vocabulary.ts"
import { cafProcedures } from "./between-plugins.ts"
import { effectiveRight } from "./rules/effective.ts"
import { piecesOf } from "./rules/pieces.ts"
import { rightsStage } from "./rules/stage.ts"
import { RightsProcedure } from "./stream.ts"
import { rightsProcedureTable } from "./tables.ts"
import { rightsStages } from "./vocabulary.ts"

/**
 * A procedure with what the catalogue knows of it, where it stands, its pieces, what falls due, when the right was
 * effective and what to do next; `null` when there is none. What is not known is `null`, with words that say so.
 */
export const procedure = defineQuery({
  summary: { fr: "Lire une démarche et la suite à donner", en: "Read a procedure and what comes next" },
  by: counsellors,
  input: z.strictObject({ procedure: field.of("rights-procedure") }),
  run: async ({ input, read }) => {
    const state = await read.state(RightsProcedure, input.procedure)
    const { opened, facts } = state
    if (opened === null) return null
    const { added } = await read.state(OwnProcedureKind, opened.ownKind ?? "none")
    const known = opened.kind === undefined ? undefined : valueOn(rightsCatalogue, opened.on).value[opened.kind]
    const pieces = known?.pieces ?? added?.pieces ?? null
    const { entered } = await read.state(LawAmount, counterSilence.id)
    return {
      procedure: input.procedure,
      ...opened,
      label: known?.label.fr ?? added?.name ?? null,
      stage: rightsStage(facts),
      facts,
      expected: { pieces, words: pieces === null ? piecesUnknown : null },
      pieces: piecesOf(facts),
      silence: silenceOf(opened.counter, opened.on, withEntered(counterSilence, entered)),
      due: RightsProcedure.due(state),
      effective: effectiveRight(state),
      next: RightsProcedure.next(state),
    }
  },
})

/** The procedures, the oldest first: all, those at a stage, with a counter, or of a person. */
export const procedures = defineQuery({
  summary: { fr: "Lister les démarches", en: "List the procedures" },
  by: [...counsellors, "director"],
  input: z.strictObject({
    stage: z.exactOptional(field.keyOf(rightsStages)),
    counter: z.exactOptional(field.keyOf(counters)),
    holder: z.exactOptional(field.person),
  }),
  run: async ({ input: { holder, ...asked }, read }) => {
    const where = holder === undefined ? asked : { ...asked, holder: { in: await recordsOf(read, holder) } }
    const rows = await read.rows(rightsProcedureTable, { where, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder: of, theme, counter, stage, opened_on: openedOn }) => ({
      procedure: key,
      holder: of,
      theme,
      counter,
      stage,
      openedOn,
    }))
  },
})

/**
 * Everything that is under way for a person, with any counter: their procedures, then those that a CAF relay follows, of
 * which one kind is made. `caf` is `null` where no plugin follows those: then nobody knows.
 */
export const proceduresOf = defineQuery({
  summary: { fr: "Voir toutes les démarches d'une personne", en: "See all procedures of a person" },
  by: counsellors,
  input: z.strictObject({ person: field.person }),
  run: async ({ input: { person }, read }) => {
    const rows = await read.rows(rightsProcedureTable, {
      where: { holder: { in: await recordsOf(read, person) } },
      orderBy: [["opened_on", "asc"]],
    })
    const own = rows.map((row) => ({
      procedure: row.key,
      theme: row.theme,
      counter: row.counter,
      stage: row.stage,
      openedOn: row.opened_on,
      effectiveOn: row.effective_on,
    }))
    const caf = read.offered(cafProcedures) === "met" ? await read.state(cafProcedures, person) : null
    return { own, caf }
  },
})
