import type { AnyPlugin, Mediation } from "@traitdunion/core"
import { defineService, type Service } from "@traitdunion/http"
import {
  type ByteSource,
  columnNames,
  type Field,
  type ImportReport,
  importLog,
  type Preview,
  previewLog,
  type RefusedLine,
} from "@traitdunion/import"
import * as z from "zod"
import type { Uploads } from "./uploads.ts"

const fields = Object.keys(columnNames) as ReadonlyArray<Field>
const byField = z.partialRecord(z.enum(fields), z.string().max(200))
const input = z.strictObject({
  upload: z.string(),
  columns: z.optional(byField),
  constants: z.optional(byField),
})

/** Lines that were refused, as the file has them: as many as a page can mend. */
const SHOWN = 50

/** What a file says, or what was recorded of it, with the lines that wait to be mended. */
export type Looked = Preview & { readonly toMend: ReadonlyArray<RefusedLine> }
/** What was recorded of a file. */
export type Imported = ImportReport & { readonly toMend: ReadonlyArray<RefusedLine> }

/** What stands for the required columns while a file is only asked which columns it has. */
const STAND_INS = { date: "01/01/2026", register: "présence active", persons: "1", minutes: "30" }

const sourceOf = (bytes: Uint8Array): ByteSource =>
  async function* () {
    yield bytes
  }

const BY = ["mediator", "lead", "director"] as const

/** What the app adds to the handler: to look through a log of acts, and to record it, under the rights of who asks. */
export const importServices = (
  core: Pick<Mediation<ReadonlyArray<AnyPlugin>>, "as" | "today">,
  uploads: Uploads,
): ReadonlyArray<Service> => {
  const reading = (toMend: Array<RefusedLine>, given: z.output<typeof input>) => ({
    today: core.today(),
    ...(given.columns === undefined ? {} : { columns: given.columns }),
    ...(given.constants === undefined ? {} : { constants: given.constants }),
    onRefused: (line: RefusedLine) => {
      if (toMend.length < SHOWN) toMend.push(line)
    },
  })
  return [
    defineService({
      id: "import.preview",
      summary: { fr: "Relire un fichier d'actes sans rien enregistrer" },
      by: BY,
      input,
      run: async ({ input: given, actor }): Promise<Looked | null> => {
        const bytes = uploads.of(actor.id, given.upload)
        if (bytes === undefined) return null
        const toMend: Array<RefusedLine> = []
        const look = (constants: Readonly<Record<string, string>>) =>
          previewLog(core.as(actor), sourceOf(bytes), {
            ...reading(toMend, given),
            constants: { ...constants, ...given.constants },
          })
        const found = await look({})
        if (found.header !== undefined || found.fileRefused?.code !== "missing-columns") return { ...found, toMend }
        // A file that lacks a column is refused unread: to choose which of its columns it is, they are read as if it did not.
        const { header } = await look(STAND_INS)
        toMend.length = 0
        return {
          ...found,
          header: header === undefined ? undefined : { ...header, absent: [...header.absent] },
          toMend,
        }
      },
    }),
    defineService({
      id: "import.record",
      summary: { fr: "Enregistrer les actes d'un fichier" },
      by: BY,
      input,
      run: async ({ input: given, actor }): Promise<Imported | null> => {
        const bytes = uploads.of(actor.id, given.upload)
        if (bytes === undefined) return null
        const toMend: Array<RefusedLine> = []
        const done = await importLog(core.as(actor), sourceOf(bytes), reading(toMend, given))
        return { ...done, toMend }
      },
    }),
  ]
}
