import { field, InvalidInput, issuesOf } from "@traitdunion/core"
import * as z from "zod"
import { type DataInclusion, type LossReport, readDataInclusion } from "../file/index.ts"
import type { DirectoryDesk } from "./desk.ts"
import { type Edition, leaving } from "./leaving.ts"

/** How a directory is exported. */
export interface ExportDirectoryOptions extends Edition {}

/** A directory to publish, and what of ours it cannot say. */
export interface DirectoryExport extends LossReport {
  readonly directory: DataInclusion
}

const edition = z.object({ source: field.text(100), on: field.date })

/**
 * The directory of partners as data·inclusion, to write with `writeDataInclusion`. What came from another producer keeps
 * that producer's reference; what is ours is published under `source`. Contacts never leave, nor the roles that partners
 * have for us.
 *
 * @example
 * ```ts
 * import { openMediation, plainDate } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * import { exportDirectory, writeDataInclusion } from "@traitdunion/data-inclusion"
 * await using mediation = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
 * const desk = mediation.as({ id: "lead-1", roles: ["lead"] })
 * const { directory, dropped } = await exportDirectory(desk, { source: "exemple", on: plainDate("2026-03-14") })
 * const text = writeDataInclusion(directory)
 * ```
 */
export const exportDirectory = async (
  desk: { readonly partners: Pick<DirectoryDesk["partners"], "directory"> },
  options: ExportDirectoryOptions,
): Promise<DirectoryExport> => {
  const parsed = edition.safeParse(options, { reportInput: true })
  if (!parsed.success) throw new InvalidInput("exportDirectory", issuesOf(parsed.error))
  const parts = (await desk.partners.directory({})).map((entry) => leaving(entry, parsed.data))
  const directory = readDataInclusion({
    structures: parts.flatMap(({ structures }) => structures),
    services: parts.flatMap(({ services }) => services),
  })
  return { directory, dropped: parts.flatMap(({ dropped }) => dropped) }
}
