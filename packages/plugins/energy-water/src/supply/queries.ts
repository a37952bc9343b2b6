import { defineQuery, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { supplies } from "../law/index.ts"
import { energyTeam } from "../vocabulary.ts"
import { cutSteps, dueInSupply, mediatorDays } from "./rules/course.ts"
import { SupplyFile } from "./stream.ts"
import { supplyTable } from "./tables.ts"

/** What goes on with a supplier: facts, what may be cut and when, the mediator's days, what to do next; `null` without one. */
export const supply = defineQuery({
  summary: { fr: "Lire un dossier avec un fournisseur", en: "Read a file with a supplier" },
  by: energyTeam,
  input: z.strictObject({ file: field.of("energy-supply") }),
  run: async ({ input, read }) => {
    const state = await read.state(SupplyFile, input.file)
    const { opened, facts, reference, words } = state
    if (opened === null) return null
    return {
      file: input.file,
      ...opened,
      facts,
      reference,
      words,
      cuts: cutSteps(state),
      mediator: mediatorDays(state),
      deadlines: dueInSupply(state),
      next: SupplyFile.next(state),
    }
  },
})

/** The files with suppliers, the oldest first: all, those of a supply, or those of a person. */
export const supplyFiles = defineQuery({
  summary: { fr: "Lister les dossiers avec les fournisseurs", en: "List the files with suppliers" },
  by: [...energyTeam, "director"],
  input: z.strictObject({ supply: z.exactOptional(field.keyOf(supplies)), holder: z.exactOptional(field.person) }),
  run: async ({ input, read }) => {
    const { holder, ...asked } = input
    const where = holder === undefined ? asked : { ...asked, holder: { in: await recordsOf(read, holder) } }
    const rows = await read.rows(supplyTable, { where, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder: heldBy, supply: of, opened_on, closed_on }) => ({
      file: key,
      holder: heldBy,
      supply: of,
      openedOn: opened_on,
      closedOn: closed_on,
    }))
  },
})
